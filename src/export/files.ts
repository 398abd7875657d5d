import { type Checked, checked, type Diagnostic } from '../base/diagnostic.ts';
import type { PressFacts } from '../data/manifest/facts.ts';
import type { PagedDocument, PageItem } from '../layout/page.ts';
import { type PressExtra, pressExtras } from './bindery/extras.ts';
import { folded } from './bindery/folds.ts';
import { type ExportOptions, exportPdf } from './export.ts';
import type { PdfFile } from './file.ts';
import type { OutputProfile } from './profiles/profile.ts';

/** The same pages once more, laid out for the sheet. */
export interface ExtraFile {
  readonly name: PressExtra['name'];
  readonly pdf: PdfFile;
}

/** All files that are made of the pages. */
export interface ExportedFiles {
  /** One for each profile. */
  readonly pdfs: readonly PdfFile[];
  /** Beside the first file for a press. */
  readonly extras: readonly ExtraFile[];
}

/** Stage ⑤ for every profile that is asked for; `spine` is what stands on the cover's. */
export const exportFiles = async (
  document: PagedDocument,
  profiles: readonly OutputProfile[],
  press: PressFacts,
  options: ExportOptions,
  spine: readonly PageItem[] = [],
): Promise<Checked<ExportedFiles>> => {
  const diagnostics: Diagnostic[] = [];
  const made = async (pages: PagedDocument, profile: OutputProfile): Promise<PdfFile> => {
    const { value, diagnostics: said } = await exportPdf(pages, profile, options);
    diagnostics.push(...said);
    return value;
  };
  const pdfs: PdfFile[] = [];
  for (const profile of profiles) pdfs.push(await made(profile.printed ? folded(document, press) : document, profile));
  const printed = profiles.find((profile) => profile.printed);
  const extras: ExtraFile[] = [];
  if (printed !== undefined)
    for (const { name, document: sheets } of pressExtras(document, press, spine))
      extras.push({ name, pdf: await made(sheets, printed) });
  return checked({ pdfs, extras }, diagnostics);
};
