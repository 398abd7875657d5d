import type { Diagnostic } from '../../src/base/diagnostic.ts';
import type { Block, Flow, Inline } from '../../src/document/flow.ts';
import { fillContents } from '../../src/realize/contents.ts';
import { realize } from '../../src/realize/realize.ts';
import { cascade } from '../../src/style/cascade.ts';
import { foundationSource } from '../../src/style/foundation.ts';
import { parseStylesheet } from '../../src/style/parse.ts';
import { expandTemplate } from './expand-template.ts';

/** Stages ② and ③ on a layout and a stylesheet given as text; pictures stand for themselves by their `src`. */
export function realizeHtml(
  layout: string,
  css = '',
): { readonly flow: Flow; readonly diagnostics: readonly Diagnostic[] } {
  const expanded = expandTemplate(layout);
  const filled = fillContents(expanded.value);
  const sheet = parseStylesheet({ path: 'style.css', shown: 'style.css', bytes: new TextEncoder().encode(css) });
  const styled = cascade(filled.value, [parseStylesheet(foundationSource).value, sheet.value], { language: 'zh-Hans' });
  const flow = realize(
    filled.value,
    styled.value,
    (element) =>
      element.tag === 'img' ? { kind: 'graphic', graphic: { width: 40, height: 20, items: [] } } : undefined,
    { title: '年报', language: 'zh-Hans', backgrounds: new Map() },
  );
  const stages = [expanded, filled, sheet, styled, flow];
  return { flow: flow.value, diagnostics: stages.flatMap((stage) => stage.diagnostics) };
}

/** Core blocks below `body`, a line each; inlines in braces where they are no plain text. */
export const dumpFlow = (flow: Flow): string => {
  const body = flow.root.children[0];
  return (body === undefined ? [] : blockLines(body, '')).join('\n');
};

function blockLines(block: Block, indent: string): readonly string[] {
  const id = block.ids.map((each) => `#${each}`).join('');
  const marker = 'marker' in block && block.marker !== undefined ? ` (${printInlines(block.marker.items)})` : '';
  const head = `${indent}${block.tag}${id}${marker}`;
  switch (block.kind) {
    case 'paragraph':
      return [`${head}: ${printInlines(block.items)}`];
    case 'box':
      return [head, ...block.children.flatMap((child) => blockLines(child, `${indent}  `))];
    case 'picture':
      return [`${head}: {picture ${block.alt}}`];
    case 'table': {
      const rows = [
        ...block.head.map((row) => ['head', row] as const),
        ...block.body.map((row) => ['body', row] as const),
        ...block.foot.map((row) => ['foot', row] as const),
      ];
      return [
        head,
        ...(block.caption === undefined ? [] : blockLines(block.caption, `${indent}  `)),
        ...rows.map(([part, row]) => {
          const cells = row.cells.map((cell) => {
            const spans = cell.columnSpan > 1 || cell.rowSpan > 1 ? ` ${cell.columnSpan}×${cell.rowSpan}` : '';
            return `${cell.column}${spans}${cell.header ? '!' : ''}=${cell.content.kind === 'paragraph' ? printInlines(cell.content.items) : '…'}`;
          });
          return `${indent}  ${part} ${cells.join(' | ')}`;
        }),
      ];
    }
    default:
      return block satisfies never;
  }
}

const printInlines = (items: readonly Inline[]): string =>
  items
    .map((item) => {
      switch (item.kind) {
        case 'text':
          return item.style.link === undefined ? item.text : `[${item.text}→${item.style.link}]`;
        case 'page-reference':
          return `{page of ${item.target}}`;
        case 'anchor':
          return `{#${item.id}}`;
        case 'picture':
          return `{picture ${item.width}×${item.height}}`;
        case 'leader':
          return `{leader ${item.text}}`;
        case 'footnote':
          return `{note ${item.note.serial} ${printInlines(item.call)}: ${blockLines(item.note.block, '').join(' / ')}}`;
        case 'note-number':
          return `{${item.counter} ${item.number}}`;
        case 'break':
        case 'opportunity':
        case 'page-number':
        case 'page-count':
          return `{${item.kind}}`;
        default:
          return item satisfies never;
      }
    })
    .join('');
