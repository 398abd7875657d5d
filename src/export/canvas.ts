import type { Content } from './content.ts';
import type { PdfDictionary, PdfReference, PdfValue } from './pdf.ts';
import type { ProcessColor } from './profiles/profile.ts';
import type { NamedSpace } from './studio.ts';

/** What PDF remembers between operators, so that nothing is said twice. */
interface GraphicsState {
  fill: string;
  stroke: string;
  font: string;
  size: number;
  rise: number;
  pen: string;
  opacity: string;
  overprint: string;
}

/** Opacity of fills and of strokes, in thousandths. */
export const opaque = '1000 1000';

const initial: GraphicsState = {
  fill: '',
  stroke: '',
  font: '',
  size: 0,
  rise: 0,
  pen: '',
  opacity: opaque,
  overprint: '00',
};

const operators = {
  DeviceGray: { fill: 'g', stroke: 'G' },
  DeviceRGB: { fill: 'rg', stroke: 'RG' },
  DeviceCMYK: { fill: 'k', stroke: 'K' },
} as const satisfies Record<ProcessColor['space'], { fill: string; stroke: string }>;

const overprintKey = (fill: boolean, stroke: boolean): string => `${fill ? 1 : 0}${stroke ? 1 : 0}`;

type ResourceKind = 'Font' | 'XObject' | 'ExtGState' | 'Pattern' | 'ColorSpace';

/** One content stream with its resources: a page, or a group of it. */
export class Canvas {
  readonly content: Content;
  readonly #resources: Record<ResourceKind, Record<string, PdfValue>> = {
    Font: {},
    XObject: {},
    ExtGState: {},
    Pattern: {},
    ColorSpace: {},
  };
  readonly #saved: GraphicsState[] = [];
  #state: GraphicsState = { ...initial };
  readonly #plates = new Set<string>();
  #inText = false;
  #translucent = false;

  constructor(content: Content) {
    this.content = content;
  }

  get resources(): PdfDictionary {
    return Object.fromEntries(Object.entries(this.#resources).filter(([, names]) => Object.keys(names).length > 0));
  }

  /** True once something shows through. */
  get translucent(): boolean {
    return this.#translucent;
  }

  /** Names of the inks with plates of their own that were used so far, in the order of their first use. */
  get plates(): readonly string[] {
    return [...this.#plates];
  }

  /** Something else is painted here, with all its inks. */
  include({ plates }: { readonly plates: readonly string[] }): void {
    for (const name of plates) this.#plates.add(name);
  }

  blends(): void {
    this.#translucent = true;
  }

  use(kind: ResourceKind, name: string, resource: PdfValue): void {
    this.#resources[kind][name] = resource;
  }

  save(): void {
    this.leaveText();
    this.#saved.push({ ...this.#state });
    this.content.operator('q');
  }

  restore(): void {
    this.leaveText();
    this.#state = this.#saved.pop() ?? { ...initial };
    this.content.operator('Q');
  }

  /** Text operators may stand only between BT and ET, path operators only outside. */
  enterText(): void {
    if (this.#inText) return;
    this.content.operator('BT');
    this.#inText = true;
  }

  leaveText(): void {
    if (!this.#inText) return;
    this.content.operator('ET');
    this.#inText = false;
  }

  color(use: 'fill' | 'stroke', { space, components }: ProcessColor): void {
    const operator = operators[space][use];
    const key = `${components.map((value) => Math.round(value * 1e4)).join(' ')} ${operator}`;
    if (this.#state[use] === key) return;
    this.#state[use] = key;
    this.content.numbers(components, 4).operator(operator);
  }

  /** Inks with plates of their own, at tints from 0 to 1. */
  plate(use: 'fill' | 'stroke', { name, space, inks }: NamedSpace, tints: readonly number[]): void {
    this.include({ plates: inks });
    this.use('ColorSpace', name, space);
    const key = `${name} ${tints.map((tint) => Math.round(tint * 1e4)).join(' ')}`;
    if (this.#state[use] === key) return;
    this.#state[use] = key;
    this.content
      .text(use === 'fill' ? `/${name} cs ` : `/${name} CS `)
      .numbers(tints, 4)
      .operator(use === 'fill' ? 'scn' : 'SCN');
  }

  pattern(use: 'fill' | 'stroke', name: string, reference: PdfReference): void {
    this.use('Pattern', name, reference);
    if (this.#state[use] === name) return;
    this.#state[use] = name;
    this.content.operator(use === 'fill' ? `/Pattern cs /${name} scn` : `/Pattern CS /${name} SCN`);
  }

  font(name: string, reference: PdfReference, size: number): void {
    this.use('Font', name, reference);
    if (this.#state.font === name && this.#state.size === size) return;
    this.#state.font = name;
    this.#state.size = size;
    this.content.text(`/${name} `).number(size).operator('Tf');
  }

  rise(shift: number): void {
    if (this.#state.rise === shift) return;
    this.#state.rise = shift;
    this.content.number(shift).operator('Ts');
  }

  /** `key` tells the pen from others; `write` says it. */
  pen(key: string, write: (content: Content) => void): void {
    if (this.#state.pen === key) return;
    this.#state.pen = key;
    write(this.content);
  }

  get opacity(): string {
    return this.#state.opacity;
  }

  setOpacity(key: string, name: string, reference: PdfReference): void {
    this.#state.opacity = key;
    if (key !== opaque) this.blends();
    this.use('ExtGState', name, reference);
    this.content.operator(`/${name} gs`);
  }

  overprintIs(fill: boolean, stroke: boolean): boolean {
    return this.#state.overprint === overprintKey(fill, stroke);
  }

  setOverprint(fill: boolean, stroke: boolean, name: string, reference: PdfReference): void {
    this.#state.overprint = overprintKey(fill, stroke);
    this.use('ExtGState', name, reference);
    this.content.operator(`/${name} gs`);
  }
}
