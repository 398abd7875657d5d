import { output } from './run.ts';

/** A part as poppler reads it: how deep it stands, its role, and the text in it, all the way down. */
export interface ReadPart {
  readonly depth: number;
  readonly role: string;
  readonly text: string;
}

const known = new Map<string, readonly ReadPart[]>();

/** The structure of a PDF in its order, read by poppler once: a long document takes it half a minute. */
export const readStructure = (file: string): readonly ReadPart[] => {
  const parts = known.get(file) ?? structureOf(file);
  known.set(file, parts);
  return parts;
};

const structureOf = (file: string): readonly ReadPart[] => {
  const parts: { depth: number; role: string; text: string }[] = [];
  /** Around where the reading stands, outermost first. */
  const around: (typeof parts)[number][] = [];
  for (const line of output('pdfinfo', ['-struct-text', file]).split('\n')) {
    const depth = (line.length - line.trimStart().length) / 2;
    const text = /^\s*"(.*)"$/.exec(line)?.[1];
    while ((around.at(-1)?.depth ?? -1) >= depth) around.pop();
    if (text !== undefined) {
      for (const part of around) part.text += text;
      continue;
    }
    const role = /^\s*(\w+)/.exec(line)?.[1];
    if (role === undefined || role === 'Object') continue;
    const part = { depth, role, text: '' };
    parts.push(part);
    around.push(part);
  }
  return parts;
};
