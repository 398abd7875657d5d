import type { ComputedStyle } from '../style/computed.ts';

interface Counter {
  value: number;
  /** Nesting depth of the element whose children share this counter. */
  readonly depth: number;
}

/** CSS counters during one walk in document order (CSS Lists 3 §4: a counter lives among its element's siblings and their descendants). */
export class Counters {
  readonly #stacks = new Map<string, Counter[]>();

  /** Called on entering an element that stands `depth` deep. */
  enter(style: ComputedStyle, depth: number): void {
    for (const { name, value } of style.counterReset) this.#create(name, value, depth);
    for (const { name, value } of style.counterIncrement) this.#change(name, depth, (old) => old + value);
    for (const { name, value } of style.counterSet) this.#change(name, depth, () => value);
  }

  /** Called when an element's children are done: counters made among them end. */
  leaveChildrenOf(depth: number): void {
    for (const stack of this.#stacks.values()) {
      while ((stack.at(-1)?.depth ?? -1) > depth) stack.pop();
    }
  }

  create(name: string, value: number, depth: number): void {
    this.#create(name, value, depth);
  }

  increment(name: string, by: number, depth: number): void {
    this.#change(name, depth, (old) => old + by);
  }

  set(name: string, value: number, depth: number): void {
    this.#change(name, depth, () => value);
  }

  value(name: string): number {
    return this.#stacks.get(name)?.at(-1)?.value ?? 0;
  }

  #create(name: string, value: number, depth: number): void {
    const stack = this.#stacks.get(name) ?? [];
    this.#stacks.set(name, stack);
    if (stack.at(-1)?.depth === depth) stack.pop();
    stack.push({ value, depth });
  }

  #change(name: string, depth: number, change: (old: number) => number): void {
    const counter = this.#stacks.get(name)?.at(-1);
    if (counter === undefined) this.#create(name, change(0), depth);
    else counter.value = change(counter.value);
  }
}
