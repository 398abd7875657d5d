import type { Rect } from '../base/measure.ts';
import type { Origin } from '../base/origin.ts';
import { placeValue } from '../base/place-value.ts';
import type { SourceSpan } from '../base/span.ts';
import type { PagedDocument } from '../layout/page.ts';
import { stretches } from './stretches.ts';

interface ProvenanceOptions {
  /** From the path that people see to the one that the manifest records. */
  readonly rename?: (file: string) => string;
}

/** Chinese numerals, with what stands among them in a printed number and the units that follow it. */
const chineseNumber =
  /^[负−-]?[〇零一二两三四五六七八九十百千万亿点]+[个年月日件起宗人名家次项度元份倍成亩吨%％]{0,2}$/;

/** True where a number is printed: digits, a number that was set in Chinese numerals, or the words of a computed figure (持平). */
const isFigure = (text: string, origin: Origin): boolean =>
  /[0-9０-９]/.test(text) || (origin.digits === true && chineseNumber.test(text.trim())) || origin.inputs.length > 0;

const hundredths = (value: number): number => Math.round(value * 100) / 100 + 0;

const box = ({ x, y, width, height }: Rect): readonly number[] => [x, y, width, height].map(hundredths);

const place = (span: SourceSpan, rename: (file: string) => string): object => placeValue(span, rename(span.file));

const source = (origin: Origin, rename: (file: string) => string): object => ({
  figure: origin.figure,
  place: place(origin.place, rename),
  ...(origin.inputs.length === 0 ? {} : { inputs: origin.inputs.map((input) => source(input, rename)) }),
});

/** `provenance.json`: where each figure on each page came from. */
export const provenance = (document: PagedDocument, options: ProvenanceOptions = {}): string => {
  const rename = options.rename ?? ((file) => file);
  const figures = document.pages.flatMap((page) =>
    stretches(page)
      .filter(({ text, origin }) => isFigure(text, origin))
      .map(({ text, origin, boxes: [first, ...further] }) => ({
        page: page.number,
        box: first && box(first),
        ...(first === undefined || further.length === 0 ? {} : { boxes: [first, ...further].map(box) }),
        text,
        figure: origin.figure,
        place: place(origin.place, rename),
        inputs: origin.inputs.map((input) => source(input, rename)),
      })),
  );
  return `${JSON.stringify({ figures }, null, 2)}\n`;
};
