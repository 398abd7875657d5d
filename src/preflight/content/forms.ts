import { intersection } from '../../base/intersection.ts';
import { identity, within } from '../../base/matrix.ts';
import type { Rect } from '../../base/measure.ts';
import type { PdfStream } from '../object.ts';
import type { Group } from './mark.ts';
import { cellBox } from './patterns.ts';
import { around, copyState, type PageRun, type Run, type State } from './state.ts';
import { entry, matrixIn, nameIn, numbersIn } from './values.ts';

const depthLimit = 28;
const nowhere: Rect = { x: 0, y: 0, width: 0, height: 0 };

/** What is mixed as a whole before it is laid down; undefined where the parts may as well be laid down one by one. */
const groupOf = ({ pdf }: PageRun, form: PdfStream, state: State): Group | undefined => {
  const group = entry(pdf, form, 'Group');
  if (nameIn(pdf, group, 'S') !== 'Transparency') return undefined;
  const isolated = entry(pdf, group, 'I') === true;
  const knockout = entry(pdf, group, 'K') === true;
  const plain = state.fillAlpha === 1 && state.blend === 'Normal' && !state.masked;
  if (plain && !isolated && !knockout) return undefined;
  const { mask } = state;
  return {
    alpha: state.fillAlpha,
    blend: state.blend,
    isolated,
    knockout,
    ...(mask === undefined ? {} : { mask }),
    box: state.clipBox,
  };
};

/** What a form needs to know of where it stands. */
type Standing = Pick<Run, 'page' | 'resources' | 'marks' | 'groups' | 'depth' | 'uncolored' | 'state' | 'hidden'>;

/** Runs a form where it stands; `whole`: as the drawing of a mask, which is mixed by itself anyway. Gives its box. */
export const runForm = (run: Standing, form: PdfStream, whole = false): Rect => {
  const { page } = run;
  const { pdf } = page;
  if (run.depth > depthLimit || page.active.has(form)) {
    page.damage('limit-depth');
    return nowhere;
  }
  const decoded = pdf.decoded(form);
  if (decoded.kind !== 'bytes') {
    page.damage(decoded.why);
    return nowhere;
  }
  const state = copyState(run.state);
  state.ctm = within(state.ctm, matrixIn(pdf, form, 'Matrix') ?? identity);
  const bounds = numbersIn(pdf, form, 'BBox');
  if (bounds.length >= 4) {
    const clip = cellBox(state.ctm, bounds);
    state.clips = [...state.clips, clip];
    state.clipBox = intersection(state.clipBox, around(clip.commands, 0));
  }
  const group = whole ? undefined : groupOf(page, form, state);
  if (group !== undefined) {
    Object.assign(state, { fillAlpha: 1, strokeAlpha: 1, blend: 'Normal', masked: false, mask: undefined });
  }
  const own = entry(pdf, form, 'Resources');
  page.active.add(form);
  page.run({
    bytes: decoded.bytes,
    resources: own ?? run.resources,
    state,
    marks: run.marks,
    groups: group === undefined ? run.groups : [...run.groups, group],
    hidden: run.hidden,
    depth: run.depth + 1,
    uncolored: run.uncolored,
  });
  page.active.delete(form);
  return state.clipBox;
};
