import { Content } from './content.ts';
import type { FontFiles } from './file.ts';
import { pathOfOutline } from './outline-path.ts';
import type { FaceShapes, PdfBody } from './pdf.ts';
import type { NamedObject } from './studio.ts';
import { pathBounds, tracePath } from './trace.ts';

/** A face whose glyphs are drawn, not set. */
export interface FaceDrawn extends FaceShapes {
  /** The glyph as a thing to be placed, 1 unit to the em, y up; undefined where it has no ink. */
  form(glyph: number): NamedObject | undefined;
}

/** Units to the em in which shapes are written, with one decimal. */
const units = 1000;

const drawn = (shapes: FaceShapes, body: PdfBody, next: () => number): FaceDrawn => {
  const forms = new Map<number, NamedObject | undefined>();
  const outlines = new Map<number, ReturnType<FaceShapes['outline']>>();
  const outline: FaceShapes['outline'] = (glyph) => {
    const known = outlines.get(glyph) ?? shapes.outline(glyph);
    outlines.set(glyph, known);
    return known;
  };

  const draw = (glyph: number): NamedObject | undefined => {
    const commands = pathOfOutline(outline(glyph), (right, up) => [right * units, up * units]);
    if (commands.length === 0) return undefined;
    const { x, y, width, height } = pathBounds(commands);
    const content = new Content(1 << 10);
    tracePath(commands, content, 1);
    const reference = body.add(
      {
        Type: 'XObject',
        Subtype: 'Form',
        BBox: [Math.floor(x), Math.floor(y), Math.ceil(x + width), Math.ceil(y + height)],
        Matrix: [1 / units, 0, 0, 1 / units, 0, 0],
        Resources: {},
      },
      content.operator('f').take(),
    );
    return { name: `G${next()}`, reference };
  };

  return {
    postscriptName: shapes.postscriptName,
    outline,
    form(glyph) {
      if (!forms.has(glyph)) forms.set(glyph, draw(glyph));
      return forms.get(glyph);
    },
  };
};

/** The faces of a document as shapes, opened at their first use. */
export const drawnFaces = (body: PdfBody, files: FontFiles): ((key: string) => FaceDrawn) => {
  const inUse = new Map<string, FaceDrawn>();
  let count = 0;
  return (key) => {
    const known = inUse.get(key);
    if (known !== undefined) return known;
    const face = drawn(body.shapes(files.fontFile(key).bytes), body, () => ++count);
    inUse.set(key, face);
    return face;
  };
};
