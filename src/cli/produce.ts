import type { Diagnostic } from '../base/diagnostic.ts';
import { sha256Hex } from '../base/digest.ts';
import { severityOf } from '../base/sentence.ts';
import { version } from '../base/version.ts';
import { manifest as manifestText } from '../edition/manifest.ts';
import { provenance } from '../edition/provenance.ts';
import { handoverKit } from '../handover.ts';
import { type Product, runPipeline, type Stage } from '../pipeline.ts';
import { complaintsOf, judgeOwn, ownReports } from '../preflight/own-files.ts';
import type { OutputFile } from '../world/commit.ts';
import { openDesk } from '../world/desk.ts';
import type { Invocation } from './arguments.ts';
import { chooseProfiles } from './profiles.ts';

/** A file of the edition, hashed once; a PDF has its pages and what it is: its profile, or `press-` and how its sheets are laid out. */
export interface MadeFile extends OutputFile {
  readonly sha256: string;
  readonly profile?: string;
  readonly pages?: number;
}

/** What the pipeline made of a publication, ready to be written; no files where an error stands. */
export interface Produced {
  readonly product: Product | undefined;
  readonly desk: ReturnType<typeof openDesk>;
  /** Every file of the edition but the manifest, which lists them. */
  readonly made: readonly MadeFile[];
  readonly files: readonly OutputFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Runs the pipeline on a publication's folder; writes nothing. */
export async function produce(
  invocation: Invocation,
  folder: string,
  workingDirectory: string,
  onStage: (stage: Stage | 'preflight') => void,
): Promise<Produced> {
  const desk = openDesk(folder, workingDirectory);
  const { value: product, diagnostics } = await runPipeline(desk, {
    profiles: (manifest) => chooseProfiles(invocation, manifest),
    strict: invocation.strict,
    draft: invocation.draft,
    onStage,
  });
  if (product === undefined) return { product, desk, made: [], files: [], diagnostics };
  onStage('preflight');
  const { id, press } = product.manifest;
  const binding = press.binding?.value;
  const job = binding === undefined ? {} : { binding };
  const judged = await judgeOwn(id.value, product.pdfs, job, product.extras);
  const told = [...diagnostics, ...complaintsOf(judged)];
  const failed = told.some(
    (each) => severityOf(each, invocation.strict) === 'error' && (!invocation.draft || isUsage(each)),
  );
  if (invocation.command === 'check' || failed) return { product, desk, made: [], files: [], diagnostics: told };
  const reports = (await ownReports(judged)).map(({ path, text }) => madeFile(path, encoded(text)));
  const files = [...madeFiles(product, desk), ...reports];
  const kit = await handoverKit(product, enclosed(files), openDesk(folder, workingDirectory));
  const made =
    kit.value === undefined ? files : [...files, madeFile(`${product.manifest.id.value}.press.zip`, kit.value)];
  return {
    product,
    desk,
    made,
    files: [...made, manifestFile(product, desk, made)],
    diagnostics: [...told, ...kit.diagnostics],
  };
}

/** A wrong manifest or command line: nothing is written, not even a draft. */
const isUsage = ({ code }: Diagnostic): boolean => code.startsWith('usage/');

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

const madeFile = (path: string, bytes: Uint8Array): MadeFile => ({ path, bytes, sha256: sha256Hex(bytes) });

/** What goes to the print shop beside the PDFs. */
const enclosed = (files: readonly MadeFile[]): readonly OutputFile[] =>
  files.filter(({ path }) => path === 'preflight.html' || /^preflight\.press[^.]*\.json$/.test(path));

function madeFiles(product: Product, desk: ReturnType<typeof openDesk>): readonly MadeFile[] {
  const names = new Map(desk.read().map((source) => [source.shown, source.path]));
  const traced = provenance(product.document, { rename: (file) => names.get(file) ?? file });
  return [
    ...product.pdfs.map(({ profile, pages, bytes }) => ({
      ...madeFile(`${product.manifest.id.value}.${profile}.pdf`, bytes),
      profile,
      pages,
    })),
    ...product.extras.map(({ name, pdf: { bytes, pages } }) => ({
      ...madeFile(`${product.manifest.id.value}.press-${name}.pdf`, bytes),
      profile: `press-${name}`,
      pages,
    })),
    ...product.charts.map(({ name, svg }) => madeFile(`charts/${name}.svg`, encoded(svg))),
    madeFile('provenance.json', encoded(traced)),
  ];
}

function manifestFile(product: Product, desk: ReturnType<typeof openDesk>, made: readonly MadeFile[]): OutputFile {
  const { id, edition, date } = product.manifest;
  const inputs = desk.read().map(({ path, bytes }) => ({ file: path, sha256: sha256Hex(bytes), bytes: bytes.length }));
  const outputs = made.map(({ path, bytes, ...facts }) => ({ file: path, bytes: bytes.length, ...facts }));
  const facts = { id: id.value, edition: edition.value, date: date.value, banxin: version };
  return { path: 'manifest.json', bytes: encoded(manifestText(inputs, outputs, facts)) };
}
