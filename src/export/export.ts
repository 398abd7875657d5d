import { type Checked, checked, type Diagnostic } from '../base/diagnostic.ts';
import { sha256 } from '../base/digest.ts';
import type { FontBook } from '../layout/fontbook.ts';
import type { PagedDocument } from '../layout/page.ts';
import { shortOfBleed } from './bleed-art.ts';
import { bookmarks } from './bookmarks.ts';
import type { PrintingCondition } from './conditions/condition.ts';
import { Content } from './content.ts';
import { destinationNames } from './destinations.ts';
import { faces } from './faces.ts';
import type { PdfFile, PublicationFacts } from './file.ts';
import { flattenDocument } from './flatten/document.ts';
import { images } from './image.ts';
import { information, xmp } from './metadata.ts';
import { opacities } from './opacity.ts';
import { outputIntents } from './output-intents.ts';
import { overprints } from './overprint.ts';
import { paintPage } from './paint.ts';
import { type PdfBody, type PdfDictionary, pdfText } from './pdf.ts';
import { placements } from './placements.ts';
import { plates } from './plates.ts';
import { developPictures } from './press-image.ts';
import type { OutputProfile } from './profiles/profile.ts';
import { withRichBlack } from './rich-black.ts';
import { drawnFaces } from './shapes.ts';
import { slugLine } from './slug.ts';
import type { Studio } from './studio.ts';

export interface ExportOptions {
  readonly book: FontBook;
  readonly facts: PublicationFacts;
  /** What printed files are made for. */
  readonly condition?: PrintingCondition | undefined;
}

const catalog = (
  document: PagedDocument,
  profile: OutputProfile,
  { facts, condition }: ExportOptions,
  body: PdfBody,
): PdfDictionary => {
  const outline = profile.bookmarks ? bookmarks(document, body) : undefined;
  const Direction = document.progression === 'rtl' ? 'R2L' : undefined;
  const intents =
    profile.printed && condition !== undefined ? outputIntents(condition, profile.claims, body) : undefined;
  // PDF 1.3 knows no metadata streams, languages or titles of windows.
  if (profile.pdfVersion === '1.3') return { OutputIntents: intents, ViewerPreferences: Direction && { Direction } };
  const packet = new TextEncoder().encode(xmp(facts, profile.claims));
  return {
    Lang: pdfText(facts.language),
    ViewerPreferences: { DisplayDocTitle: true, Direction },
    Metadata: body.add({ Type: 'Metadata', Subtype: 'XML' }, packet),
    OutputIntents: intents,
    Outlines: outline,
    PageMode: outline === undefined ? undefined : 'UseOutlines',
  };
};

/** Stage ⑤: the pages as a PDF of one profile. */
export const exportPdf = async (
  document: PagedDocument,
  profile: OutputProfile,
  options: ExportOptions,
): Promise<Checked<PdfFile>> => {
  const { book, facts, condition } = options;
  const inks = await profile.inks(condition);
  const { openPdf } = await import('./pdfkit.ts');
  const body = openPdf(profile.pdfVersion);
  const diagnostics: Diagnostic[] = [...inks.diagnostics];
  const report = (diagnostic: Diagnostic): void => {
    diagnostics.push(diagnostic);
  };
  const { transparency } = profile;
  const darkroom = condition && { body, inks: inks.value, condition: condition.icc, transparency };
  const developed =
    profile.printed && darkroom !== undefined
      ? await developPictures(placements(document), darkroom, report)
      : undefined;
  const plate = plates(body);
  const shapes = drawnFaces(body, book);
  let names = 0;
  const studio: Studio = {
    body,
    profile,
    inks: inks.value,
    plate,
    face: faces(body, book),
    outlined: profile.printed && (condition?.outline ?? profile.outlined),
    shapes,
    image: images(body, report, developed),
    opacity: opacities(body),
    overprint: overprints(body),
    slug: (page, used) => slugLine(page, document.pages.length, used, facts, book),
    next: () => ++names,
    report,
  };
  const content = new Content();
  if (profile.printed) diagnostics.push(...shortOfBleed(document));
  const inked = profile.printed && condition?.richBlack === true ? withRichBlack(document, inks.value) : document;
  const { pages } =
    transparency || darkroom === undefined || developed === undefined
      ? inked
      : await flattenDocument(inked, { ...darkroom, profile, developed, plate, shapes, report });
  for (const page of pages) paintPage(page, document, studio, content);
  const bytes = body.finish({
    catalog: catalog(document, profile, options, body),
    names: profile.links ? destinationNames(document, body) : {},
    information: body.add(information(facts, profile.claims)),
    identify: (written) => sha256(...written).slice(0, 16),
  });
  return checked({ profile: profile.name, bytes, pages: document.pages.length }, diagnostics);
};
