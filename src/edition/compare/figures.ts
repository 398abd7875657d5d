import { type Exact, exact, printExact, roundTo } from '../../base/decimal.ts';
import { isJsonList, isJsonObject, type Json, type JsonObject } from '../../base/json.ts';

/** A figure as provenance.json has it. */
export interface PrintedFigure {
  readonly figure: string;
  readonly text: string;
  readonly page: number;
  /** x, y, width, height in pt from the page's top left. */
  readonly box: readonly number[];
  readonly place: JsonObject | undefined;
}

/** A figure that reads otherwise, stands nowhere any more, or is new. */
export interface ChangedFigure {
  readonly figure: string;
  readonly old: PrintedFigure | undefined;
  readonly new: PrintedFigure | undefined;
  /** All pages on which it is printed now. */
  readonly pages: readonly number[];
  /** New less old, where both are numbers of the same unit. */
  readonly difference: string | undefined;
  /** Of the old, in per cent with two places. */
  readonly percent: string | undefined;
  readonly unit: string;
}

/** Reads the figures of a provenance.json; undefined where it is none. */
export function readFigures(value: Json | undefined): readonly PrintedFigure[] | undefined {
  const list = isJsonObject(value) ? value['figures'] : undefined;
  if (!isJsonList(list)) return undefined;
  return list.flatMap((item) => {
    if (!isJsonObject(item)) return [];
    const { figure, text, page, box, place } = item;
    if (typeof figure !== 'string' || typeof text !== 'string' || typeof page !== 'number') return [];
    const numbers = isJsonList(box) ? box.filter((each) => typeof each === 'number') : [];
    return [{ figure, text, page, box: numbers, place: isJsonObject(place) ? place : undefined }];
  });
}

/** Compares by name; of a figure that is printed in several forms, form by form. */
export function compareFigures(
  before: readonly PrintedFigure[],
  after: readonly PrintedFigure[],
): readonly ChangedFigure[] {
  const old = byName(before);
  const now = byName(after);
  const names = [...new Set([...now.keys(), ...old.keys()])];
  return names.flatMap((figure) => {
    const was = distinct(old.get(figure) ?? []);
    const is = distinct(now.get(figure) ?? []);
    const gone = was.filter(({ text }) => !is.some((each) => each.text === text));
    const come = is.filter(({ text }) => !was.some((each) => each.text === text));
    const pages = [...new Set((now.get(figure) ?? []).map(({ page }) => page))];
    return Array.from({ length: Math.max(gone.length, come.length) }, (_, index) =>
      change(figure, gone[index], come[index], pages),
    );
  });
}

const byName = (figures: readonly PrintedFigure[]): ReadonlyMap<string, readonly PrintedFigure[]> => {
  const named = new Map<string, PrintedFigure[]>();
  for (const figure of figures) {
    const known = named.get(figure.figure);
    if (known === undefined) named.set(figure.figure, [figure]);
    else known.push(figure);
  }
  return named;
};

const distinct = (figures: readonly PrintedFigure[]): readonly PrintedFigure[] =>
  figures.filter(({ text }, index) => figures.findIndex((each) => each.text === text) === index);

function change(
  figure: string,
  old: PrintedFigure | undefined,
  now: PrintedFigure | undefined,
  pages: readonly number[],
): ChangedFigure {
  const was = old === undefined ? undefined : numberIn(old.text);
  const is = now === undefined ? undefined : numberIn(now.text);
  const unit = is?.unit ?? was?.unit ?? '';
  const comparable = was !== undefined && is !== undefined && was.unit === is.unit;
  const difference = comparable ? is.value.minus(was.value) : undefined;
  const percent =
    difference === undefined || was === undefined || was.value.isZero()
      ? undefined
      : roundTo(difference.div(was.value.abs()).times(100), 2);
  return {
    figure,
    old,
    new: now,
    pages,
    difference: difference === undefined ? undefined : signed(difference),
    percent: percent === undefined ? undefined : signed(percent, 2),
    unit,
  };
}

const signed = (value: Exact, digits?: number): string =>
  `${value.isNegative() ? '−' : '+'}${printExact(value.abs(), digits)}`;

const numberForm = /^([-−+]?\d[\d,]*(?:\.\d+)?)\s*([^\d]{0,8})$/u;

function numberIn(text: string): { readonly value: Exact; readonly unit: string } | undefined {
  const found = numberForm.exec(text.trim());
  const value = found === null ? null : exact((found[1] ?? '').replaceAll(',', ''));
  return value === null ? undefined : { value, unit: found?.[2] ?? '' };
}
