import type { PdfObject } from '../object.ts';
import {
  type ColorSpace,
  channelsOf,
  defaultFor,
  deviceCmyk,
  deviceGray,
  deviceRgb,
  initialOf,
  openSpace,
  withDefault,
} from './color-space.ts';
import { numbers, type Operators } from './operator.ts';
import type { Run, SetColor } from './state.ts';
import { isNameOperand, type Operand } from './tokens.ts';
import { entry } from './values.ts';

const spaceNamed = (run: Run, operand: Operand | undefined): ColorSpace => {
  if (!isNameOperand(operand)) return unknown(run);
  const { pdf, spaces } = run.page;
  const held = entry(pdf, entry(pdf, run.resources, 'ColorSpace'), operand.value);
  const key: PdfObject = held ?? operand;
  if (held !== null && spaces.has(key)) return spaces.get(key) ?? unknown(run);
  const opened = openSpace(pdf, held ?? operand, run.resources);
  if (held !== null) spaces.set(key, opened);
  return opened ?? unknown(run);
};

const unknown = (run: Run): ColorSpace => {
  run.page.damage('content');
  return deviceGray;
};

const put = (run: Run, use: 'fill' | 'stroke', color: SetColor): void => {
  if (!run.uncolored) run.state[use] = color;
};

const setSpace = (run: Run, use: 'fill' | 'stroke', operands: readonly Operand[]): void => {
  const space = spaceNamed(run, operands[0]);
  put(run, use, { space, components: initialOf(space), pattern: null });
};

/** A stand-in is opened once a file. */
const deviceOf = (run: Run, space: ColorSpace): ColorSpace => {
  const { pdf, spaces } = run.page;
  const held = defaultFor(pdf, space, run.resources);
  if (held === null) return space;
  if (!spaces.has(held)) spaces.set(held, withDefault(pdf, space, run.resources));
  const found = spaces.get(held);
  return found === undefined || channelsOf(found) !== channelsOf(space) ? space : found;
};

const setDevice = (run: Run, use: 'fill' | 'stroke', device: ColorSpace, operands: readonly Operand[]): void => {
  const space = deviceOf(run, device);
  const components = numbers(operands).slice(-channelsOf(space));
  put(run, use, { space, components, pattern: null });
};

/** `sc` and `scn`: numbers, and the name of a pattern behind them. */
const setColor = (run: Run, use: 'fill' | 'stroke', operands: readonly Operand[]): void => {
  const { space } = run.state[use];
  const last = operands.at(-1);
  if (space.kind !== 'pattern') {
    put(run, use, { space, components: numbers(operands), pattern: null });
    return;
  }
  const { pdf } = run.page;
  const pattern = isNameOperand(last) ? entry(pdf, entry(pdf, run.resources, 'Pattern'), last.value) : null;
  put(run, use, { space, components: numbers(operands), pattern });
};

export const colorOperators: Operators = {
  g: (run, o) => setDevice(run, 'fill', deviceGray, o),
  G: (run, o) => setDevice(run, 'stroke', deviceGray, o),
  rg: (run, o) => setDevice(run, 'fill', deviceRgb, o),
  RG: (run, o) => setDevice(run, 'stroke', deviceRgb, o),
  k: (run, o) => setDevice(run, 'fill', deviceCmyk, o),
  K: (run, o) => setDevice(run, 'stroke', deviceCmyk, o),
  cs: (run, o) => setSpace(run, 'fill', o),
  CS: (run, o) => setSpace(run, 'stroke', o),
  sc: (run, o) => setColor(run, 'fill', o),
  SC: (run, o) => setColor(run, 'stroke', o),
  scn: (run, o) => setColor(run, 'fill', o),
  SCN: (run, o) => setColor(run, 'stroke', o),
  ri: () => undefined,
};
