import { walkXml, type XmlEvents } from '../../../base/xml.ts';

const pieceSize = 65_536;

const encodingOf = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
};

class NotText extends Error {}

function* pieces(bytes: Uint8Array): Iterable<string> {
  const decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
  for (let at = 0; at < bytes.length; at += pieceSize) {
    let piece: string;
    try {
      piece = decoder.decode(bytes.subarray(at, at + pieceSize), { stream: at + pieceSize < bytes.length });
    } catch {
      throw new NotText();
    }
    yield piece;
  }
}

/** Walks through one part of a workbook; false where it is no XML. */
export const walkPart = (bytes: Uint8Array, events: XmlEvents): boolean => {
  try {
    return walkXml(pieces(bytes), events);
  } catch (error) {
    if (error instanceof NotText) return false;
    throw error;
  }
};

/** `_x000D_` stands for a character that XML cannot hold (ECMA-376 part 1, 22.9.2.19). */
export const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
