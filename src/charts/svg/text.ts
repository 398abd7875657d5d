import type { Ink } from '../../base/ink.ts';
import type { XmlElement } from '../../base/xml.ts';
import type { GraphicText, Matrix } from '../../document/graphic.ts';
import type { SvgContext } from './context.ts';
import { parseLength } from './length.ts';
import { resolvePaint } from './paint.ts';
import { type Declared, declaredOf, inheritStyle, type SvgStyle } from './properties.ts';
import { localName } from './stylesheet.ts';

interface Run {
  text: string;
  readonly style: SvgStyle;
  readonly opacity: number;
  /** How far the baseline stands below the point that the file gives, em. */
  readonly drop: number;
  readonly dx: number;
  readonly offset: number;
}

/** Text from one absolute position to the next: what `text-anchor` aligns. */
interface Chunk {
  readonly x: number;
  y: number;
  readonly runs: Run[];
}

/** Baselines other than the alphabetic one, in em above it, for a Han face (ascent 0.88, descent 0.12). */
const drops: Readonly<Record<string, number>> = {
  middle: 0.25,
  central: 0.38,
  mathematical: 0.38,
  hanging: 0.8,
  'text-before-edge': 0.88,
  'text-top': 0.88,
  'text-after-edge': -0.12,
  'text-bottom': -0.12,
  ideographic: -0.12,
};

/** A `text` element as live text. `matrix` only moves and scales; `opacity` is the element's own. */
export const textItems = (
  element: XmlElement,
  style: SvgStyle,
  declared: Declared,
  matrix: Matrix,
  opacity: number,
  context: SvgContext,
): readonly GraphicText[] => {
  const setter = new Typesetter(context);
  setter.add(element, style, declared, opacity, 0);
  return setter.chunks().flatMap((chunk) => chunkItems(chunk, matrix, context));
};

class Typesetter {
  readonly #context: SvgContext;
  readonly #chunks: Chunk[] = [];
  #x = 0;
  #y = 0;
  #dx = 0;
  #moved = true;
  /** True where a space here would open a line or follow another. */
  #bare = true;

  constructor(context: SvgContext) {
    this.#context = context;
  }

  chunks(): readonly Chunk[] {
    for (const run of this.#chunks.at(-1)?.runs.slice(-1) ?? [])
      if (!run.style.preserveSpace) run.text = run.text.trimEnd();
    return this.#chunks;
  }

  add(element: XmlElement, style: SvgStyle, declared: Declared, opacity: number, drop: number): void {
    const xs = this.#positions(element, 'x', style);
    const ys = this.#positions(element, 'y', style);
    this.#shift(element, style);
    if (xs[0] !== undefined) this.#x = xs[0];
    if (ys[0] !== undefined) this.#y = ys[0];
    if (xs.length > 0 || ys.length > 0) this.#moved = true;
    for (const name of ['textLength', 'rotate', 'baseline-shift', 'letter-spacing']) {
      const value = declared(name);
      if (value !== undefined && !/^(0|normal|baseline|0px)$/.test(value))
        this.#context.report('svg/unsupported', element.offset, { name });
    }
    const baseline = drops[declared('dominant-baseline') ?? declared('alignment-baseline') ?? ''] ?? drop;
    for (const child of element.children) {
      if (child.kind === 'text')
        this.#characters(child.text, { style, opacity, drop: baseline, offset: element.offset }, xs, ys);
      else this.#child(child, style, opacity, baseline);
    }
  }

  #child(element: XmlElement, parent: SvgStyle, opacity: number, drop: number): void {
    const name = localName(element.name);
    if (name !== 'tspan' && name !== 'a') {
      if (name !== 'title' && name !== 'desc') this.#context.report('svg/unsupported', element.offset, { name });
      return;
    }
    const declared = declaredOf(element, this.#context);
    if (declared('display') === 'none') return;
    const own = parseLength(declared('opacity') ?? '1', 1) ?? 1;
    this.add(element, inheritStyle(parent, element, declared, this.#context), declared, opacity * own, drop);
  }

  #positions(element: XmlElement, name: string, style: SvgStyle): readonly number[] {
    const attribute = element.attributes.get(name);
    if (attribute === undefined) return [];
    const values = attribute.value
      .trim()
      .split(/[\s,]+/)
      .map((part) => parseLength(part, 0, style.fontSize));
    if (values.includes(undefined))
      this.#context.report('svg/bad-value', attribute.offset, { attribute: name, value: attribute.value.slice(0, 60) });
    return values.flatMap((value) => value ?? []);
  }

  #shift(element: XmlElement, style: SvgStyle): void {
    const [dx] = this.#positions(element, 'dx', style);
    const dys = this.#positions(element, 'dy', style);
    this.#dx += dx ?? 0;
    if (dys[0] === undefined) return;
    this.#y += dys[0];
    const open = this.#chunks.at(-1);
    // A moved baseline ends the chunk unless nothing has been set in it.
    if (open !== undefined && open.runs.length > 0) this.#moved = this.#moved || dys[0] !== 0;
  }

  #characters(raw: string, face: Omit<Run, 'text' | 'dx'>, xs: readonly number[], ys: readonly number[]): void {
    const text = face.style.preserveSpace ? raw.replace(/[\r\n\t]/g, ' ') : this.#collapse(raw);
    if (text === '') return;
    if (xs.length <= 1 && ys.length <= 1) {
      this.#append({ ...face, text, dx: this.#dx });
      return;
    }
    const characters = [...text];
    const placed = Math.max(xs.length, ys.length);
    for (const [index, character] of characters.slice(0, placed).entries()) {
      this.#x = xs[index] ?? this.#x;
      this.#y = ys[index] ?? this.#y;
      this.#moved = this.#moved || index < xs.length;
      this.#append({
        ...face,
        text: index === placed - 1 ? character + characters.slice(placed).join('') : character,
        dx: this.#dx,
      });
    }
  }

  #collapse(raw: string): string {
    let text = raw.replace(/[\s]+/g, ' ');
    if (this.#bare) text = text.replace(/^ /, '');
    if (text !== '') this.#bare = text.endsWith(' ');
    return text;
  }

  #append(run: Run): void {
    this.#dx = 0;
    const open = this.#chunks.at(-1);
    if (open === undefined || this.#moved) {
      // After a moved baseline alone, the line goes on where the text had come to.
      this.#chunks.push({ x: this.#x, y: this.#y, runs: [run] });
      this.#moved = false;
      return;
    }
    const last = open.runs.at(-1);
    if (
      last !== undefined &&
      last.style === run.style &&
      last.opacity === run.opacity &&
      run.dx === 0 &&
      last.drop === run.drop
    )
      last.text += run.text;
    else open.runs.push(run);
  }
}

const chunkItems = (
  { x, y, runs }: Chunk,
  [scale, , , , left, top]: Matrix,
  context: SvgContext,
): readonly GraphicText[] => {
  const [first] = runs;
  if (first === undefined) return [];
  const { anchor } = first.style;
  const widths =
    runs.length === 1 && anchor !== 'start' ? [0] : runs.map(({ text, style }) => widthOf(text, style, context));
  const whole = widths.reduce((sum, width, index) => sum + width + (runs[index]?.dx ?? 0), 0);
  let pen = runs.length === 1 ? x + first.dx : x - (anchor === 'middle' ? whole / 2 : anchor === 'end' ? whole : 0);
  return runs.flatMap((run, index): readonly GraphicText[] => {
    if (index > 0) pen += run.dx;
    const at = pen;
    pen += widths[index] ?? 0;
    const ink = inkOf(run, context);
    if (ink === undefined || run.text.trim() === '' || !run.style.visible || !(run.style.fontSize > 0)) return [];
    return [
      {
        kind: 'text',
        text: run.text,
        x: scale * at + left,
        y: scale * (y + run.drop * run.style.fontSize) + top,
        anchor: runs.length === 1 ? anchor : 'start',
        families: run.style.families,
        weight: run.style.weight,
        italic: run.style.italic,
        size: run.style.fontSize * scale,
        ink,
      },
    ];
  });
};

const widthOf = (text: string, { families, fontSize, weight, italic }: SvgStyle, { measureText }: SvgContext): number =>
  measureText(text, { families, size: fontSize, weight, italic });

const inkOf = ({ style, opacity, offset }: Run, context: SvgContext): Ink | undefined => {
  const target = {
    color: style.color,
    opacity: style.fillOpacity * opacity,
    box: { x: 0, y: 0, width: 1, height: 1 },
    matrix: [1, 0, 0, 1, 0, 0],
    offset,
  } as const;
  if (style.stroke !== 'none' && style.strokeWidth > 0 && style.strokeOpacity > 0)
    context.report('svg/unsupported', offset, { name: 'text stroke' });
  const paint = resolvePaint(style.fill, target, context);
  if (paint === undefined || paint.kind === 'ink') return paint?.ink;
  context.report('svg/unsupported', offset, { name: 'text gradient' });
  return paint.stops[0]?.ink;
};

/** Where no font is at hand: a Han character is one em, any other half. */
export const estimateText = (text: string, { size }: { readonly size: number }): number => {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) >= 0x2e80 ? size : size / 2;
  return width;
};
