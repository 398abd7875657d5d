import { diagnostic, hint } from '../../../base/diagnostic.ts';
import type { Mark, Overprint, PaintedColor, PaintedPage } from '../../content/mark.ts';
import type { Inspection } from '../../inspection.ts';
import { type Check, fault, onPage } from '../fault.ts';
import { gathered, meets, type Seen, tenth, trimOf } from './gathered.ts';
import { groundUnder } from './ground.ts';
import { isBlackInk, isWhite } from './tints.ts';

/** A colour with whether it prints over, and how thick what it colours is, in pt. */
interface Use {
  readonly color: PaintedColor;
  readonly overprint: Overprint;
  readonly thickness: number;
}

const usesOf = (mark: Mark): readonly Use[] => {
  const { overprint } = mark;
  switch (mark.kind) {
    case 'path': {
      const { fill, stroke, box } = mark;
      const thickness = Math.min(box.width, box.height);
      return [
        ...(fill === undefined ? [] : [{ color: fill.color, overprint, thickness }]),
        ...(stroke === undefined
          ? []
          : [{ color: stroke.color, overprint: stroke.overprint, thickness: stroke.width }]),
      ];
    }
    case 'text': {
      const { fill, stroke, size } = mark;
      return [
        ...(fill === undefined ? [] : [{ color: fill, overprint, thickness: size }]),
        ...(stroke === undefined ? [] : [{ color: stroke.color, overprint: stroke.overprint, thickness: size }]),
      ];
    }
    case 'image':
      return mark.fill === undefined ? [] : [{ color: mark.fill, overprint, thickness: Number.POSITIVE_INFINITY }];
    case 'shading':
      return [];
  }
};

/** White that prints over is not there at all (GWG R0007, R0008). */
export const whiteKnocksOut: Check = (inspection) =>
  gathered(inspection, (mark): Seen<'white'> | undefined =>
    usesOf(mark).some(({ color, overprint }) => overprint.on && isWhite(color))
      ? { kind: 'white', figure: 0 }
      : undefined,
  ).map(({ page, count, mark }) => {
    const [kind, kindEn] = mark.kind === 'text' ? ['文字', 'text'] : ['图形', 'drawing'];
    const values = { page: `${page.number}`, count: `${count}`, kind, kindEn };
    const span = onPage(inspection, page.number, mark.box);
    return fault(
      diagnostic('preflight/white-overprint', { span, values, hints: [hint('preflight/white-knocks-out')] }),
    );
  });

/** DeviceGray takes no part in overprint mode 1: it knocks out what is under it (GWG R0011, R0013). */
export const grayDoesNotOverprint: Check = (inspection) =>
  gathered(inspection, (mark): Seen<'gray'> | undefined =>
    usesOf(mark).some(({ color, overprint }) => overprint.on && color.space === 'DeviceGray' && !isWhite(color))
      ? { kind: 'gray', figure: 0 }
      : undefined,
  ).map(({ page, count, mark }) => {
    const values = { page: `${page.number}`, count: `${count}` };
    const span = onPage(inspection, page.number, mark.box);
    return fault(diagnostic('preflight/gray-overprint', { span, values, hints: [hint('preflight/black-as-cmyk')] }));
  });

/** pt: above, a white edge is narrower than the eye is strict. */
const smallText = 12 - 0.01;
const thinLine = 2;
/** A ground that shows where black leaves room for itself. */
const groundInk = 0.1;

const knocksOut =
  ({ inked }: Inspection) =>
  (mark: Mark, page: PaintedPage): Seen<'text' | 'line'> | undefined => {
    if (inked === undefined || mark.kind === 'image' || !meets(mark.box, trimOf(page))) return undefined;
    const most = mark.kind === 'text' ? smallText : thinLine;
    const use = usesOf(mark).find(
      ({ color, overprint, thickness }) => !overprint.on && isBlackInk(color) && thickness < most && thickness > 0,
    );
    if (use === undefined || mark.alpha < 1) return undefined;
    const box = mark.kind === 'text' ? mark.box : around(mark);
    const ground = [...groundUnder(inked.plates(page), box)].filter(
      ([ink, tint]) => ink !== 'Black' && tint >= groundInk,
    );
    return ground.length === 0 ? undefined : { kind: mark.kind === 'text' ? 'text' : 'line', figure: use.thickness };
  };

/** A line fills its own box: its ground is beside it. */
const around = ({ box: { x, y, width, height } }: Mark): Mark['box'] => {
  const by = thinLine * 2;
  return { x: x - by, y: y - by, width: width + by * 2, height: height + by * 2 };
};

/** Small black text and thin black lines print over, or white shows beside them (GWG R0009 to R0012). */
export const blackOverprints: Check = (inspection) =>
  gathered(inspection, knocksOut(inspection)).map(({ page, kind, count, mark, figure }) => {
    const details = {
      span: onPage(inspection, page.number, mark.box),
      values: { page: `${page.number}`, count: `${count}`, size: tenth(figure) },
      hints: [hint('preflight/let-black-overprint')],
    };
    return fault(
      kind === 'text'
        ? diagnostic('preflight/black-text-knocks-out', details)
        : diagnostic('preflight/black-line-knocks-out', details),
    );
  });
