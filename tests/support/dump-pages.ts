import type { PagedDocument, PageItem } from '../../src/layout/page.ts';

const round = (value: number): string => String(Math.round(value * 100) / 100 + 0);

const path = (item: Extract<PageItem, { kind: 'path' }>): string => {
  const xs = item.commands.flatMap((command) => command.slice(1).filter((_, at) => at % 2 === 0)).map(Number);
  const ys = item.commands.flatMap((command) => command.slice(1).filter((_, at) => at % 2 === 1)).map(Number);
  const box = `${round(Math.min(...xs))},${round(Math.min(...ys))} ${round(Math.max(...xs))},${round(Math.max(...ys))}`;
  return `${item.fill === undefined ? 'stroke' : `fill ${item.fill.kind}`} ${box}`;
};

/** How a run stands on the page, where it does not run to the right. */
const stances = { upright: '⇡', across: '⇢', down: '↓', turned: '↷' } as const;

const lines = (item: PageItem, indent: string): readonly string[] => {
  switch (item.kind) {
    case 'glyphs':
      return [
        `${indent}${round(item.x)},${round(item.y)} ${item.artifact ? '~' : ''}${item.stance === undefined ? '' : stances[item.stance]}${item.glyphs.map((glyph) => glyph.text).join('')}`,
      ];
    case 'path':
      return [`${indent}${path(item)}`];
    case 'image':
      return [`${indent}image ${round(item.x)},${round(item.y)} ${round(item.width)}×${round(item.height)}`];
    case 'link':
      return [`${indent}link ${round(item.box.x)},${round(item.box.y)} ${item.target}`];
    case 'group':
      return [
        `${indent}group${item.transform === undefined ? '' : ` [${item.transform.map(round).join(' ')}]`}${item.clip === undefined ? '' : ' clip'}${item.opacity === 1 ? '' : ` ${round(item.opacity)}`}`,
        ...item.items.flatMap((inner) => lines(inner, `${indent}  `)),
      ];
    default:
      return item satisfies never;
  }
};

/** What stands where, a line an item: pages, then x,y and text of each run, boxes of shapes. */
export const dumpPages = (document: PagedDocument): string =>
  document.pages
    .flatMap((page) => [
      `page ${page.number} ${page.side}${page.name === '' ? '' : ` ${page.name}`}${page.blank ? ' blank' : ''}`,
      ...page.items.flatMap((item) => lines(item, '  ')),
    ])
    .join('\n');
