import type { Block, Flow } from '../../src/document/flow.ts';
import { box, flow, p, type page, pt, type Wish } from './blocks.ts';

/** Lines run down. */
export const down: Wish = { writingMode: 'vertical-rl' };
export const v = (content: string, wish: Wish = {}) => p(content, { ...down, ...wish });
export const vbox = (children: readonly Block[], wish: Wish = {}, facts = {}) =>
  box(children, { ...down, ...wish }, facts);

/** A flow whose pages are vertical: 100 × 100 pt of type, lines of ten Han, ten to a page. */
export const pages = (children: readonly Block[], given: Flow['pages'] | Parameters<typeof page>[0] = {}): Flow => {
  const made = flow([], given);
  return { ...made, root: box([vbox(children, {}, { tag: 'body' })], {}, { tag: 'html' }) };
};

/** A gray ground. */
export const gray = (k: number): Pick<Wish & object, 'background'> => ({
  background: {
    color: { color: { space: 'gray', k }, alpha: 1 },
    images: [],
    size: 'auto',
    position: [pt(0), pt(0)],
    repeat: 'repeat',
  },
});
