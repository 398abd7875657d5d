import type { Damage, DamageKind } from '../file.ts';

const most = 1000;

/** What was found broken, each thing once, in the order in which it was met. */
export class Damages {
  readonly list: Damage[] = [];
  readonly #known = new Set<string>();

  add(kind: DamageKind, mended: boolean, object?: number): void {
    if (this.list.length >= most) return;
    const key = `${kind} ${mended} ${object}`;
    if (this.#known.has(key)) return;
    this.#known.add(key);
    this.list.push({ kind, mended, ...(object === undefined ? {} : { object }) });
  }
}
