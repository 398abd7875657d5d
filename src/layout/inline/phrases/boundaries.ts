import { zhHansWeights } from './zh-hans.ts';

/** Each feature of the model: the characters from `from` to `to`, counted from the boundary. */
const windows: readonly (readonly [string, number, number])[] = [
  ['UW1', -3, -2],
  ['UW2', -2, -1],
  ['UW3', -1, 0],
  ['UW4', 0, 1],
  ['UW5', 1, 2],
  ['UW6', 2, 3],
  ['BW1', -2, 0],
  ['BW2', -1, 1],
  ['BW3', 0, 2],
  ['TW1', -3, 0],
  ['TW2', -2, 1],
  ['TW3', -1, 2],
  ['TW4', 0, 3],
];

interface Model {
  readonly features: readonly (readonly [number, number, Readonly<Record<string, number>>])[];
  /** Half of all weights: what a boundary has to outweigh. */
  readonly threshold: number;
}

let model: Model | undefined;

/** Read when the first heading asks for it. */
const readModel = (): Model => {
  const weights: Readonly<Record<string, Readonly<Record<string, number>>>> = JSON.parse(zhHansWeights);
  let sum = 0;
  for (const group of Object.values(weights)) for (const weight of Object.values(group)) sum += weight;
  return { features: windows.map(([name, from, to]) => [from, to, weights[name] ?? {}]), threshold: sum / 2 };
};

/** True where a phrase of Chinese may end before the character at that index; found by a linear model of its neighbours. */
export const phraseBoundaries = (text: string): readonly boolean[] => {
  model ??= readModel();
  const { features, threshold } = model;
  const found: boolean[] = [false];
  for (let at = 1; at < text.length; at++) {
    let score = 0;
    for (const [from, to, weights] of features) {
      if (at + to > 0) score += weights[text.slice(Math.max(0, at + from), at + to)] ?? 0;
    }
    found.push(score > threshold);
  }
  return found;
};
