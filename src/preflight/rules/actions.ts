import { diagnostic, hint } from '../../base/diagnostic.ts';
import type { ReadPdf } from '../file.ts';
import { type Check, fault } from './fault.ts';
import { entriesOf, has, isDictionary, itemsOf, look, nameOf } from './look.ts';
import { reached } from './reached.ts';

interface Action {
  readonly kind: string;
  readonly object: number;
}

const holders = ['A', 'OpenAction', 'Next', 'PA'] as const;

/** Every action that something can set off; `AA` are a dictionary of them. */
const actions = (pdf: ReadPdf): readonly Action[] => {
  const found = reached(pdf).flatMap(({ value, object }): readonly Action[] => {
    const entries = entriesOf(value);
    const single = holders.flatMap((key) => {
      const held = look(pdf, entries.get(key));
      return key === 'Next' ? [held, ...itemsOf(held).map((item) => pdf.resolve(item))] : [held];
    });
    const triggered = [...entriesOf(look(pdf, entries.get('AA'))).values()].map((item) => pdf.resolve(item));
    return [...single, ...triggered].flatMap((action) => {
      const kind = isDictionary(action) ? nameOf(look(pdf, action, 'S')) : undefined;
      return kind === undefined || (entries.has('A') && nameOf(look(pdf, entries.get('O'))) !== undefined)
        ? []
        : [{ kind, object }];
    });
  });
  return has(pdf, look(pdf, pdf.catalog, 'Names'), 'JavaScript')
    ? [...found, { kind: 'JavaScript', object: 0 }]
    : found;
};

const refusing =
  (refused: (kind: string) => boolean): Check =>
  ({ pdf }) => {
    const kinds = new Map<string, Action & { count: number }>();
    for (const action of actions(pdf)) {
      if (!refused(action.kind)) continue;
      const known = kinds.get(action.kind);
      if (known === undefined) kinds.set(action.kind, { ...action, count: 1 });
      else known.count += 1;
    }
    return [...kinds.values()].map(({ kind, object, count }) =>
      fault(
        diagnostic('preflight/action', {
          values: { kind, count: `${count}` },
          hints: [hint('preflight/no-links-in-press')],
        }),
        object,
      ),
    );
  };

/** A sheet of paper does nothing when it is touched (ISO 15930-1, 6.18; ISO 15930-7, 6.21). */
export const noActions = refusing(() => true);

const harmless = new Set(['GoTo', 'GoToR', 'GoToE', 'Thread', 'URI', 'SubmitForm', 'Named']);

/** ISO 19005-2, 6.5.1. */
export const harmlessActions = refusing((kind) => !harmless.has(kind));

/** ISO 19005-2, 6.5.2: nothing happens by itself. */
export const noTriggers: Check = ({ pdf }) => {
  const holding = [
    ...(has(pdf, pdf.catalog, 'AA') ? [{ object: 0 }] : []),
    ...pdf.pages.filter(({ dictionary }) => has(pdf, dictionary, 'AA')),
    ...reached(pdf).filter(({ value }) => nameOf(look(pdf, value, 'FT')) !== undefined && has(pdf, value, 'AA')),
  ];
  return holding.map(({ object }) => fault(diagnostic('preflight/trigger'), object));
};
