import type { Face } from '../fontbook.ts';

const digits = [...'0123456789'];

const known = new WeakMap<Face, Map<string, number>>();

/** The body of a figure, in em, where tabular figures are asked of a face that has none; 0 where its figures are equal. */
export const figureBody = (face: Face, features: readonly string[]): number => {
  if (!features.includes('tnum')) return 0;
  const bodies = known.get(face) ?? new Map<string, number>();
  known.set(face, bodies);
  const key = features.join();
  const last = bodies.get(key);
  if (last !== undefined) return last;
  const advances = digits.map((digit) => face.shape(digit, features)[0]?.advance ?? 0);
  const widest = Math.max(...advances);
  const body = widest - Math.min(...advances) > 1e-4 ? widest : 0;
  bodies.set(key, body);
  return body;
};

export const isFigure = (text: string): boolean => text.length === 1 && text >= '0' && text <= '9';
