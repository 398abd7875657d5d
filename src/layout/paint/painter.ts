import { type Diagnostic, diagnostic, hint } from '../../base/diagnostic.ts';
import { type Pt, ptToMm, type Rect } from '../../base/measure.ts';
import type { SourceSpan } from '../../base/span.ts';
import type { BlockFace, NamedText, Picture } from '../../document/flow.ts';
import type { Matrix } from '../../document/graphic.ts';
import { asFigure } from '../figure.ts';
import type { Engine } from '../flow/engine.ts';
import type { BoxFragment, LineFragment, Overflow, PictureFragment, Placed } from '../flow/fragment.ts';
import type { WholeMeasure } from '../flow/whole-measure.ts';
import { type DrawAnyPicture, missingGlyphs } from '../graphic.ts';
import type { GlyphRun, PageItem } from '../page.ts';
import { type Axes, inFrame, onPage } from '../vertical/axes.ts';
import { layAbsolute } from './absolute.ts';
import { decorate, paddingBox, type Sheet } from './decorate.ts';
import { type Layer, Layers } from './layers.ts';
import { outsideBy, rotation, times } from './matrix.ts';
import { clipped, fitPicture } from './picture.ts';
import { moved } from './translate.ts';
import { type CapHeight, turnedItem } from './turn.ts';

/** What a page says besides its picture. */
export interface Painted {
  readonly items: readonly PageItem[];
  readonly targets: readonly { readonly id: string; readonly x: Pt; readonly y: Pt }[];
  readonly headings: readonly { readonly level: number; readonly text: string; readonly x: Pt; readonly y: Pt }[];
  /** Named strings, in order; one that leads has nothing before it on the page. */
  readonly strings: readonly (NamedText & { readonly leads: boolean })[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface Studio {
  readonly engine: Engine;
  readonly sheet: Sheet;
  readonly pageNumber: number;
  readonly backgrounds: ReadonlyMap<string, Picture>;
  readonly draw: DrawAnyPicture;
  /** Boxes whose ground is the page's. */
  readonly canvas: ReadonlySet<BlockFace>;
  readonly capHeight: CapHeight;
  /** Of the frame that the page's own flow stands in. */
  readonly axes: Axes | undefined;
}

interface Scene {
  readonly layer: Layer;
  readonly layers: Layers;
  /** The frame that its boxes stand in; absent: the page itself. */
  readonly axes: Axes | undefined;
  /** Containing block of absolute boxes, on the page. */
  readonly around: Rect;
  /** Where a box around it is rotated: from the page as it would be else. */
  readonly turn: Matrix | undefined;
  readonly span: SourceSpan;
  /** Something around it is already said to be too large. */
  readonly told: boolean;
  /** A table head that stood before. */
  readonly repeated: boolean;
}

const why = {
  page: 'layout/too-tall-for-page',
  box: 'layout/too-tall-for-box',
  wide: 'layout/too-wide',
  outside: 'layout/outside-page',
} as const;

const measureSnapped = ({ from, to, ems }: WholeMeasure, span: SourceSpan): Diagnostic =>
  diagnostic('layout/measure-snapped', {
    span,
    values: { from: ptToMm(from).toFixed(1), to: ptToMm(to).toFixed(1), ems: String(ems) },
  });

/** The frame of what stands in a turned box. */
const turnedAxes = (turn: 'clockwise' | 'back', box: Rect): Axes | undefined =>
  turn === 'back' ? undefined : { x: box.x + box.width, y: box.y };

/** What stands once more is no part of the document. */
const withoutPart = (item: PageItem): PageItem => {
  if (item.kind === 'glyphs') {
    const { node: _, parts: __, ...bare } = item;
    return bare;
  }
  if (item.kind === 'image' || item.kind === 'link') {
    const { node: _, ...bare } = item;
    return bare;
  }
  if (item.kind !== 'group') return item;
  const { figure: _, ...bare } = item;
  return bare;
};

const cornerOf = ({ x, y }: Rect) => ({ x, y });

/** Paints one page's fragments in CSS order, and notes what stands where. */
export const paintPage = (placed: readonly Placed[], studio: Studio): Painted => new Painter(studio).paint(placed);

class Painter {
  readonly #studio: Studio;
  readonly #targets: Painted['targets'][number][] = [];
  readonly #headings: Painted['headings'][number][] = [];
  readonly #strings: Painted['strings'][number][] = [];
  readonly #diagnostics: Diagnostic[] = [];
  readonly #told = new Set<SourceSpan>();
  #begun = false;

  constructor(studio: Studio) {
    this.#studio = studio;
  }

  paint(all: readonly Placed[]): Painted {
    const { sheet } = this.#studio;
    const layers = new Layers();
    const around = { x: 0, y: 0, width: sheet.width, height: sheet.height };
    for (const placed of all) {
      if (placed.content.kind !== 'box') continue;
      const scene: Scene = {
        layer: layers.open(),
        layers,
        axes: this.#studio.axes,
        around,
        turn: undefined,
        span: placed.content.face.span,
        told: false,
        repeated: false,
      };
      this.#box(placed.content, placed.x, placed.y, scene);
    }
    return {
      items: layers.flatten(),
      targets: this.#targets,
      headings: this.#headings,
      strings: this.#strings,
      diagnostics: this.#diagnostics,
    };
  }

  #box(fragment: BoxFragment, atX: Pt, atY: Pt, scene: Scene): void {
    const { face } = fragment;
    const { style } = face;
    const x = atX + (fragment.shift?.x ?? 0);
    const y = atY + (fragment.shift?.y ?? 0);
    const isolated = style.opacity < 1 || style.rotate !== 0;
    const layers = isolated ? new Layers() : scene.layers;
    const layer = isolated || style.position !== 'static' ? layers.open() : scene.layer;
    const box = onPage(scene.axes, { x, y, width: fragment.width, height: fragment.height });
    const transform =
      style.rotate === 0 ? undefined : rotation(style.rotate, box.x + box.width / 2, box.y + box.height / 2);
    const anchors = style.position !== 'static' || style.rotate !== 0;
    const inner: Scene = {
      layer,
      layers,
      axes: fragment.turn === undefined ? scene.axes : turnedAxes(fragment.turn, box),
      around: anchors ? paddingBox(box, fragment, scene.axes) : scene.around,
      turn: transform === undefined ? scene.turn : times(scene.turn, transform),
      span: face.span,
      told: scene.told || fragment.overflow !== undefined,
      repeated: scene.repeated || fragment.repeated === true,
    };
    const home = isolated ? scene.layers.open() : layer;
    this.#note(fragment, box);
    if (fragment.hollow !== true) this.#decorate(fragment, box, layer, scene.axes);
    const [left, top] = fragment.turn === undefined ? [x, y] : fragment.turn === 'back' ? [box.x, box.y] : [0, 0];
    for (const child of fragment.children) this.#place(child, left, top, inner, fragment);
    if (isolated) {
      home.front.push({
        kind: 'group',
        ...(transform === undefined ? {} : { transform }),
        opacity: style.opacity,
        items: layers.flatten(),
      });
    }
  }

  #decorate(fragment: BoxFragment, box: Rect, layer: Layer, axes: Axes | undefined): void {
    const { sheet, canvas, backgrounds, draw } = this.#studio;
    const plain = canvas.has(fragment.face);
    const drawn = decorate(
      fragment,
      box,
      axes,
      sheet,
      plain,
      backgrounds,
      (picture, place) => draw(picture, place, fragment.face.tag).items,
    );
    for (const item of drawn) layer.back.push(item);
  }

  #note(fragment: BoxFragment, { x, y }: Rect): void {
    const { face } = fragment;
    if (fragment.overflow !== undefined && fragment.repeated !== true)
      this.#overflow(fragment.overflow, fragment.overflow.why);
    if (!fragment.first || fragment.repeated === true) return;
    if (fragment.composed !== undefined) this.#diagnostics.push(...fragment.composed.diagnostics);
    if (fragment.diagnostics !== undefined) this.#diagnostics.push(...fragment.diagnostics);
    if (fragment.whole !== undefined) this.#diagnostics.push(measureSnapped(fragment.whole, face.span));
    for (const id of face.ids) this.#targets.push({ id, x, y });
    if (face.heading !== undefined) this.#headings.push({ ...face.heading, x, y });
    for (const string of face.strings) this.#strings.push({ ...string, leads: !this.#begun });
  }

  #place(child: Placed, x: Pt, y: Pt, scene: Scene, parent: BoxFragment): void {
    const { content } = child;
    switch (content.kind) {
      case 'box':
        this.#box(content, x + child.x, y + child.y, scene);
        return;
      case 'line':
        this.#line(content, x + child.x, y + child.y, scene, parent);
        return;
      case 'picture':
        this.#picture(content, x + child.x, y + child.y, scene, parent);
        return;
      case 'absolute': {
        const laid = layAbsolute(this.#studio.engine, content.block, inFrame(scene.axes, scene.around), {
          x: x + child.x,
          y: y + child.y,
          width: content.width,
        });
        if (laid !== undefined) this.#box(laid.fragment, laid.x, laid.y, scene);
        return;
      }
      case 'shapes': {
        const into = content.layer === 'background' ? scene.layer.back : scene.layer.front;
        for (const item of content.items) into.push(this.#moved(item, x + child.x, y + child.y, scene));
        return;
      }
      default:
        content satisfies never;
    }
  }

  #moved(item: PageItem, x: Pt, y: Pt, { axes }: Scene): PageItem {
    const there = moved(item, x, y);
    return axes === undefined ? there : turnedItem(there, axes, this.#studio.capHeight);
  }

  #line({ line, diagnostics }: LineFragment, x: Pt, y: Pt, scene: Scene, parent: BoxFragment): void {
    const baseline = y + line.baseline;
    if (parent.repeated !== true) this.#begun ||= line.items.length > 0;
    for (const item of line.items) {
      const there = moved(scene.repeated ? withoutPart(item) : item, x, baseline);
      if (there.kind === 'glyphs' && !scene.told) this.#inside(there, scene);
      scene.layer.front.push(scene.axes === undefined ? there : turnedItem(there, scene.axes, this.#studio.capHeight));
    }
    if (parent.repeated === true) return;
    if (diagnostics !== undefined) this.#diagnostics.push(...diagnostics);
    for (const anchor of line.anchors)
      if (anchor.note === undefined)
        this.#targets.push({
          id: anchor.id,
          ...cornerOf(onPage(scene.axes, { x: x + anchor.x, y, width: 0, height: line.height })),
        });
  }

  #picture(fragment: PictureFragment, x: Pt, y: Pt, scene: Scene, parent: BoxFragment): void {
    const box = onPage(scene.axes, { x, y, width: fragment.width, height: fragment.height });
    this.#begun = true;
    const fitted = fitPicture(fragment.picture, box, fragment.fit, this.#studio.draw, parent.face.tag);
    for (const item of clipped(fitted.items, box, parent, scene.axes))
      scene.layer.front.push(scene.repeated ? item : asFigure(item, parent.face.node, box));
    this.#diagnostics.push(...missingGlyphs(fitted.missing, parent.face.span));
  }

  /** No glyph may leave the trimmed page: it would be cut off. */
  #inside(run: GlyphRun, scene: Scene): void {
    const last = run.glyphs.at(-1);
    if (last === undefined) return;
    const { x, size } = run;
    const width = run.stance === 'across' ? size : last.dx + last.advance / 2;
    const box = onPage(scene.axes, { x, y: run.y - size * 0.8, width, height: size * 0.88 });
    const by = outsideBy(box, scene.turn, this.#studio.sheet);
    if (by > 0.5) this.#overflow({ span: scene.span, by }, 'outside');
  }

  #overflow({ span, by }: Pick<Overflow, 'span' | 'by'>, reason: keyof typeof why): void {
    if (this.#told.has(span)) return;
    this.#told.add(span);
    const millimetres = Math.max(0.1, Math.ceil(ptToMm(by) * 10 - 1e-6) / 10).toFixed(1);
    const page = String(this.#studio.pageNumber);
    this.#diagnostics.push(
      diagnostic('layout/overflow', { span, values: { page, by: millimetres }, hints: [hint(why[reason])] }),
    );
  }
}
