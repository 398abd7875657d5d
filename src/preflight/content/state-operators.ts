import type { PdfObject } from '../object.ts';
import { openSpace, paintedColor } from './color-space.ts';
import { runForm } from './forms.ts';
import { functionOf } from './functions.ts';
import { luminosity } from './luminosity.ts';
import type { Mark, SoftMask } from './mark.ts';
import { number, type Operators } from './operator.ts';
import { copyState, type Run } from './state.ts';
import { fontOf } from './text-operators.ts';
import { isListOperand, isNameOperand } from './tokens.ts';
import {
  entry,
  isArray,
  isDictionary,
  isName,
  isNumber,
  isStream,
  itemsOf,
  nameIn,
  numbersIn,
  objectNumber,
  unresolved,
} from './values.ts';

const nestingLimit = 10_000;

const three = (value: number): 0 | 1 | 2 => (value === 1 ? 1 : value === 2 ? 2 : 0);

const save = (run: Run): void => {
  if (run.stack.length >= nestingLimit) {
    run.page.damage('limit-depth');
    return;
  }
  run.stack.push(copyState(run.state));
};

const restore = (run: Run): void => {
  const state = run.stack.pop();
  if (state === undefined) run.page.damage('content');
  else run.state = state;
};

/** The first blend mode of a list is taken, as every reader that knows it must. */
const blendOf = (run: Run, value: PdfObject): string | undefined => {
  const first = isArray(value) ? run.page.pdf.resolve(value.items[0]) : value;
  if (!isName(first)) return undefined;
  return first.value === 'Compatible' ? 'Normal' : first.value;
};

const setMask = (run: Run, value: PdfObject): void => {
  const { state } = run;
  if (!isDictionary(value)) {
    state.masked = false;
    state.mask = undefined;
    return;
  }
  state.masked = true;
  state.mask = maskOf(run, value);
  if (state.mask === undefined) run.page.damage('content');
};

const maskOf = (run: Run, value: PdfObject): SoftMask | undefined => {
  const { pdf } = run.page;
  const form = entry(pdf, value, 'G');
  if (!isStream(form)) return undefined;
  const marks: Mark[] = [];
  const bare = { ...run, marks, groups: [], state: copyState(run.state), hidden: false };
  const { state } = bare;
  Object.assign(state, { clips: [], clipBox: run.page.box, masked: false, mask: undefined, fillAlpha: 1 });
  Object.assign(state, { strokeAlpha: 1, blend: 'Normal', fillOverprint: false, strokeOverprint: false });
  const box = runForm(bare, form, true);
  const space = openSpace(pdf, unresolved(entry(pdf, form, 'Group'), 'CS'), entry(pdf, form, 'Resources'));
  const backdrop = numbersIn(pdf, value, 'BC');
  const transfer = functionOf(pdf, unresolved(value, 'TR'));
  return {
    kind: nameIn(pdf, value, 'S') === 'Alpha' ? 'Alpha' : 'Luminosity',
    marks,
    backdrop: space === undefined || backdrop.length === 0 ? 0 : luminosity(paintedColor(space, backdrop)),
    ...(transfer === undefined ? {} : { transfer: (x) => transfer([x])[0] ?? x }),
    box,
  };
};

type Setting = (run: Run, value: PdfObject, bare: PdfObject | undefined) => void;

const numeric =
  (set: (run: Run, value: number) => void): Setting =>
  (run, value) => {
    if (isNumber(value)) set(run, value.value);
  };

const setDash = (run: Run, dash: readonly number[], offset: number): void => {
  run.state.dash = dash.filter((length) => length >= 0);
  run.state.dashOffset = offset;
};

const settings: Readonly<Record<string, Setting>> = {
  LW: numeric((run, value) => {
    run.state.lineWidth = value;
  }),
  LC: numeric((run, value) => {
    run.state.cap = three(value);
  }),
  LJ: numeric((run, value) => {
    run.state.join = three(value);
  }),
  ML: numeric((run, value) => {
    run.state.miterLimit = value;
  }),
  D: (run, value) => {
    const [dash, offset] = itemsOf(run.page.pdf, value).map((item) => run.page.pdf.resolve(item));
    if (!isArray(dash)) return;
    const lengths = dash.items.map((item) => run.page.pdf.resolve(item));
    setDash(
      run,
      lengths.map((item) => (isNumber(item) ? item.value : 0)),
      isNumber(offset) ? offset.value : 0,
    );
  },
  Font: (run, value) => {
    const [font, size] = itemsOf(run.page.pdf, value);
    run.state.text.font = fontOf(run, run.page.pdf.resolve(font));
    run.state.text.fontObject = objectNumber(font);
    const height = run.page.pdf.resolve(size);
    if (isNumber(height)) run.state.text.size = height.value;
  },
  OP: (run, value) => {
    run.state.strokeOverprint = value === true;
  },
  op: (run, value) => {
    run.state.fillOverprint = value === true;
  },
  OPM: numeric((run, value) => {
    run.state.overprintMode = value === 1 ? 1 : 0;
  }),
  CA: numeric((run, value) => {
    run.state.strokeAlpha = Math.min(1, Math.max(0, value));
  }),
  ca: numeric((run, value) => {
    run.state.fillAlpha = Math.min(1, Math.max(0, value));
  }),
  BM: (run, value) => {
    run.state.blend = blendOf(run, value) ?? 'Normal';
  },
  SMask: (run, value) => setMask(run, value),
};

const applyState = (run: Run, name: string): void => {
  const { pdf } = run.page;
  const dictionary = entry(pdf, entry(pdf, run.resources, 'ExtGState'), name);
  if (!isDictionary(dictionary)) {
    run.page.damage('content');
    return;
  }
  for (const [key, bare] of dictionary.entries) {
    if (Object.hasOwn(settings, key)) settings[key]?.(run, pdf.resolve(bare), bare);
  }
  // OP without op sets both (ISO 32000-1, 8.6.7).
  const both = dictionary.entries.has('OP') && !dictionary.entries.has('op');
  if (both) run.state.fillOverprint = run.state.strokeOverprint;
};

export const stateOperators: Operators = {
  q: save,
  Q: restore,
  w: (run, o) => {
    run.state.lineWidth = Math.abs(number(o, 0));
  },
  J: (run, o) => {
    run.state.cap = three(number(o, 0));
  },
  j: (run, o) => {
    run.state.join = three(number(o, 0));
  },
  M: (run, o) => {
    run.state.miterLimit = number(o, 0);
  },
  d: (run, o) => {
    const [dash] = o;
    setDash(run, isListOperand(dash) ? dash.filter((item) => typeof item === 'number') : [], number(o, 1));
  },
  i: () => undefined,
  gs: (run, o) => {
    const [name] = o;
    if (isNameOperand(name)) applyState(run, name.value);
  },
};
