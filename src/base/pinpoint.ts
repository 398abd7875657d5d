import type { Diagnostic } from './diagnostic.ts';
import type { Source } from './sources.ts';
import type { Position } from './span.ts';

/**
 * A missing character was met in a stretch of text whose start is known; the file says where in it the character
 * stands. Where it was written as an escape or an entity, the start must do.
 */
export function pinpoint(diagnostics: readonly Diagnostic[], sources: readonly Source[]): readonly Diagnostic[] {
  const files = new Map<string, string>();
  return diagnostics.map((each) => {
    const { span, values } = each;
    const character = values['character'];
    if (each.code !== 'font/missing-glyph' || span?.kind !== 'text' || character === undefined) return each;
    const source = sources.find((one) => one.shown === span.file);
    if (source === undefined) return each;
    const text = files.get(span.file) ?? new TextDecoder().decode(source.bytes);
    files.set(span.file, text);
    const start = find(text, span.start, character);
    return start === undefined ? each : { ...each, span: { ...span, start } };
  });
}

/** The first place at or after a position where a character stands. */
function find(text: string, from: Position, character: string): Position | undefined {
  const lines = text.split(/\r\n|\n|\r/);
  for (let line = from.line; line <= lines.length; line += 1) {
    const letters = [...(lines[line - 1] ?? '')];
    const at = letters.indexOf(character, line === from.line ? from.column - 1 : 0);
    if (at >= 0) return { line, column: at + 1 };
  }
  return undefined;
}
