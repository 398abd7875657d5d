import type { Block, Flow } from '../../src/document/flow.ts';
import type { PageItem } from '../../src/layout/page.ts';
import { box, fakeCompose, flow, p, type page, pt, type Wish } from './blocks.ts';
import { fakeFontBook } from './fake-fonts.ts';

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

const serif = fakeFontBook().stack(['serif'], 400, false)[0]?.key ?? '';

/** Like `fakeCompose`, with each line's last two glyphs side by side in one body. */
export const composeAcross: typeof fakeCompose = (request) => {
  const made = fakeCompose({ ...request, measure: request.measure + request.text.size });
  const lines = made.lines.map((line) => {
    const items = line.items.flatMap((item): readonly PageItem[] => {
      if (item.kind !== 'glyphs' || item.glyphs.length < 3) return [item];
      const [kept, pair] = [item.glyphs.slice(0, -2), item.glyphs.slice(-2)];
      const { size } = item;
      const across = pair.map((glyph, at) => ({ ...glyph, dx: (at - 1) * (size / 2), advance: size / 2 }));
      return [
        { ...item, stance: 'upright', glyphs: kept },
        { ...item, face: serif, stance: 'across', x: item.x + kept.length * size, glyphs: across },
      ];
    });
    return { ...line, items, width: line.width - (items.length > 1 ? request.text.size : 0) };
  });
  return { ...made, lines };
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
