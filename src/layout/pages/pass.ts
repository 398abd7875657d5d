import { type Diagnostic, diagnostic, hint } from '../../base/diagnostic.ts';
import type { TracedText } from '../../base/origin.ts';
import type { Flow } from '../../document/flow.ts';
import type { Engine } from '../flow/engine.ts';
import type { DrawAnyPicture } from '../graphic.ts';
import type { Destination, OutlineEntry, Page, PageItem } from '../page.ts';
import { type Painted, paintPage } from '../paint/painter.ts';
import type { CapHeight } from '../paint/turn.ts';
import { writtenStyle } from '../vertical/style.ts';
import { bleedOf, canvasOf, paintCanvas } from './canvas.ts';
import { type LaidPage, layPages } from './driver.ts';
import { paintMarginBoxes } from './margin-boxes.ts';
import { type Assignment, carryStrings, pageStrings } from './strings.ts';

/** One page with its content painted; its margins wait for the number of pages. */
interface Sheet {
  readonly laid: Omit<LaidPage, 'content' | 'foot' | 'notes'>;
  readonly items: readonly PageItem[];
  readonly strings: readonly Assignment[];
}

/** The whole flow, laid out once. */
export interface Pass {
  readonly sheets: readonly Sheet[];
  readonly destinations: ReadonlyMap<string, Destination>;
  /** What a reference to an id prints. */
  readonly printed: ReadonlyMap<string, string>;
  /** Of notes that are numbered page by page. */
  readonly noteNumbers: ReadonlyMap<number, number>;
  readonly outline: readonly OutlineEntry[];
  readonly diagnostics: readonly Diagnostic[];
}

const nothing: Painted = { items: [], targets: [], headings: [], strings: [], diagnostics: [] };

/** Lays out and paints every page; a page's fragments are let go before the next. */
export const runPass = (
  flow: Flow,
  engine: Engine,
  draw: DrawAnyPicture,
  capHeight: CapHeight,
  openPage: (counter: number) => void,
): Pass => {
  const sheets: Sheet[] = [];
  const destinations = new Map<string, Destination>();
  const printed = new Map<string, string>();
  const noteNumbers = new Map<number, number>();
  const outline: OutlineEntry[] = [];
  const diagnostics: Diagnostic[] = [];
  /** Said once each. */
  const widths = new Set<string>();
  const canvas = canvasOf(flow.root);
  const plain = new Set(canvas === undefined ? [] : [canvas]);
  layPages(engine, flow, {
    open: openPage,
    close: ({ content, foot, notes = [], ...laid }) => {
      const { style, number } = laid;
      const sheet = { width: style.width, height: style.height, bleed: bleedOf(style) };
      const painted =
        content === undefined && foot === undefined
          ? nothing
          : paintPage(
              [content, foot].filter((placed) => placed !== undefined),
              {
                engine,
                sheet,
                pageNumber: number,
                backgrounds: flow.backgrounds,
                draw,
                canvas: plain,
                capHeight,
                axes: laid.axes,
              },
            );
      for (const { id, x, y } of painted.targets) {
        if (destinations.has(id)) continue;
        destinations.set(id, { page: number, x, y });
        printed.set(id, String(laid.counter));
      }
      if (style.footnoteReset !== undefined)
        for (const [at, serial] of notes.entries()) noteNumbers.set(serial, style.footnoteReset + at + 1);
      for (const { level, text, x, y } of painted.headings)
        outline.push({ level, text, destination: { page: number, x, y } });
      for (const one of painted.diagnostics) {
        const width = one.code === 'layout/measure-snapped' ? (one.values['from'] ?? '') : undefined;
        if (width !== undefined && widths.has(width)) continue;
        if (width !== undefined) widths.add(width);
        diagnostics.push(one);
      }
      if (laid.typeArea.failed) {
        diagnostics.push(
          diagnostic('layout/no-type-area', {
            span: style.span,
            values: { page: String(number) },
            hints: [hint('layout/smaller-margins')],
          }),
        );
      }
      sheets.push({ laid, items: painted.items, strings: painted.strings });
    },
  });
  return { sheets, destinations, printed, noteNumbers, outline, diagnostics };
};

/** Adds grounds below and margin boxes on top (a folio stays on a band that bleeds), now that the number of pages is known. */
export const finishPages = (flow: Flow, engine: Engine, draw: DrawAnyPicture, capHeight: CapHeight, pass: Pass) => {
  const canvas = canvasOf(flow.root);
  const ground = canvas === undefined ? undefined : writtenStyle(canvas.style).background;
  const diagnostics = new Map<string, Diagnostic>();
  let strings: ReadonlyMap<string, TracedText> = new Map();
  const pages = pass.sheets.map(({ laid, items, strings: assigned }): Page => {
    const { style, facts, number, counter } = laid;
    const drawGround = (picture: Parameters<DrawAnyPicture>[0], box: Parameters<DrawAnyPicture>[1]) =>
      draw(picture, box, 'html').items;
    const margins = paintMarginBoxes(style, {
      engine,
      page: counter,
      sheet: number,
      pages: pass.sheets.length,
      strings: pageStrings(strings, assigned),
      backgrounds: flow.backgrounds,
      draw: drawGround,
      capHeight,
    });
    strings = carryStrings(strings, assigned);
    for (const one of margins.diagnostics) {
      const key = JSON.stringify([one.code, one.code === 'layout/overflow' ? one.span : one.values]);
      if (!diagnostics.has(key)) diagnostics.set(key, one);
    }
    return {
      number,
      name: facts.name,
      side: facts.side,
      blank: facts.blank,
      width: style.width,
      height: style.height,
      bleed: bleedOf(style),
      marks: style.marks,
      items: [...paintCanvas(style, ground, flow.backgrounds, drawGround), ...items, ...margins.items],
    };
  });
  return { pages, diagnostics: [...diagnostics.values()] };
};
