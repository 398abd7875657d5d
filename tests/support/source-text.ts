import { parse } from 'yaml';
import { filesUnder, readText } from './repository.ts';

// A second reading of the data, on purpose without src/: what should be printed is worked out twice.

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

interface Printed {
  readonly number: string;
  readonly unit: string;
}

/** Figures as written: `lending[2017]` → 2422, 件. */
const printedFigures = (source: string): ReadonlyMap<string, Printed> => {
  // Numbers stay text, so that 50.680 keeps its nought.
  const document: unknown = parse(source, { schema: 'failsafe' });
  const figures = isRecord(document) && isRecord(document['figures']) ? document['figures'] : {};
  const printed = new Map<string, Printed>();
  for (const [name, figure] of Object.entries(figures)) {
    if (!isRecord(figure)) printed.set(name, { number: String(figure), unit: '' });
    else {
      const unit = typeof figure['unit'] === 'string' ? figure['unit'] : '';
      if (figure['value'] !== undefined) printed.set(name, { number: String(figure['value']), unit });
      const series = isRecord(figure['series']) ? figure['series'] : {};
      for (const [period, value] of Object.entries(series))
        printed.set(`${name}[${period}]`, { number: String(value), unit });
    }
  }
  return printed;
};

/** Keys whose strings are about the data and are not themselves printed. */
const aboutData = new Set(['figures', 'derived', 'charts', 'id', 'alt', 'source', 'period', 'note', 'notes']);

const strings = (value: unknown, leftOut: ReadonlySet<string>): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap((entry) => strings(entry, leftOut));
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, entry]) => (leftOut.has(key) ? [] : strings(entry, leftOut)));
};

export interface Expansion {
  readonly text: string;
  /** References that the plain reader here cannot print: derived figures, other helpers. */
  readonly open: readonly string[];
}

/** Prose with `{{num figures.…}}` filled in, and the marks of `**strong**` and `*emphasis*` taken off; \uFFFC stands for what stays open. */
export const expandProse = (prose: string, figures: ReadonlyMap<string, Printed>): Expansion => {
  const open: string[] = [];
  const text = prose
    .replaceAll(
      /\{\{\s*(?:num\s+)?figures\.([^\s}]+)(\s+unit=false)?\s*\}\}|\{\{[^}]*\}\}/g,
      (reference, path, bare) => {
        const printed = figures.get(String(path).replace(/\.\[(\d+)\]/, '[$1]'));
        if (printed === undefined) {
          open.push(reference);
          return '\u{FFFC}';
        }
        return bare === undefined ? `${printed.number}${printed.unit}` : printed.number;
      },
    )
    .replaceAll('**', '')
    .replaceAll(/\*(\S(?:[^*]*\S)?)\*/g, '$1');
  return { text, open };
};

const hanCount = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0;

/** The printed strings of a publication's YAML, in the order of the files. */
export const sourceStrings = (publication: string, leaveOut: readonly string[] = []): readonly Expansion[] =>
  filesUnder(publication)
    .filter((path) => /^[^/]+\.ya?ml$/.test(path.slice(publication.length + 1)) && !path.endsWith('/publication.yaml'))
    .flatMap((path) => {
      const source = readText(path);
      const figures = printedFigures(source);
      return strings(parse(source, { schema: 'failsafe' }), new Set([...aboutData, ...leaveOut])).map((text) =>
        expandProse(text, figures),
      );
    });

/** Those of a sentence's length. */
export const sourceProse = (publication: string): readonly Expansion[] =>
  sourceStrings(publication).filter(({ text }) => hanCount(text) >= 12);
