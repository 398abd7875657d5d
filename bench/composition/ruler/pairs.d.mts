import type { Sort } from './ruler.mjs';

export function naturalWidth(marks: readonly string[]): number;
export function pairsOf(line: readonly Sort[]): readonly { readonly marks: string; readonly off: number }[];
