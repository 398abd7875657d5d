import type { Longhand, Shorthand } from '../property.ts';
import { background, backgroundShorthands } from './background.ts';
import { border, borderShorthands } from './border.ts';
import { box } from './box.ts';
import { breakShorthands, breaks } from './breaks.ts';
import { chart } from './chart.ts';
import { columnShorthands, columns } from './columns.ts';
import { decoration, decorationShorthands } from './decoration.ts';
import { font, fontShorthands } from './font.ts';
import { generated, generatedShorthands } from './generated.ts';
import { grid, gridShorthands } from './grid.ts';
import { markShorthands, marks } from './marks.ts';
import { page } from './page.ts';
import { paragraph } from './paragraph.ts';
import { spacing, spacingShorthands } from './spacing.ts';
import { table } from './table.ts';
import { text } from './text.ts';
import { writing } from './writing.ts';

const groups = {
  ...spacing,
  ...border,
  ...background,
  ...box,
  ...columns,
  ...grid,
  ...breaks,
  ...generated,
  ...table,
  ...font,
  ...text,
  ...paragraph,
  ...decoration,
  ...marks,
  ...writing,
  ...chart,
  ...page,
};

type ValueOf<Property> = Property extends Longhand<infer Value> ? Value : never;

/** The computed value of every property, by its CSS name. */
export type Values = { [Name in keyof typeof groups]: ValueOf<(typeof groups)[Name]> };
export type LonghandName = keyof Values;

/** Every property that banxin lays out. */
export const longhands: { readonly [Name in LonghandName]: Longhand<Values[Name]> } = groups;

const shorthandTable = {
  ...spacingShorthands,
  ...borderShorthands,
  ...backgroundShorthands,
  ...columnShorthands,
  ...gridShorthands,
  ...breakShorthands,
  ...generatedShorthands,
  ...fontShorthands,
  ...decorationShorthands,
  ...markShorthands,
} satisfies Record<string, Shorthand<LonghandName>>;

export const shorthands: Readonly<Record<string, Shorthand<LonghandName>>> = shorthandTable;

export const isLonghand = (name: string): name is LonghandName => Object.hasOwn(longhands, name);

export const longhandNames: readonly LonghandName[] = Object.keys(longhands).filter(isLonghand);

export const shorthandOf = (name: string): Shorthand<LonghandName> | undefined =>
  Object.hasOwn(shorthands, name) ? shorthands[name] : undefined;
