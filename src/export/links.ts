import { diagnostic, hint } from '../base/diagnostic.ts';
import { boxWithin } from '../base/matrix.ts';
import type { LinkArea, PagedDocument } from '../layout/page.ts';
import { type PdfDictionary, type PdfReference, pdfText } from './pdf.ts';
import type { Scene } from './studio.ts';

const addressKinds = new Set(['https:', 'http:', 'mailto:']);

const refused = ({ target, text, span }: LinkArea) =>
  diagnostic('export/link-refused', { span, values: { target, text }, hints: [hint('export/link-kinds')] });

const unknown = ({ text, span }: LinkArea, id: string) =>
  diagnostic('export/unknown-destination', { span, values: { id, text }, hints: [hint('export/give-an-id', { id })] });

/** What the link does, or undefined with a report. */
const action = (link: LinkArea, document: PagedDocument, { studio }: Scene): PdfDictionary | undefined => {
  if (link.target.startsWith('#')) {
    const id = link.target.slice(1);
    if (document.destinations.has(id)) return { Dest: pdfText(id) };
    studio.report(unknown(link, id));
    return undefined;
  }
  const address = URL.canParse(link.target) ? new URL(link.target) : undefined;
  if (address !== undefined && addressKinds.has(address.protocol)) {
    return { A: { S: 'URI', URI: pdfText(address.href) } };
  }
  studio.report(refused(link));
  return undefined;
};

/** A link as an annotation of the page; it prints nothing, and is named for those who listen. */
export const linkAnnotation = (
  link: LinkArea,
  pageHeight: number,
  document: PagedDocument,
  scene: Scene,
): PdfReference | undefined => {
  const does = action(link, document, scene);
  if (does === undefined) return undefined;
  const { body } = scene.studio;
  const reference = body.reserve();
  const { x, y, width, height } = boxWithin(scene.toPage, link.box);
  body.end(reference, {
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [x, pageHeight - y - height, x + width, pageHeight - y],
    Border: [0, 0, 0],
    F: 4,
    Contents: pdfText(link.text === '' ? link.target : link.text),
    StructParent: scene.marks?.link(link.node, reference),
    ...does,
  });
  return reference;
};
