import { type Checked, checked, type Diagnostic, diagnostic, hint } from '../base/diagnostic.ts';
import type { Flow } from '../document/flow.ts';
import { layBlock } from './flow/block.ts';
import { surveyFlow } from './flow/breaks.ts';
import { type ComposeParagraph, rememberingComposer } from './flow/compositions.ts';
import type { Engine, Intrinsic } from './flow/engine.ts';
import { intrinsicWidths } from './flow/intrinsic.ts';
import type { FontBook } from './fontbook.ts';
import { pictureDrawer } from './graphic.ts';
import { composeParagraph } from './inline/compose.ts';
import type { Hyphenate } from './inline/paragraph.ts';
import type { PagedDocument } from './page.ts';
import { typeAreaOf } from './pages/driver.ts';
import { finishPages, type Pass, runPass } from './pages/pass.ts';
import { References } from './pages/references.ts';
import { framedFlow, pageMode } from './vertical/flow.ts';

export interface LayoutOptions {
  /** Sets one paragraph; a test may put its own here. */
  readonly compose?: ComposeParagraph;
  /** For text that asks for `hyphens: auto`. */
  readonly hyphenate?: Hyphenate | undefined;
}

const mostPasses = 5;

/** Stage ④: blocks become pages of glyphs and shapes at fixed positions. */
export const layout = (written: Flow, book: FontBook, options: LayoutOptions = {}): Checked<PagedDocument> => {
  const flow = framedFlow(written);
  const references = new References();
  const engine = engineOf(flow, book, composerOf(options), references);
  const draw = pictureDrawer(book);
  const capHeight = (face: string) => book.face(face).capHeight;
  let pass: Pass;
  let count = 0;
  do {
    count += 1;
    references.begin();
    pass = runPass(flow, engine, draw, capHeight, (counter) => references.openPage(counter));
    references.end(pass.printed, pass.sheets.length, pass.noteNumbers);
  } while (!references.settled && count < mostPasses);
  const finished = finishPages(flow, engine, draw, capHeight, pass);
  const document: PagedDocument = {
    pages: finished.pages,
    outline: pass.outline,
    destinations: pass.destinations,
    title: flow.title,
    language: flow.language,
    ...(pageMode(flow.root) === 'down' ? { progression: 'rtl' } : {}),
    ...(flow.structure === undefined ? {} : { structure: flow.structure }),
  };
  return checked(document, [...pass.diagnostics, ...finished.diagnostics, ...unsettled(references)]);
};

const unsettled = (references: References): readonly Diagnostic[] => [
  ...references.unsettledTargets.map((target) =>
    diagnostic('layout/unsettled-reference', { values: { target }, hints: [hint('layout/give-fixed-text')] }),
  ),
  ...(references.unsettledCount
    ? [diagnostic('layout/unsettled-page-count', { hints: [hint('layout/give-fixed-text')] })]
    : []),
];

const composerOf = ({ compose = composeParagraph, hyphenate }: LayoutOptions): ComposeParagraph =>
  hyphenate === undefined ? compose : (request) => compose({ ...request, hyphenate });

const engineOf = (flow: Flow, book: FontBook, compose: ComposeParagraph, references: References): Engine => {
  const surveys = surveyFlow(flow.root);
  const widths = new Map<object, Intrinsic>();
  const none = { before: 'auto', after: 'auto', startPage: '', endPage: '', pageCounter: undefined } as const;
  const engine: Engine = {
    lay: (block, space, token) => layBlock(engine, block, space, token),
    compose: rememberingComposer(compose, book, references),
    intrinsic: (block) => {
      const known = widths.get(block);
      if (known !== undefined) return known;
      const made = intrinsicWidths(engine, block);
      widths.set(block, made);
      return made;
    },
    survey: (block) => surveys.get(block) ?? none,
    reach: () => typeAreaOf(flow.pages({ name: '', first: false, side: 'right', blank: false })),
  };
  return engine;
};
