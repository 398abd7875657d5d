import { unescaped, walkPart } from './text.ts';

/** The shared strings in their order, runs joined, readings (`rPh`) left out; null where the part is no XML. */
export const sharedStrings = (bytes: Uint8Array): readonly string[] | null => {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let readings = 0;
  const whole = walkPart(bytes, {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 'rPh') readings += 1;
      else if (name === 't') inText = readings === 0;
    },
    text: (piece) => {
      if (inText) text += piece;
    },
    close: (name) => {
      if (name === 'si') strings.push(unescaped(text));
      else if (name === 'rPh') readings -= 1;
      else if (name === 't') inText = false;
    },
  });
  return whole ? strings : null;
};
