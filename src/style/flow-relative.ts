import type { Assignment, Declaration } from './declaration.ts';
import { expandProperty } from './expand.ts';
import { isLonghand, type LonghandName } from './properties/index.ts';
import type { Stylesheet } from './stylesheet.ts';

/** Where the sides of a horizontal page stand on a vertical one: lines begin above, blocks at the right. */
const turned: Readonly<Record<string, string>> = { top: 'right', right: 'bottom', bottom: 'left', left: 'top' };

const turnedName = (name: LonghandName): LonghandName => {
  const made = name.replace(/^(margin|padding|border)-(top|right|bottom|left)(?=-|$)/u, (_, property, side) =>
    [property, turned[String(side)]].join('-'),
  );
  return isLonghand(made) ? made : name;
};

/**
 * banxin's own sheet speaks of lines and blocks, not of the page: its "above" is before a block, its "left" the start
 * of a line (what css-logical calls margin-block-start and margin-inline-start).
 */
export const flowRelative = (sheet: Stylesheet | undefined) => {
  const known = new Map<Declaration, readonly Assignment[]>();
  let own: ReadonlySet<Declaration> | undefined;
  return (declaration: Declaration): readonly Assignment[] | undefined => {
    own ??= new Set(sheet === undefined ? [] : declarationsOf(sheet));
    if (!own.has(declaration)) return undefined;
    const last = known.get(declaration);
    if (last !== undefined) return last;
    const made = expandProperty(declaration.property, declaration.values, turnedName) ?? [];
    known.set(declaration, made);
    return made;
  };
};

const declarationsOf = ({ rules, pages }: Stylesheet): readonly Declaration[] => [
  ...rules.flatMap(({ declarations }) => declarations),
  ...pages.flatMap(({ marginBoxes }) => marginBoxes.flatMap(({ declarations }) => declarations)),
];
