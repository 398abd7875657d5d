import type { Desk } from './base/desk.ts';
import { type Checked, checked, diagnostic } from './base/diagnostic.ts';
import { sha256Hex } from './base/digest.ts';
import { ptToMm } from './base/measure.ts';
import { severityOf } from './base/sentence.ts';
import type { Opened } from './base/sources.ts';
import type { Manifest } from './data/manifest.ts';
import { type Job, type JobFile, jobData, jobJson } from './edition/job.ts';
import { jobSheetLayout, jobSheetStyle } from './edition/job-sheet.ts';
import { type ZipEntry, zip } from './edition/zip.ts';
import { spineWidth } from './export/bindery/cover.ts';
import { folded } from './export/bindery/folds.ts';
import { platesOf } from './export/bindery/inks.ts';
import { screen } from './export/profiles/screen.ts';
import { type Product, runPipeline } from './pipeline.ts';
import { pagePictures } from './preflight/page-pictures.ts';

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

const hundredths = (value: number): number => Math.round(value * 100) / 100;

const foldOf = ({ document, manifest: { press } }: Product): Job['fold'] => {
  const [first] = folded(document, press).pages;
  if (press.fold === undefined || first?.folds === undefined) return undefined;
  const edges = [0, ...first.folds, first.width];
  const panels = edges.slice(1).map((edge, index) => hundredths(ptToMm(edge - (edges[index] ?? 0))));
  return { kind: press.fold.value, panels };
};

const conditionOf = ({ press }: Manifest): string => press.condition?.value.identifier ?? 'FOGRA39';

/** What the print shop is to make of the files. */
const jobOf = (product: Product, files: readonly JobFile[]): Job => {
  const { manifest, document } = product;
  const { press } = manifest;
  const [first] = document.pages;
  const spine = spineWidth(press, document.pages.length);
  return {
    id: manifest.id.value,
    title: manifest.title.value,
    edition: manifest.edition.value,
    date: manifest.date.value,
    trim: { width: hundredths(ptToMm(first?.width ?? 0)), height: hundredths(ptToMm(first?.height ?? 0)) },
    bleed: hundredths(ptToMm(first?.bleed ?? 0)),
    pages: document.pages.length,
    quantity: press.quantity?.value,
    binding: press.binding?.value,
    spine: spine === undefined ? undefined : hundredths(spine),
    fold: foldOf(product),
    paper: press.paper?.value,
    cover: press.cover?.value,
    inks: { basic: ['C', 'M', 'Y', 'K'], ...platesOf(document, press.spots?.value ?? true) },
    finishing: press.finishing?.map(({ value }) => value) ?? [],
    condition: conditionOf(manifest),
    outlined: press.outline?.value ?? false,
    files,
  };
};

/** A publication that is in no folder: the job sheet's manifest, layout and data. */
const jobDesk = (product: Product, job: Job, fonts: Desk): Desk => {
  const { manifest } = product;
  const texts: Readonly<Record<string, string>> = {
    'publication.yaml': JSON.stringify({
      id: `${job.id}-job`,
      title: job.title,
      language: 'zh-Hans',
      template: 'job-sheet',
      edition: job.edition,
      date: job.date,
      author: manifest.author?.value ?? null,
      subject: '印刷工单',
      data: { job: 'job.json' },
      profiles: ['screen'],
    }),
    'job.json': jobData(job),
    'layout.hbs': jobSheetLayout,
    'style.css': jobSheetStyle,
  };
  const source = (path: string) => ({ path, shown: path, bytes: encoded(texts[path] ?? '') });
  const open = (path: string): Opened => (path in texts ? { kind: 'read', source: source(path) } : { kind: 'missing' });
  return {
    manifest: () => open('publication.yaml'),
    data: open,
    dataFiles: () => [],
    template: () => ({ layout: source('layout.hbs'), partials: new Map(), style: source('style.css') }),
    templateNames: () => [],
    templateHomes: () => [],
    asset: () => ({ kind: 'missing' }),
    condition: () => ({ kind: 'missing' }),
    lights: () => fonts.lights(),
    fonts: () => fonts.fonts(),
    read: () => [],
  };
};

/** The job sheet as a PDF, by banxin's own pipeline; the reasons where it cannot be set. */
const jobSheet = async (product: Product, job: Job, fonts: Desk): Promise<Checked<Uint8Array | undefined>> => {
  const { value, diagnostics } = await runPipeline(jobDesk(product, job, fonts), {
    profiles: () => checked([screen]),
    strict: false,
    draft: false,
  });
  const [pdf] = value?.pdfs ?? [];
  const reasons = diagnostics.filter((each) => severityOf(each) === 'error');
  if (pdf !== undefined) return checked(pdf.bytes);
  const why = [...new Set(reasons.map(({ code }) => code))].join(', ');
  return checked(undefined, [diagnostic('export/job-sheet-failed', { values: { why } })]);
};

/** `sha256sum --check` reads it. */
const checksums = (entries: readonly ZipEntry[]): string =>
  entries.map(({ path, bytes }) => `${sha256Hex(bytes)}  ${path}\n`).join('');

/** Small pictures of the pages: a folder seen at a glance. */
const thumbnails = async (bytes: Uint8Array, pages: number): Promise<readonly ZipEntry[]> => {
  const numbers = Array.from({ length: pages }, (_, index) => index + 1);
  const pictures = await pagePictures(bytes, numbers, thumbnailPpi);
  return pictures.map(({ page, png }) => ({ path: `thumbnails/${`${page}`.padStart(3, '0')}.png`, bytes: png }));
};

/** A4 is 496 pixels high. */
const thumbnailPpi = 42;

/**
 * `<id>.press.zip`: all that a print shop is given, in one file. Undefined where nothing is printed, or where the
 * manifest wants none. `enclosures` are the preflight's reports; `fonts` lends the fonts that the job sheet is set in.
 */
export const handoverKit = async (
  product: Product,
  enclosures: readonly ZipEntry[],
  fonts: Desk,
): Promise<Checked<Uint8Array | undefined>> => {
  const { manifest, pdfs, extras } = product;
  const print = pdfs.find(({ profile }) => profile === 'press') ?? pdfs.find(({ profile }) => profile === 'press-x1a');
  if (print === undefined || manifest.press.kit?.value === false) return checked(undefined);
  const printed = [
    { name: `${print.profile}`, purpose: 'print' as const, pdf: print },
    ...extras.map(({ name, pdf }) => ({ name: `press-${name}`, purpose: name, pdf })),
  ].map(({ name, purpose, pdf }) => ({ path: `${manifest.id.value}.${name}.pdf`, purpose, pdf }));
  const job = jobOf(
    product,
    printed.map(({ path, purpose, pdf: { bytes, pages } }) => ({
      file: path,
      purpose,
      pages,
      bytes: bytes.length,
      sha256: sha256Hex(bytes),
    })),
  );
  const { value: sheet, diagnostics } = await jobSheet(product, job, fonts);
  const entries: readonly ZipEntry[] = [
    ...printed.map(({ path, pdf }) => ({ path, bytes: pdf.bytes })),
    ...(sheet === undefined ? [] : [{ path: `${job.id}.job.pdf`, bytes: sheet }]),
    { path: `${job.id}.job.json`, bytes: encoded(jobJson(job)) },
    ...enclosures,
    ...(await thumbnails(print.bytes, print.pages)),
  ];
  const sums = { path: 'SHA256SUMS', bytes: encoded(checksums(entries)) };
  return checked(zip([...entries, sums], manifest.date.value), diagnostics);
};
