import { diagnostic, hint } from '../../../base/diagnostic.ts';
import type { Mark, PaintedPage, TextMark } from '../../content/mark.ts';
import type { Inspection } from '../../inspection.ts';
import { type Check, fault, onPage } from '../fault.ts';
import { gathered, hundredth, meets, type Seen, tenth, trimOf } from './gathered.ts';
import { groundUnder } from './ground.ts';
import { inksOf, isRichBlack, isWhite } from './tints.ts';

/** pt. Rounding of matrices is not smallness. */
const grain = 0.01;
const tiny = 5 - grain;
const registered = 9 - grain;
const blackOnly = 12 - grain;
const reversedLost = 6 - grain;
const reversedSmall = 7 - grain;
/** A ground of less ink than this has no edge that could creep. */
const groundInk = 0.2;

const textIn = (mark: Mark, page: PaintedPage): TextMark | undefined =>
  mark.kind === 'text' && mark.size > 0 && meets(mark.box, trimOf(page)) ? mark : undefined;

/** Below 5 pt Han fills up and Latin breaks (cn-sheetfed). */
export const textLargeEnough: Check = (inspection) =>
  gathered(inspection, (mark, page): Seen<'tiny'> | undefined => {
    const text = textIn(mark, page);
    return text !== undefined && text.size < tiny ? { kind: 'tiny', figure: text.size } : undefined;
  }).map(({ page, count, mark, figure }) => {
    const values = { page: `${page.number}`, count: `${count}`, size: hundredth(figure) };
    const span = onPage(inspection, page.number, mark.box);
    return fault(diagnostic('preflight/text-tiny', { span, values, hints: [hint('preflight/larger-text')] }));
  });

/** Inks that print dots or solids where a colour is asked for. */
const inkCount = (text: TextMark): number => (text.fill === undefined ? 0 : (inksOf(text.fill)?.size ?? 0));

/** Small text out of several inks shows every creep of the plates (GWG R0016). */
export const smallTextOneInk: Check = (inspection) =>
  gathered(inspection, (mark, page): Seen<'inks'> | undefined => {
    const text = textIn(mark, page);
    if (text?.fill === undefined || text.size >= registered || isRichBlack(text.fill)) return undefined;
    return inkCount(text) > 1 ? { kind: 'inks', figure: text.size } : undefined;
  }).map(({ page, count, mark, figure }) => {
    const values = { page: `${page.number}`, count: `${count}`, size: tenth(figure) };
    const span = onPage(inspection, page.number, mark.box);
    return fault(diagnostic('preflight/small-text-inks', { span, values, hints: [hint('preflight/one-ink-text')] }));
  });

/** Black body text of four inks (GWG R0015). */
export const smallTextNotRichBlack: Check = (inspection) =>
  gathered(inspection, (mark, page): Seen<'rich'> | undefined => {
    const text = textIn(mark, page);
    const rich = text?.fill !== undefined && text.size < blackOnly && isRichBlack(text.fill);
    return rich ? { kind: 'rich', figure: text.size } : undefined;
  }).map(({ page, count, mark, figure }) => {
    const values = { page: `${page.number}`, count: `${count}`, size: tenth(figure) };
    const span = onPage(inspection, page.number, mark.box);
    return fault(
      diagnostic('preflight/rich-black-text', { span, values, hints: [hint('preflight/black-of-one-ink')] }),
    );
  });

const reversed =
  ({ inked }: Inspection) =>
  (mark: Mark, page: PaintedPage): Seen<'lost' | 'small'> | undefined => {
    const text = textIn(mark, page);
    if (inked === undefined || text?.fill === undefined || text.size >= reversedSmall) return undefined;
    if (!isWhite(text.fill) || text.overprint.on || text.alpha < 0.5) return undefined;
    const ground = [...groundUnder(inked.plates(page), text.box).values()].filter((tint) => tint >= groundInk);
    if (ground.length < 2) return undefined;
    return { kind: text.size < reversedLost ? 'lost' : 'small', figure: text.size };
  };

/** White letters in a ground of several inks close up when the plates creep. */
export const reversedTextLargeEnough: Check = (inspection) =>
  gathered(inspection, reversed(inspection)).map(({ page, kind, count, mark, figure }) => {
    const details = {
      span: onPage(inspection, page.number, mark.box),
      values: { page: `${page.number}`, count: `${count}`, size: tenth(figure) },
      hints: [hint('preflight/larger-reversed-text')],
    };
    return fault(
      kind === 'lost'
        ? diagnostic('preflight/reversed-text-lost', details)
        : diagnostic('preflight/reversed-text-small', details),
    );
  });
