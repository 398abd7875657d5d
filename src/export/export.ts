import { type Checked, checked, type Diagnostic } from '../base/diagnostic.ts';
import { sha256 } from '../base/digest.ts';
import type { PagedDocument } from '../layout/page.ts';
import { bookmarks } from './bookmarks.ts';
import { Content } from './content.ts';
import { destinationNames } from './destinations.ts';
import { faces } from './faces.ts';
import type { FontFiles, PdfFile, PublicationFacts } from './file.ts';
import { images } from './image.ts';
import { information, xmp } from './metadata.ts';
import { opacities } from './opacity.ts';
import { paintPage } from './paint.ts';
import { type PdfBody, type PdfDictionary, pdfText } from './pdf.ts';
import type { OutputProfile } from './profiles/profile.ts';
import type { Studio } from './studio.ts';

export interface ExportOptions {
  readonly book: FontFiles;
  readonly facts: PublicationFacts;
}

const catalog = (
  document: PagedDocument,
  profile: OutputProfile,
  facts: PublicationFacts,
  body: PdfBody,
): PdfDictionary => {
  const outline = profile.bookmarks ? bookmarks(document, body) : undefined;
  const packet = new TextEncoder().encode(xmp(facts));
  return {
    Lang: pdfText(facts.language),
    ViewerPreferences: { DisplayDocTitle: true, Direction: document.progression === 'rtl' ? 'R2L' : undefined },
    Metadata: body.add({ Type: 'Metadata', Subtype: 'XML' }, packet),
    Outlines: outline,
    PageMode: outline === undefined ? undefined : 'UseOutlines',
  };
};

/** Stage ⑤: the pages as a PDF of one profile. */
export const exportPdf = async (
  document: PagedDocument,
  profile: OutputProfile,
  { book, facts }: ExportOptions,
): Promise<Checked<PdfFile>> => {
  const { openPdf } = await import('./pdfkit.ts');
  const body = openPdf(profile.pdfVersion);
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => {
    diagnostics.push(diagnostic);
  };
  let names = 0;
  const studio: Studio = {
    body,
    profile,
    face: faces(body, book),
    image: images(body, report),
    opacity: opacities(body),
    next: () => ++names,
    report,
  };
  const content = new Content();
  for (const page of document.pages) paintPage(page, document, studio, content);
  const bytes = body.finish({
    catalog: catalog(document, profile, facts, body),
    names: destinationNames(document, body),
    information: body.add(information(facts)),
    identify: (written) => sha256(...written).slice(0, 16),
  });
  return checked({ profile: profile.name, bytes, pages: document.pages.length }, diagnostics);
};
