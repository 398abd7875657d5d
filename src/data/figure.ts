import { type Diagnostic, diagnostic } from '../base/diagnostic.ts';
import type { SourceSpan } from '../base/span.ts';
import type { Datum, Figure, Mapping, Scalar } from './dataset.ts';

/** A figure written long, read member by member. */
export interface FigureParts {
  readonly members: ReadonlyMap<string, Datum>;
  readonly path: string;
  readonly place: SourceSpan;
}

/** The place of any datum. */
export const placeOf = (datum: Datum): SourceSpan => (datum.kind === 'scalar' ? datum.origin.place : datum.place);

type Report = (fault: Diagnostic) => void;

const wordOf = (parts: FigureParts, key: 'unit' | 'period', report: Report): string | undefined => {
  const member = parts.members.get(key);
  if (member === undefined) return undefined;
  if (member.kind === 'scalar') {
    const word = member.lexeme + (member.unit ?? '');
    return word === '' ? undefined : word;
  }
  report(diagnostic('data/figure-part', { span: placeOf(member), values: { part: key, figure: parts.path } }));
  return undefined;
};

interface Labels {
  readonly unit: string | undefined;
  readonly period: string | undefined;
}

const labelled = (scalar: Scalar, { unit, period }: Labels, report: Report): Scalar => {
  if (unit !== undefined && scalar.unit !== undefined && scalar.unit !== unit) {
    const values = { own: scalar.unit, unit, figure: scalar.origin.figure };
    report(diagnostic('data/figure-units', { span: scalar.origin.place, values }));
  }
  return { ...scalar, ...(unit === undefined ? {} : { unit }), ...(period === undefined ? {} : { period }) };
};

const pointsOf = (series: Mapping, unit: string | undefined, report: Report): Mapping => {
  const points = [...series.entries].map(([period, point]): readonly [string, Datum] => {
    if (point.kind === 'scalar') return [period, labelled(point, { unit, period }, report)];
    if (point.kind === 'figure' && point.value !== undefined) {
      const value = labelled(
        point.value,
        { unit: point.value.unit ?? unit, period: point.value.period ?? period },
        report,
      );
      return [period, { ...point, value }];
    }
    report(diagnostic('data/figure-part', { span: placeOf(point), values: { part: period, figure: series.path } }));
    return [period, point];
  });
  return { ...series, entries: new Map(points) };
};

/** Hands the figure's unit and period on to its value and its points; a point's period is its key. */
export const figureOf = (parts: FigureParts, report: Report): Figure => {
  const unit = wordOf(parts, 'unit', report);
  const period = wordOf(parts, 'period', report);
  const written = parts.members.get('value');
  const points = parts.members.get('series');
  const wrong = (part: string, datum: Datum) =>
    report(diagnostic('data/figure-part', { span: placeOf(datum), values: { part, figure: parts.path } }));

  if (written !== undefined && written.kind !== 'scalar') wrong('value', written);
  if (points !== undefined && points.kind !== 'mapping') wrong('series', points);
  const value = written?.kind === 'scalar' ? labelled(written, { unit, period }, report) : undefined;
  const series = points?.kind === 'mapping' ? pointsOf(points, unit, report) : undefined;
  const members = new Map(parts.members);
  if (value !== undefined) members.set('value', value);
  if (series !== undefined) members.set('series', series);
  return {
    kind: 'figure',
    ...(value === undefined ? {} : { value }),
    ...(series === undefined ? {} : { series }),
    members,
    path: parts.path,
    place: parts.place,
  };
};
