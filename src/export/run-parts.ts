import type { GlyphRun } from '../layout/page.ts';

/** A run that several parts of the document share, part by part. */
export const runParts = (run: GlyphRun): readonly GlyphRun[] => {
  const { parts, node, ...rest } = run;
  if (parts === undefined) return [run];
  const down = run.stance === 'down' || run.stance === 'turned';
  return [{ start: 0, node }, ...parts].map(({ start, node: own }, index): GlyphRun => {
    const glyphs = run.glyphs.slice(start, parts[index]?.start);
    const from = glyphs[0]?.dx ?? 0;
    return {
      ...rest,
      ...(own === undefined ? {} : { node: own }),
      ...(down ? { y: run.y + from } : { x: run.x + from }),
      glyphs: glyphs.map((glyph) => ({ ...glyph, dx: glyph.dx - from })),
      origins: [],
    };
  });
};
