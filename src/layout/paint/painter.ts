import { type Diagnostic, diagnostic, hint } from '../../base/diagnostic.ts';
import { type Pt, ptToMm, type Rect } from '../../base/measure.ts';
import type { SourceSpan } from '../../base/span.ts';
import type { BlockFace, NamedText, Picture } from '../../document/flow.ts';
import type { Matrix } from '../../document/graphic.ts';
import type { Engine } from '../flow/engine.ts';
import type { BoxFragment, LineFragment, Overflow, PictureFragment, Placed } from '../flow/fragment.ts';
import type { WholeMeasure } from '../flow/whole-measure.ts';
import { type DrawAnyPicture, missingGlyphs } from '../graphic.ts';
import type { GlyphRun, PageItem } from '../page.ts';
import { layAbsolute } from './absolute.ts';
import { decorate, type Sheet } from './decorate.ts';
import { type Layer, Layers } from './layers.ts';
import { fitPicture } from './picture.ts';
import { cornersOf, innerCorners, roundedPath } from './rounded.ts';
import { moved } from './translate.ts';

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
}

interface Scene {
  readonly layer: Layer;
  readonly layers: Layers;
  /** Containing block of absolute boxes. */
  readonly around: Rect;
  /** From the scene's coordinates to the page's, where a box is turned. */
  readonly turn: Matrix | undefined;
  readonly span: SourceSpan;
  /** Something around it is already said to be too large. */
  readonly told: boolean;
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

const turned = (degrees: number, cx: Pt, cy: Pt): Matrix => {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [cos, sin, -sin, cos, cx - cos * cx + sin * cy, cy - sin * cx - cos * cy];
};

const times = (outer: Matrix | undefined, inner: Matrix): Matrix => {
  if (outer === undefined) return inner;
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
};

/** Round corners of the box cut what is in it (css-backgrounds §4.3). */
const clipped = (items: readonly PageItem[], box: Rect, parent: BoxFragment): readonly PageItem[] => {
  const { edge } = parent.frame;
  const outer = { x: box.x - edge.left, y: box.y - edge.top, width: parent.width, height: parent.height };
  const corners = cornersOf(parent.face.style, outer, { top: false, bottom: false });
  if (corners === undefined) return items;
  const inner = innerCorners(corners, edge.top, edge.right, edge.bottom, edge.left);
  return [{ kind: 'group', clip: roundedPath(box, inner), opacity: 1, items }];
};

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
        around,
        turn: undefined,
        span: placed.content.face.span,
        told: false,
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
    const transform =
      style.rotate === 0 ? undefined : turned(style.rotate, x + fragment.width / 2, y + fragment.height / 2);
    const { border } = fragment.frame;
    const anchors = style.position !== 'static' || style.rotate !== 0;
    const around = anchors
      ? {
          x: x + border.left,
          y: y + border.top,
          width: Math.max(0, fragment.width - border.left - border.right),
          height: Math.max(0, fragment.height - border.top - border.bottom),
        }
      : scene.around;
    const inner: Scene = {
      layer,
      layers,
      around,
      turn: transform === undefined ? scene.turn : times(scene.turn, transform),
      span: face.span,
      told: scene.told || fragment.overflow !== undefined,
    };
    const home = isolated ? scene.layers.open() : layer;
    this.#note(fragment, x, y);
    if (fragment.hollow !== true) this.#decorate(fragment, x, y, layer);
    for (const child of fragment.children) this.#place(child, x, y, inner, fragment);
    if (isolated) {
      home.front.push({
        kind: 'group',
        ...(transform === undefined ? {} : { transform }),
        opacity: style.opacity,
        items: layers.flatten(),
      });
    }
  }

  #decorate(fragment: BoxFragment, x: Pt, y: Pt, layer: Layer): void {
    const { sheet, canvas, backgrounds, draw } = this.#studio;
    const plain = canvas.has(fragment.face);
    const drawn = decorate(
      fragment,
      x,
      y,
      sheet,
      plain,
      backgrounds,
      (picture, box) => draw(picture, box, fragment.face.tag).items,
    );
    for (const item of drawn) layer.back.push(item);
  }

  #note(fragment: BoxFragment, x: Pt, y: Pt): void {
    const { face } = fragment;
    if (fragment.overflow !== undefined && fragment.repeated !== true)
      this.#overflow(fragment.overflow, fragment.overflow.why);
    if (!fragment.first || fragment.repeated === true) return;
    if (fragment.composed !== undefined) this.#diagnostics.push(...fragment.composed.diagnostics);
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
        const laid = layAbsolute(this.#studio.engine, content.block, scene.around, {
          x: x + child.x,
          y: y + child.y,
          width: content.width,
        });
        if (laid !== undefined) this.#box(laid.fragment, laid.x, laid.y, scene);
        return;
      }
      case 'shapes': {
        const into = content.layer === 'background' ? scene.layer.back : scene.layer.front;
        for (const item of content.items) into.push(moved(item, x + child.x, y + child.y));
        return;
      }
      default:
        content satisfies never;
    }
  }

  #line({ line, diagnostics }: LineFragment, x: Pt, y: Pt, scene: Scene, parent: BoxFragment): void {
    const baseline = y + line.baseline;
    if (parent.repeated !== true) this.#begun ||= line.items.length > 0;
    for (const item of line.items) {
      const there = moved(item, x, baseline);
      if (there.kind === 'glyphs' && !scene.told) this.#inside(there, scene);
      scene.layer.front.push(there);
    }
    if (parent.repeated === true) return;
    if (diagnostics !== undefined) this.#diagnostics.push(...diagnostics);
    for (const anchor of line.anchors)
      if (anchor.note === undefined) this.#targets.push({ id: anchor.id, x: x + anchor.x, y });
  }

  #picture(fragment: PictureFragment, x: Pt, y: Pt, scene: Scene, parent: BoxFragment): void {
    const box = { x, y, width: fragment.width, height: fragment.height };
    this.#begun = true;
    const fitted = fitPicture(fragment.picture, box, fragment.fit, this.#studio.draw, parent.face.tag);
    scene.layer.front.push(...clipped(fitted.items, box, parent));
    this.#diagnostics.push(...missingGlyphs(fitted.missing, parent.face.span));
  }

  /** No glyph may leave the trimmed page: it would be cut off. */
  #inside(run: GlyphRun, scene: Scene): void {
    const last = run.glyphs.at(-1);
    if (last === undefined) return;
    const { sheet } = this.#studio;
    const [left, right, top, bottom] = [
      run.x,
      run.x + last.dx + last.advance / 2,
      run.y - run.size * 0.8,
      run.y + run.size * 0.08,
    ];
    let by: Pt;
    if (scene.turn === undefined) by = Math.max(-left, right - sheet.width, -top, bottom - sheet.height);
    else {
      const [a, b, c, d, e, f] = scene.turn;
      const corners = [
        [left, top],
        [right, top],
        [left, bottom],
        [right, bottom],
      ] as const;
      by = Math.max(
        ...corners.map(([px, py]) => {
          const [tx, ty] = [a * px + c * py + e, b * px + d * py + f];
          return Math.max(-tx, tx - sheet.width, -ty, ty - sheet.height);
        }),
      );
    }
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
