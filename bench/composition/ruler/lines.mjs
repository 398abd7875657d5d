// From a page's glyphs to a paragraph's lines, named by its source.
const blank = /^[\s\u200b\ufeff]*$/u;

/** Rows of glyphs from top to bottom, each from left to right; spaces left out. */
export const rowsOf = (glyphs, size) => {
  const rows = [];
  for (const glyph of glyphs) {
    if (blank.test(glyph.text)) continue;
    const row = rows.findLast(({ y }) => Math.abs(y - glyph.y) < 0.6 * size);
    if (row === undefined) rows.push({ y: glyph.y, glyphs: [glyph] });
    else row.glyphs.push(glyph);
  }
  return rows
    .sort((one, two) => one.y - two.y)
    .map((row) =>
      parted(
        row.glyphs.sort((one, two) => one.x - two.x),
        size,
      ),
    );
};

/** One glyph for two characters (——) is reported as the glyph and one without width: each gets its half. */
const parted = (glyphs, size) => {
  glyphs.forEach((glyph, at) => {
    const before = glyphs[at - 1];
    if (glyph.advance > 0 || before === undefined || before.x !== glyph.x) return;
    const half = before.advance / 2;
    glyphs[at - 1] = { ...before, advance: half };
    glyphs[at] = { ...glyph, advance: half, x: glyph.x + half * size };
  });
  return glyphs;
};

/**
 * Lines of sorts `{ text, x, y, advance, space }`: x in em from the measure's left edge, y in pt from the page's top; `space`
 * says that the source has one after it. A sort is named by the source, not by the PDF, whose map may say ⼈ for 人; `unfaithful` counts those.
 */
export const linesOf = (glyphs, source, { size, left }) => {
  const wanted = [];
  for (const character of source) {
    if (!blank.test(character)) wanted.push({ text: character, space: false });
    else if (wanted.length > 0) wanted.at(-1).space = true;
  }
  let at = 0;
  let unfaithful = 0;
  const lines = rowsOf(glyphs, size).map((row) =>
    row.map((glyph) => {
      if (wanted[at]?.text !== glyph.text) {
        unfaithful += 1;
        if (wanted[at + 1]?.text === glyph.text) at += 1;
      }
      const { text, space } = wanted[at] ?? { text: glyph.text, space: false };
      at += 1;
      return { text, space, x: (glyph.x - left) / size, y: glyph.y, advance: glyph.advance };
    }),
  );
  return { lines, unfaithful: unfaithful + Math.abs(wanted.length - at) };
};

const isHan = (text) => /^[㐀-鿿〇]$/u.test(text);

/** Where the measure begins: where most rows begin that begin with Han. pt. */
export const leftEdge = (pages, size) => {
  const starts = pages
    .flatMap((page) => rowsOf(page, size).map(([first]) => first))
    .filter((first) => first !== undefined && isHan(first.text.normalize('NFKC')))
    .map(({ x }) => x)
    .sort((one, two) => one - two);
  return starts[starts.length >> 1] ?? 0;
};
