import { type Diagnostic, diagnostic } from '../base/diagnostic.ts';
import { nearestHints } from '../base/nearest-hints.ts';
import type { Scalar } from './dataset.ts';
import { digitsFrom } from './derived-entry.ts';
import type { Call } from './formula-syntax.ts';
import { placeWithin } from './place.ts';
import { literalScalar } from './scalar.ts';

/** How a computed figure is rounded and labelled. */
export interface Labels {
  readonly digits?: number | undefined;
  readonly unit?: string | undefined;
  readonly period?: string | undefined;
}

const optionNames = ['digits', 'unit'] as const;

/** The named arguments of a call over the labels that its entry gave; null when one is wrong, which is reported. */
export const labelsOf = (
  { options }: Call,
  given: Labels,
  formula: Scalar,
  report: (fault: Diagnostic) => void,
): Labels | null => {
  let labels = given;
  let wrong = false;
  for (const { name, value, start } of options) {
    const span = placeWithin(formula, value.start);
    const digits = value.kind === 'number' ? digitsFrom(literalScalar(value.text, span)) : null;
    if (name === 'unit') {
      const unit = value.kind === 'text' ? value.text : formula.lexeme.slice(value.start, value.end);
      labels = { ...labels, unit };
    } else if (name === 'digits' && digits !== null) labels = { ...labels, digits };
    else {
      wrong = true;
      const hints = nearestHints('data/nearest-name', name, optionNames);
      report(
        name === 'digits'
          ? diagnostic('data/formula-digits', { span })
          : diagnostic('data/formula-option', { span: placeWithin(formula, start), values: { name }, hints }),
      );
    }
  }
  return wrong ? null : labels;
};
