import { mmToPt, type Pt } from '../../base/measure.ts';
import type { Auto, PageStyle } from '../computed.ts';
import { keywordOf } from '../css-value.ts';
import { type Grammar, pageProperty } from '../property.ts';
import { constant, every, single } from '../values/keyword.ts';
import { integerOf, nonNegativeLength } from '../values/length.ts';

type Size = readonly [width: Pt, height: Pt];

const mm = (width: number, height: number): Size => [mmToPt(width), mmToPt(height)];

/** css-page §4.2, upright. B sizes are ISO's, as GB/T 148 has them. */
const named: Readonly<Record<string, Size>> = {
  a3: mm(297, 420),
  a4: mm(210, 297),
  a5: mm(148, 210),
  a6: mm(105, 148),
  b4: mm(250, 353),
  b5: mm(176, 250),
  'jis-b4': mm(257, 364),
  'jis-b5': mm(182, 257),
  letter: [612, 792],
  legal: [612, 1008],
  ledger: [792, 1224],
};

const a4 = mm(210, 297);

const turned = ([width, height]: Size, orientation: string | undefined): Size => {
  const [short, long] = width < height ? [width, height] : [height, width];
  if (orientation === 'landscape') return [long, short];
  return orientation === 'portrait' ? [short, long] : [width, height];
};

const size: Grammar<Size> = (values) => {
  const words = values.map((value) => keywordOf(value) ?? '');
  const orientations = words.filter((word) => word === 'landscape' || word === 'portrait');
  const rest = values.filter((value) => !/^(?:landscape|portrait)$/.test(keywordOf(value) ?? ''));
  const [first, second, extra] = rest;
  const [orientation] = orientations;
  if (extra !== undefined || orientations.length > 1) return undefined;
  if (first === undefined) return orientation === undefined ? undefined : constant(turned(a4, orientation));
  const paper = keywordOf(first) === 'auto' && orientation === undefined ? a4 : named[keywordOf(first) ?? ''];
  if (paper !== undefined) return second === undefined ? constant(turned(paper, orientation)) : undefined;
  const [width, height = width] = every(rest, nonNegativeLength) ?? [];
  if (width === undefined || height === undefined || orientation !== undefined) return undefined;
  return (context) => [width(context), height(context)];
};

const marks: Grammar<PageStyle['marks']> = (values) => {
  const words = values.map(keywordOf);
  if (words.length === 1 && words[0] === 'none') return constant([]);
  const found = (['crop', 'cross'] as const).filter((mark) => words.includes(mark));
  return found.length === 0 || found.length < words.length ? undefined : constant(found);
};

const bleed = single<Pt | Auto>((value) => (keywordOf(value) === 'auto' ? constant('auto') : nonNegativeLength(value)));

/** Characters in a line, lines on a page. */
export type TypeAreaSize = readonly [characters: number, lines: number];

const typeArea: Grammar<TypeAreaSize | Auto> = (values) => {
  if (values.length === 1 && keywordOf(values[0]) === 'auto') return constant('auto');
  const [characters, lines] = values.map(integerOf);
  const known = values.length === 2 && characters !== undefined && lines !== undefined && characters > 0 && lines > 0;
  return known ? constant([characters, lines]) : undefined;
};

const noMarks: PageStyle['marks'] = [];

/** What only a page has. */
export const page = {
  size: pageProperty<Size>(a4, size),
  marks: pageProperty(noMarks, marks),
  '-banxin-type-area': pageProperty<TypeAreaSize | Auto>('auto', typeArea),
  bleed: pageProperty<Pt | Auto>('auto', bleed),
};
