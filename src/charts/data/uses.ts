import type { Position } from '../../base/span.ts';

/** What a spec asks of a column. */
export interface FieldUse {
  /** As the spec writes it, escapes kept. */
  readonly field: string;
  readonly at: Position;
  readonly as: 'number' | 'date' | 'category' | 'any';
}

/** The uses of one set of rows, and what else may be named beside its columns. */
export interface DataUses {
  readonly uses: readonly FieldUse[];
  /** Fields that transforms make. */
  readonly made: ReadonlySet<string>;
  /** True where names cannot be known beforehand (pivot, parsed text). */
  readonly open: boolean;
  /** True where each row is drawn as a mark of its own, so that a missing one is a loss. */
  readonly rowByRow: boolean;
}

/** The steps of a field path: `a.b` and `a[b]` go into the value, `a\.b` is one name. */
export const fieldPath = (field: string): readonly string[] => {
  const steps = [''];
  for (let i = 0; i < field.length; i += 1) {
    const character = field[i] ?? '';
    if (character === '\\') {
      i += 1;
      steps[steps.length - 1] += field[i] ?? '';
    } else if (character === '.' || character === '[') {
      steps.push('');
    } else if (character !== ']') {
      steps[steps.length - 1] += character;
    }
  }
  return steps.map((step) => step.replace(/^(['"])(.*)\1$/, '$2'));
};

/** A column name as a field must be written to mean it. */
export const escapeField = (column: string): string => column.replace(/[.[\]\\]/g, (mark) => `\\${mark}`);

const datumAccess = /\bdatum\s*(?:\.\s*([\p{L}_$][\p{L}\p{N}_$]*)|\[\s*(['"])(.*?)\2\s*\])/gu;

/** The columns that an expression reads. */
export const fieldsInExpression = (expression: string): readonly string[] =>
  [...expression.matchAll(datumAccess)].map(([, plain, , quoted]) => escapeField(plain ?? quoted ?? ''));
