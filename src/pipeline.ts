import type { Desk } from './base/desk.ts';
import { type Checked, checked, type Diagnostic } from './base/diagnostic.ts';
import { mmToPt, type Pt } from './base/measure.ts';
import { inOrder } from './base/order.ts';
import { pinpoint } from './base/pinpoint.ts';
import { severityOf } from './base/sentence.ts';
import type { Opened } from './base/sources.ts';
import { openCharts } from './charts/vega.ts';
import { derive } from './data/derive.ts';
import { load } from './data/load.ts';
import type { Manifest } from './data/manifest.ts';
import { elements } from './document/walk.ts';
import { attachedFiles } from './export/attached.ts';
import { spineLettering } from './export/bindery/lettering.ts';
import { bindingFaults } from './export/bindery/page-count.ts';
import { printingCondition } from './export/conditions/condition.ts';
import { type ExportedFiles, exportFiles } from './export/files.ts';
import type { OutputProfile } from './export/profiles/profile.ts';
import { factsOf } from './facts.ts';
import { gather } from './gather.ts';
import { checkFamilies, fontWishes, openFontBook } from './layout/fonts.ts';
import { layout } from './layout/layout.ts';
import { measureText } from './layout/measure-text.ts';
import type { PagedDocument } from './layout/page.ts';
import { accessFaults } from './realize/access.ts';
import { type DrawnChart, drawnCharts, openChartElements } from './realize/charts.ts';
import { fillContents } from './realize/contents.ts';
import { asksForHyphens } from './realize/hyphenated.ts';
import { imageWishes, openPictureFiles } from './realize/pictures.ts';
import { realize } from './realize/realize.ts';
import { cascade } from './style/cascade.ts';
import { foundationSource } from './style/foundation.ts';
import { parseStylesheet } from './style/parse.ts';
import { expand } from './template/expand.ts';

/** The stages that progress is told of. */
export const stages = ['read', 'expand', 'style', 'charts', 'layout', 'export'] as const;
export type Stage = (typeof stages)[number];

/** What the caller decides about a run. */
export interface PipelineOptions {
  /** Which files to make; asked once the manifest is known. */
  readonly profiles: (manifest: Manifest) => Checked<readonly OutputProfile[]>;
  readonly strict: boolean;
  /** Export in spite of errors, to look at. */
  readonly draft: boolean;
  /** Told as each stage begins. */
  readonly onStage?: (stage: Stage) => void;
}

/** What one run makes; the edge writes it. No PDF while an error stands. */
export interface Product extends ExportedFiles {
  readonly manifest: Manifest;
  readonly document: PagedDocument;
  readonly charts: readonly DrawnChart[];
}

/** START HERE. The stages in order; no logic of theirs, and no input but through `desk`. */
export async function runPipeline(desk: Desk, options: PipelineOptions): Promise<Checked<Product | undefined>> {
  const diagnostics: Diagnostic[] = [];
  const take = <T>(result: Checked<T>): T => {
    diagnostics.push(...result.diagnostics);
    return result.value;
  };
  const begin = (stage: Stage): void => options.onStage?.(stage);
  const failed = (): boolean => diagnostics.some((each) => severityOf(each, options.strict) === 'error');

  begin('read');
  const gathered = take(gather(desk));
  if (gathered === undefined) return checked(undefined, inOrder(diagnostics));
  const { manifest, template, entries, unread, icc } = gathered;
  const profiles = take(options.profiles(manifest));
  const condition = profiles.some(({ printed }) => printed)
    ? take(printingCondition(manifest.press, icc, () => ownProfile(desk.condition())))
    : undefined;
  const dataset = take(derive(take(load({ publication: manifest.facts, entries, unread }))));
  if (template === undefined) return checked(undefined, inOrder(diagnostics));

  begin('expand');
  const tree = take(fillContents(take(expand(template, dataset))));

  begin('style');
  const sheets = [foundationSource, ...(template.style === undefined ? [] : [template.style])].map((sheet) =>
    take(parseStylesheet(sheet)),
  );
  const styled = take(cascade(tree, sheets, { language: manifest.language.value, bleed: pressBleed(manifest) }));
  const asset = (file: string) => desk.asset(file, manifest.template.value);
  const faceFiles = fontWishes(styled.fontFaces)
    .map(asset)
    .flatMap((opened) => (opened.kind === 'read' ? [opened.source] : []));
  const book = take(openFontBook([...desk.fonts(), ...faceFiles], styled.fontFaces));
  take(checkFamilies(book, styled.families));

  begin('charts');
  const all = [...elements(tree.root)];
  const images = take(await openPictureFiles([...imageWishes(all), ...styled.backgroundWishes], asset));
  const charted = all.filter((element) => element.tag === 'chart');
  const charts =
    charted.length === 0
      ? []
      : take(
          openChartElements({
            elements: charted,
            style: styled.style,
            dataset,
            engine: await openCharts(),
            measureText: measureText(book),
            open: asset,
          }),
        );
  const chartPictures = new Map(charts.map((chart) => [chart.element, chart.picture]));
  const flow = take(
    realize(
      tree,
      styled,
      (element) => chartPictures.get(element) ?? images.get(element.attributes.get('src')?.value ?? ''),
      {
        title: manifest.title.value,
        language: manifest.language.value,
        backgrounds: images,
      },
    ),
  );

  if (profiles.some(({ tagged }) => tagged === true)) diagnostics.push(...accessFaults(flow.structure));

  begin('layout');
  const hyphenate = asksForHyphens(all, styled) ? (await import('./layout/hyphens.ts')).englishHyphens : undefined;
  const laid = layout(flow, book, { hyphenate });
  const document = take(checked(laid.value, pinpoint(laid.diagnostics, desk.read())));
  const product = { manifest, document, charts: take(drawnCharts(charts)), pdfs: [], extras: [] };
  if (condition !== undefined) diagnostics.push(...bindingFaults(manifest.press, document.pages.length));
  const wrongUsage = diagnostics.some((each) => each.code.startsWith('usage/') && severityOf(each) === 'error');
  if (wrongUsage || (failed() && !options.draft)) return checked(product, inOrder(diagnostics));

  const spine = condition === undefined ? [] : take(spineLettering(document, manifest, book));
  if (failed() && !options.draft) return checked(product, inOrder(diagnostics));

  begin('export');
  const lights = profiles.some(({ printed }) => !printed) ? ownProfile(desk.lights()) : undefined;
  const attachments = take(attachedFiles(manifest, desk.read()));
  const exporting = { book, facts: factsOf(manifest), condition, lights, attachments };
  return checked(
    { ...product, ...take(await exportFiles(document, profiles, manifest.press, exporting, spine)) },
    inOrder(diagnostics),
  );
}

const pressBleed = ({ press: { bleed } }: Manifest): Pt | undefined =>
  bleed === undefined ? undefined : mmToPt(bleed.value);

const ownProfile = (opened: Opened): Uint8Array => {
  if (opened.kind !== 'read') throw new Error(`a colour profile of banxin's own is ${opened.kind}`);
  return opened.source.bytes;
};
