import { jpegPixels } from '../../images/codec.ts';
import type { Mark, PaintedPage } from '../content/mark.ts';
import { entry, isStream } from '../content/values.ts';
import type { ReadPdf } from '../file.ts';
import type { PdfStream } from '../object.ts';

/** Samples of JPEG pictures as they are stored, before `Decode`. */
export type JpegSamples = ReadonlyMap<
  PdfStream,
  { readonly width: number; readonly height: number; readonly channels: number; readonly bytes: Uint8Array }
>;

export const noJpegs: JpegSamples = new Map();

/** Adobe's mark (APP14): its inks are stored the wrong way round, and the decoder has turned them. */
const isAdobes = (bytes: Uint8Array): boolean => {
  for (let at = 2; at + 12 < bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xda) return false;
    if (marker === 0xee && String.fromCharCode(...bytes.subarray(at + 4, at + 9)) === 'Adobe') return true;
    at += 2 + (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0);
  }
  return false;
};

const picturesOf = (pdf: ReadPdf, marks: readonly Mark[], into: Set<PdfStream>): void => {
  for (const mark of marks) {
    if (mark.mask !== undefined) picturesOf(pdf, mark.mask.marks, into);
    if (mark.kind !== 'image') continue;
    into.add(mark.image);
    const soft = entry(pdf, mark.image, 'SMask');
    if (isStream(soft)) into.add(soft);
  }
};

/** Unpacks the JPEGs of the pages; a broken one is left out. */
export const openJpegs = async (pdf: ReadPdf, pages: readonly PaintedPage[]): Promise<JpegSamples> => {
  const pictures = new Set<PdfStream>();
  for (const page of pages) picturesOf(pdf, page.marks, pictures);
  const found = new Map<PdfStream, { width: number; height: number; channels: number; bytes: Uint8Array }>();
  for (const picture of pictures) {
    const decoded = pdf.decoded(picture);
    if (decoded.kind !== 'bytes' || decoded.pictureFilter !== 'DCTDecode') continue;
    try {
      const { width, height, channels, samples } = await jpegPixels(decoded.bytes);
      const turned = channels === 4 && isAdobes(decoded.bytes);
      found.set(picture, { width, height, channels, bytes: turned ? samples.map((value) => 255 - value) : samples });
    } catch {
      // It stays a picture that cannot be unpacked, and that is said where it is painted.
    }
  }
  return found;
};
