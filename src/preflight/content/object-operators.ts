import { boxWithin } from '../../base/matrix.ts';
import type { PdfDictionary, PdfObject, PdfStream } from '../object.ts';
import { channelsOf, openSpace, type SpaceWords, spaceWords } from './color-space.ts';
import { face } from './face.ts';
import { runForm } from './forms.ts';
import { fullNames, inlineDictionary } from './inline-image.ts';
import type { Operators } from './operator.ts';
import { currentColor, isTiling, paintTiling, shadingSpace } from './patterns.ts';
import type { Run } from './state.ts';
import { isDictionaryOperand, isNameOperand, type Operand, type Tokens } from './tokens.ts';
import { entry, isStream, nameIn, numberIn, objectNumber, unresolved } from './values.ts';

const unit = { x: 0, y: 0, width: 1, height: 1 };

/** Space of a picture in words; a JPEG 2000 may keep it to itself. */
const spaceOf = (run: Run, image: PdfStream, stencil: boolean): SpaceWords => {
  if (stencil) return { space: '' };
  const given = unresolved(image, 'ColorSpace');
  if (given === undefined) {
    const filter = nameIn(run.page.pdf, image, 'Filter');
    if (filter === 'JPXDecode') return { space: 'JPX' };
    run.page.damage('content');
    return { space: '' };
  }
  const space = openSpace(run.page.pdf, given, run.resources);
  if (space !== undefined) return spaceWords(space);
  run.page.damage('content');
  return { space: '' };
};

const paintImage = (run: Run, image: PdfStream, object: number, inline: boolean): void => {
  const { pdf } = run.page;
  const { state } = run;
  if (!run.page.hold(1)) return;
  const stencil = entry(pdf, image, 'ImageMask') === true;
  const space = spaceOf(run, image, stencil);
  run.marks.push({
    ...face(run, boxWithin(state.ctm, unit)),
    kind: 'image',
    image,
    object,
    matrix: state.ctm,
    pixels: {
      width: numberIn(pdf, image, 'Width') ?? 0,
      height: numberIn(pdf, image, 'Height') ?? 0,
      bits: stencil ? 1 : (numberIn(pdf, image, 'BitsPerComponent') ?? 8),
    },
    stencil,
    ...(stencil ? { fill: currentColor(run, state.fill) } : {}),
    ...space,
    inline,
    resources: run.resources,
  });
  if (stencil && isTiling(run, state.fill)) {
    run.page.damage('content');
    paintTiling(run, state.fill, unitClip(run));
  }
};

const unitClip = ({ state: { ctm } }: Run): Parameters<typeof paintTiling>[2] => {
  const at = (x: number, y: number): readonly [number, number] => [
    ctm[0] * x + ctm[2] * y + ctm[4],
    ctm[1] * x + ctm[3] * y + ctm[5],
  ];
  return {
    commands: [['M', ...at(0, 0)], ['L', ...at(1, 0)], ['L', ...at(1, 1)], ['L', ...at(0, 1)], ['Z']],
    rule: 'nonzero',
  };
};

const paintObject = (run: Run, name: string): void => {
  const { pdf } = run.page;
  const objects = entry(pdf, run.resources, 'XObject');
  const object = entry(pdf, objects, name);
  if (!isStream(object)) {
    run.page.damage('content');
    return;
  }
  const layer = entry(pdf, object, 'OC');
  const hidden = run.hidden;
  run.hidden = hidden || (layer !== null && run.page.off(layer));
  const kind = nameIn(pdf, object, 'Subtype');
  if (kind === 'Image') paintImage(run, object, objectNumber(unresolved(objects, name)), false);
  else if (kind === 'Form') runForm(run, object);
  else run.page.damage('content');
  run.hidden = hidden;
};

const paintShading = (run: Run, name: string): void => {
  const { pdf } = run.page;
  const shading = entry(pdf, entry(pdf, run.resources, 'Shading'), name);
  if (shading === null) {
    run.page.damage('content');
    return;
  }
  const { state } = run;
  if (!run.page.hold(1)) return;
  run.marks.push({
    ...face(run, state.clipBox),
    kind: 'shading',
    shading,
    matrix: state.ctm,
    ...shadingSpace(run, shading),
  });
};

/** Bytes of an unfiltered picture; of others it is not known. */
const plainLength = (run: Run, dictionary: PdfDictionary): number | undefined => {
  const { pdf } = run.page;
  if (dictionary.entries.has('Filter')) return undefined;
  const width = numberIn(pdf, dictionary, 'Width') ?? 0;
  const height = numberIn(pdf, dictionary, 'Height') ?? 0;
  const stencil = entry(pdf, dictionary, 'ImageMask') === true;
  const bits = stencil ? 1 : (numberIn(pdf, dictionary, 'BitsPerComponent') ?? 8);
  const space = stencil ? undefined : openSpace(pdf, dictionary.entries.get('ColorSpace'), run.resources);
  const channels = space === undefined ? 1 : channelsOf(space);
  const length = Math.ceil((width * bits * channels) / 8) * height;
  return Number.isSafeInteger(length) && length >= 0 ? length : undefined;
};

/** `BI … ID … EI` */
export const paintInlineImage = (run: Run, tokens: Tokens): void => {
  const entries = new Map<string, PdfObject>();
  let key: string | undefined;
  for (let token = tokens.next(); token.kind !== 'end'; token = tokens.next()) {
    if (token.kind === 'operator') {
      if (token.name === 'ID') break;
      run.page.damage('content');
      return;
    }
    if (key === undefined) key = isNameOperand(token.value) ? token.value.value : '';
    else {
      entries.set(fullNames.get(key) ?? key, inlineDictionary(key, token.value));
      key = undefined;
    }
  }
  const dictionary: PdfDictionary = { kind: 'dictionary', entries };
  const raw = tokens.inlineData(plainLength(run, dictionary));
  paintImage(run, { kind: 'stream', dictionary, raw }, 0, true);
};

/** A layer named in `BDC /OC`: by a property list, or in place. */
const isOff = (run: Run, [tag, list]: readonly Operand[]): boolean => {
  if (!isNameOperand(tag) || tag.value !== 'OC') return false;
  const { pdf } = run.page;
  if (isDictionaryOperand(list)) return run.page.off(list);
  if (!isNameOperand(list)) return false;
  const layer = entry(pdf, entry(pdf, run.resources, 'Properties'), list.value);
  return layer !== null && run.page.off(layer);
};

const begin = (run: Run, off: boolean): void => {
  run.content.push(run.hidden);
  run.hidden ||= off;
};

export const objectOperators: Operators = {
  Do: (run, [name]) => {
    if (isNameOperand(name)) paintObject(run, name.value);
  },
  sh: (run, [name]) => {
    if (isNameOperand(name)) paintShading(run, name.value);
  },
  BMC: (run) => begin(run, false),
  BDC: (run, operands) => begin(run, isOff(run, operands)),
  EMC: (run) => {
    const hidden = run.content.pop();
    if (hidden === undefined) run.page.damage('content');
    else run.hidden = hidden;
  },
  MP: () => undefined,
  DP: () => undefined,
  BX: (run) => {
    run.compatible += 1;
  },
  EX: (run) => {
    run.compatible -= 1;
  },
  d0: () => undefined,
  d1: (run) => {
    run.uncolored = true;
  },
};
