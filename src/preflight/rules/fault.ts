import type { Diagnostic } from '../../base/diagnostic.ts';
import type { Rect } from '../../base/measure.ts';
import type { SourceSpan } from '../../base/span.ts';
import type { Finding, Rule, Standard } from '../finding.ts';
import type { Inspection } from '../inspection.ts';

/** A finding before it bears its rule's name: several standards share most of what they ask. */
export interface Fault {
  readonly diagnostic: Diagnostic;
  readonly object?: number;
}

export type Check = (inspection: Inspection) => readonly Fault[];

/** `object` 0 is none. */
export const fault = (diagnostic: Diagnostic, object = 0): Fault =>
  object === 0 ? { diagnostic } : { diagnostic, object };

/** A rule of some standards, made of the checks that it asks for. */
export const rule = (id: string, standards: readonly Standard[], ...checks: readonly Check[]): Rule => ({
  id,
  standards,
  examine: (inspection): readonly Finding[] =>
    checks.flatMap((check) => check(inspection).map((found) => ({ rule: id, ...found }))),
});

/** A place on a page; without a box the whole page. */
export const onPage = ({ file, pages }: Inspection, page: number, box?: Rect): SourceSpan => {
  const painted = pages[page - 1];
  const whole = { x: 0, y: 0, width: painted?.width ?? 0, height: painted?.height ?? 0 };
  return { kind: 'page', file, page, box: box ?? whole };
};
