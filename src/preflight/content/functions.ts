import type { ReadPdf } from '../file.ts';
import type { PdfObject } from '../object.ts';
import { calculator } from './calculator.ts';
import { entry, isArray, isStream, itemsOf, numberIn, numbersIn } from './values.ts';

/** A PDF function (ISO 32000-1, 7.10). Total: broken ones give zeros. */
export type PdfFunction = (inputs: readonly number[]) => readonly number[];

const depthLimit = 16;
const samplesLimit = 1 << 22;

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

const between = (x: number, x0: number, x1: number, y0: number, y1: number): number =>
  x1 === x0 ? y0 : y0 + ((x - x0) * (y1 - y0)) / (x1 - x0);

/** Clamps what goes in and what comes out. */
const bounded =
  (inner: PdfFunction, domain: readonly number[], range: readonly number[]): PdfFunction =>
  (inputs) => {
    const given = inputs.map((value, i) => clamp(value, domain[i * 2] ?? 0, domain[i * 2 + 1] ?? 1));
    const made = inner(given).map((value) => (Number.isFinite(value) ? value : 0));
    if (range.length === 0) return made;
    return Array.from({ length: range.length >> 1 }, (_, i) =>
      clamp(made[i] ?? 0, range[i * 2] ?? 0, range[i * 2 + 1] ?? 1),
    );
  };

const sampled = (pdf: ReadPdf, object: PdfObject, domain: readonly number[], range: readonly number[]): PdfFunction => {
  const inputs = domain.length >> 1;
  const outputs = range.length >> 1;
  const size = numbersIn(pdf, object, 'Size').map((value) => Math.max(1, Math.floor(value)));
  const bits = numberIn(pdf, object, 'BitsPerSample') ?? 8;
  const most = 2 ** bits - 1;
  const givenEncode = numbersIn(pdf, object, 'Encode');
  const encode = givenEncode.length > 0 ? givenEncode : size.flatMap((count) => [0, count - 1]);
  const givenDecode = numbersIn(pdf, object, 'Decode');
  const decode = givenDecode.length > 0 ? givenDecode : range;
  const decoded = isStream(object) ? pdf.decoded(object) : undefined;
  const bytes = decoded?.kind === 'bytes' ? decoded.bytes : new Uint8Array();
  const total = size.slice(0, inputs).reduce((product, count) => product * count, 1) * outputs;
  if (inputs > 4 || total > samplesLimit || size.length < inputs) return () => range.map(() => 0).slice(0, outputs);
  const sample = (index: number): number => {
    let value = 0;
    let bit = index * bits;
    for (let left = bits; left > 0; ) {
      const byte = bytes[bit >> 3] ?? 0;
      const take = Math.min(left, 8 - (bit & 7));
      value = value * 2 ** take + ((byte >> (8 - (bit & 7) - take)) & ((1 << take) - 1));
      bit += take;
      left -= take;
    }
    return value;
  };
  return (given) => {
    const floors: number[] = [];
    const parts: number[] = [];
    for (let i = 0; i < inputs; i++) {
      const count = size[i] ?? 1;
      const e = between(
        given[i] ?? 0,
        domain[i * 2] ?? 0,
        domain[i * 2 + 1] ?? 1,
        encode[i * 2] ?? 0,
        encode[i * 2 + 1] ?? 0,
      );
      const at = clamp(e, 0, count - 1);
      const floor = Math.min(Math.floor(at), Math.max(0, count - 2));
      floors.push(floor);
      parts.push(at - floor);
    }
    return Array.from({ length: outputs }, (_, out) => {
      let value = 0;
      for (let corner = 0; corner < 1 << inputs; corner++) {
        let weight = 1;
        let index = 0;
        let stride = 1;
        for (let i = 0; i < inputs; i++) {
          const up = (corner >> i) & 1;
          const part = parts[i] ?? 0;
          weight *= up === 1 ? part : 1 - part;
          index += Math.min((floors[i] ?? 0) + up, (size[i] ?? 1) - 1) * stride;
          stride *= size[i] ?? 1;
        }
        if (weight > 0) value += weight * sample(index * outputs + out);
      }
      return between(value, 0, most, decode[out * 2] ?? 0, decode[out * 2 + 1] ?? 1);
    });
  };
};

const exponential = (pdf: ReadPdf, object: PdfObject): PdfFunction => {
  const from = numbersIn(pdf, object, 'C0');
  const to = numbersIn(pdf, object, 'C1');
  const exponent = numberIn(pdf, object, 'N') ?? 1;
  const c0 = from.length > 0 ? from : [0];
  const c1 = to.length > 0 ? to : [1];
  return ([x = 0]) => {
    const power = exponent === 1 ? x : x ** exponent;
    return c0.map((value, i) => value + power * ((c1[i] ?? 0) - value));
  };
};

const stitched = (pdf: ReadPdf, object: PdfObject, domain: readonly number[], depth: number): PdfFunction => {
  const parts = itemsOf(pdf, entry(pdf, object, 'Functions')).map((item) => functionOf(pdf, item, depth + 1));
  const bounds = numbersIn(pdf, object, 'Bounds');
  const encode = numbersIn(pdf, object, 'Encode');
  return ([x = 0]) => {
    let at = 0;
    while (at < parts.length - 1 && x >= (bounds[at] ?? Number.POSITIVE_INFINITY)) at += 1;
    const low = at === 0 ? (domain[0] ?? 0) : (bounds[at - 1] ?? 0);
    const high = at < bounds.length ? (bounds[at] ?? 1) : (domain[1] ?? 1);
    return parts[at]?.([between(x, low, high, encode[at * 2] ?? 0, encode[at * 2 + 1] ?? 1)]) ?? [];
  };
};

/** An array of functions gives one output each. Undefined: there is none that could be read. */
export const functionOf = (pdf: ReadPdf, given: PdfObject | undefined, depth = 0): PdfFunction | undefined => {
  const object = pdf.resolve(given);
  if (depth > depthLimit) return undefined;
  if (isArray(object)) {
    const parts = object.items.map((item) => functionOf(pdf, item, depth + 1));
    return (inputs) => parts.map((part) => part?.(inputs)[0] ?? 0);
  }
  const kind = numberIn(pdf, object, 'FunctionType');
  if (kind === undefined) return undefined;
  const domain = numbersIn(pdf, object, 'Domain');
  const range = numbersIn(pdf, object, 'Range');
  const inner = innerFunction(pdf, object, kind, domain, range, depth);
  return inner === undefined ? undefined : bounded(inner, domain, range);
};

const innerFunction = (
  pdf: ReadPdf,
  object: PdfObject,
  kind: number,
  domain: readonly number[],
  range: readonly number[],
  depth: number,
): PdfFunction | undefined => {
  if (kind === 0) return sampled(pdf, object, domain, range);
  if (kind === 2) return exponential(pdf, object);
  if (kind === 3) return stitched(pdf, object, domain, depth);
  if (kind !== 4 || !isStream(object)) return undefined;
  const decoded = pdf.decoded(object);
  return decoded.kind === 'bytes' ? calculator(decoded.bytes) : undefined;
};
