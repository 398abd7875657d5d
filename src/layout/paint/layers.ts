import type { PageItem } from '../page.ts';

/** What one stretch of the tree paints: grounds and borders under text and pictures. */
export interface Layer {
  readonly back: PageItem[];
  readonly front: PageItem[];
}

/** Positioned boxes paint over the flow, in tree order, each with what is in it (CSS 2.1 appendix E without z-index). */
export class Layers {
  readonly #layers: Layer[] = [];

  open(): Layer {
    const layer: Layer = { back: [], front: [] };
    this.#layers.push(layer);
    return layer;
  }

  flatten(): PageItem[] {
    const items: PageItem[] = [];
    for (const layer of this.#layers) {
      for (const item of layer.back) items.push(item);
      for (const item of layer.front) items.push(item);
    }
    return items;
  }
}
