import type { Block, BoxBlock, Inline, TableBlock } from '../../document/flow.ts';
import type { Break } from '../../style/computed.ts';
import type { Forced } from './fragment.ts';

/** What a block asks of the breaks around it, its first and last descendants counted in. */
export interface Survey {
  readonly before: Break;
  readonly after: Break;
  /** Names of the pages on which it starts and ends. */
  readonly startPage: string;
  readonly endPage: string;
  /** `counter-reset: page` at its start. */
  readonly pageCounter: number | undefined;
  /** A list item's inside marker, that its first paragraph sets. */
  readonly marker?: readonly Inline[];
}

const rank: Readonly<Record<Break, number>> = {
  auto: 0,
  'avoid-column': 1,
  'avoid-page': 1,
  avoid: 2,
  column: 3,
  always: 4,
  page: 5,
  left: 6,
  right: 6,
};

const stronger = (one: Break, other: Break): Break => (rank[other] > rank[one] ? other : one);

export const inFlow = (block: Block): boolean => block.style.position !== 'absolute';

/** Children whose breaks are also their parent's. */
const passesBreaks = (block: BoxBlock): boolean =>
  block.style.display !== 'grid' && block.style.position !== 'absolute' && block.turn === undefined;

const ownCounter = (block: Block): number | undefined =>
  [...block.style.counterReset, ...block.style.counterSet].find((counter) => counter.name === 'page')?.value;

const surveyCells = (table: TableBlock, page: string, found: Map<Block, Survey>): void => {
  if (table.caption !== undefined) surveyBlock(table.caption, page, found);
  for (const row of [...table.head, ...table.body, ...table.foot]) {
    for (const cell of row.cells) surveyBlock(cell.content, page, found);
  }
};

const surveyBlock = (block: Block, inherited: string, found: Map<Block, Survey>): Survey => {
  const page = block.style.page === 'auto' || !inFlow(block) ? inherited : block.style.page;
  let survey: Survey = {
    before: block.style.breakBefore,
    after: block.style.breakAfter,
    startPage: page,
    endPage: page,
    pageCounter: ownCounter(block),
  };
  if (block.kind === 'table') surveyCells(block, page, found);
  if (block.kind === 'box') {
    const columns = block.style.columnCount !== 'auto';
    const children = block.children.map((child) => ({ child, survey: surveyBlock(child, page, found) }));
    const flowing = children.filter(({ child }) => inFlow(child));
    const first = flowing[0]?.survey;
    const last = flowing.at(-1)?.survey;
    const head = flowing[0];
    if (block.marker?.position === 'inside' && head?.child.kind === 'paragraph') {
      found.set(head.child, { ...head.survey, marker: block.marker.items });
    }
    if (first !== undefined && last !== undefined && passesBreaks(block)) {
      const before = columns && (first.before === 'column' || first.before === 'always') ? 'auto' : first.before;
      const after = columns && (last.after === 'column' || last.after === 'always') ? 'auto' : last.after;
      survey = {
        before: stronger(survey.before, before),
        after: stronger(survey.after, after),
        startPage: first.startPage,
        endPage: last.endPage,
        pageCounter: survey.pageCounter ?? first.pageCounter,
      };
    }
  }
  found.set(block, survey);
  return survey;
};

/** One walk over the flow, before anything is laid out. */
export const surveyFlow = (root: Block): Map<Block, Survey> => {
  const found = new Map<Block, Survey>();
  surveyBlock(root, '', found);
  return found;
};

const asForced = (value: Break, columns: boolean): Forced | undefined => {
  switch (value) {
    case 'page':
    case 'left':
    case 'right':
      return value;
    case 'always':
      return columns ? 'column' : 'page';
    case 'column':
      return columns ? 'column' : undefined;
    case 'auto':
    case 'avoid':
    case 'avoid-page':
    case 'avoid-column':
      return undefined;
    default:
      return value satisfies never;
  }
};

export const forcedBetween = (previous: Survey, next: Survey, columns: boolean): Forced | undefined => {
  const asked = asForced(stronger(previous.after, next.before), columns);
  if (asked !== undefined && asked !== 'column') return asked;
  return previous.endPage === next.startPage ? asked : 'page';
};

const avoids = (value: Break, columns: boolean): boolean =>
  value === 'avoid' || value === (columns ? 'avoid-column' : 'avoid-page');

export const avoidBetween = (previous: Survey, next: Survey, columns: boolean): boolean =>
  avoids(previous.after, columns) || avoids(next.before, columns);

/** What one row or item asks of a break before it, for tables and grids. */
export const forcedOf = (value: Break, columns: boolean): Forced | undefined => asForced(value, columns);
