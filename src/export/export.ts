import { type Checked, checked, type Diagnostic } from '../base/diagnostic.ts';
import { sha256 } from '../base/digest.ts';
import type { FontBook } from '../layout/fontbook.ts';
import type { PagedDocument } from '../layout/page.ts';
import { type Attachment, type WrittenAttachments, writeAttachments } from './attachments.ts';
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
import { lightIntents, outputIntents } from './output-intents.ts';
import { overprints } from './overprint.ts';
import { paintPage } from './paint.ts';
import { type PdfBody, type PdfDictionary, type PdfValue, pdfText } from './pdf.ts';
import { placements } from './placements.ts';
import { plates } from './plates.ts';
import { developPictures } from './press-image.ts';
import type { Claims, OutputProfile } from './profiles/profile.ts';
import { withRichBlack } from './rich-black.ts';
import { drawnFaces } from './shapes.ts';
import { slugLine } from './slug.ts';
import type { Studio } from './studio.ts';
import { Tags } from './tags.ts';

export interface ExportOptions {
  readonly book: FontBook;
  readonly facts: PublicationFacts;
  /** What printed files are made for. */
  readonly condition?: PrintingCondition | undefined;
  /** The profile of sRGB, for files that are not printed. */
  readonly lights?: Uint8Array | undefined;
  /** What a file that is kept carries; none: it claims no more than it needs. */
  readonly attachments?: readonly Attachment[] | undefined;
}

const intents = (profile: OutputProfile, { condition, lights }: ExportOptions, body: PdfBody): PdfValue | undefined => {
  if (profile.printed) return condition === undefined ? undefined : outputIntents(condition, profile.claims, body);
  return lights === undefined || profile.claims.pdfa === undefined ? undefined : lightIntents(lights, body);
};

const catalog = (
  document: PagedDocument,
  profile: OutputProfile,
  options: ExportOptions,
  body: PdfBody,
  tags: Tags | undefined,
  attached: WrittenAttachments | undefined,
): PdfDictionary => {
  const { facts } = options;
  const structure = tags?.finish(body, facts.language);
  const outline = profile.bookmarks ? bookmarks(document, body) : undefined;
  const Direction = document.progression === 'rtl' ? 'R2L' : undefined;
  const outputIntent = intents(profile, options, body);
  // PDF 1.3 knows no metadata streams, languages or titles of windows.
  if (profile.pdfVersion === '1.3')
    return { OutputIntents: outputIntent, ViewerPreferences: Direction && { Direction } };
  const packet = new TextEncoder().encode(xmp(facts, profile.claims));
  return {
    Lang: pdfText(facts.language),
    ViewerPreferences: { DisplayDocTitle: true, Direction },
    Metadata: body.add({ Type: 'Metadata', Subtype: 'XML' }, packet),
    OutputIntents: outputIntent,
    MarkInfo: structure === undefined ? undefined : { Marked: true },
    StructTreeRoot: structure,
    AF: attached?.files,
    Outlines: outline,
    PageMode: outline === undefined ? undefined : 'UseOutlines',
  };
};

/** Without attachments a file that is kept is PDF/A-2, which every store takes. */
const claimsOf = ({ claims, attached }: OutputProfile, { attachments = [] }: ExportOptions): Claims =>
  attached !== true || attachments.length > 0 || claims.pdfa === undefined
    ? claims
    : { ...claims, pdfa: { ...claims.pdfa, part: '2' } };

/** Stage ⑤: the pages as a PDF of one profile. */
export const exportPdf = async (
  document: PagedDocument,
  asked: OutputProfile,
  options: ExportOptions,
): Promise<Checked<PdfFile>> => {
  const profile: OutputProfile = { ...asked, claims: claimsOf(asked, options) };
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
  const tags = profile.tagged && document.structure !== undefined ? new Tags(document.structure) : undefined;
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
    tags,
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
  const { attachments = [] } = options;
  const attached =
    profile.attached === true && attachments.length > 0 ? writeAttachments(attachments, facts, body) : undefined;
  const bytes = body.finish({
    catalog: catalog(document, profile, options, body, tags, attached),
    names: {
      ...(profile.links ? destinationNames(document, body) : {}),
      ...(attached === undefined ? {} : { EmbeddedFiles: attached.names }),
    },
    information: body.add(information(facts, profile.claims)),
    identify: (written) => sha256(...written).slice(0, 16),
  });
  return checked({ profile: profile.name, bytes, pages: document.pages.length }, diagnostics);
};
