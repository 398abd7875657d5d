import type { HintCode } from './catalogue/index.ts';
import { type Hint, hint } from './diagnostic.ts';
import { nearest } from './nearest.ts';

/** The hint that gives the nearest candidate in its slot `{name}`, where one is near. */
export const nearestHints = (code: HintCode, name: string, candidates: Iterable<string>): readonly Hint[] => {
  const near = nearest(name, candidates);
  return near === null ? [] : [hint(code, { name: near })];
};
