import type { Declaration } from './declaration.ts';

/** Blocks come weakest first; important declarations go after all others. */
export function inCascadeOrder(blocks: readonly (readonly Declaration[])[]): readonly Declaration[] {
  const all = blocks.flat();
  return [...all.filter(({ important }) => !important), ...all.filter(({ important }) => important)];
}
