import { type Checked, checked, type Diagnostic, diagnostic, hint } from '../base/diagnostic.ts';
import type { Opened, Source } from '../base/sources.ts';
import type { SourceSpan } from '../base/span.ts';
import { readSvg } from '../charts/svg/read.ts';
import { placeholder } from '../data/formulas/compute.ts';
import type { Picture } from '../document/flow.ts';
import type { ImageSource } from '../document/graphic.ts';
import type { ElementNode } from '../document/tree.ts';
import { webpToPng } from '../images/codec.ts';
import { imageHeader } from '../images/header.ts';

const pixelLimit = 60_000_000;
/** CSS: 96 pixels to the inch. */
const ptPerPixel = 0.75;

/** One place that asks for a picture file. */
export interface PictureWish {
  readonly reference: string;
  readonly span: SourceSpan;
}

/** Opens every picture file that is wished for, each once. Faults are said once for each place. */
export async function openPictureFiles(
  wishes: readonly PictureWish[],
  open: (reference: string) => Opened,
): Promise<Checked<ReadonlyMap<string, Picture>>> {
  const pictures = new Map<string, Picture>();
  const faults = new Map<string, Diagnostic>();
  const diagnostics: Diagnostic[] = [];
  for (const { reference, span } of wishes) {
    if (pictures.has(reference)) continue;
    const known = faults.get(reference);
    if (known !== undefined) {
      diagnostics.push({ ...known, span });
      continue;
    }
    const { value, diagnostics: found } = await openPicture(reference, span, open(reference));
    diagnostics.push(...found);
    if (value !== undefined) pictures.set(reference, value);
    else if (found[0] !== undefined) faults.set(reference, found[0]);
  }
  return checked(pictures, diagnostics);
}

async function openPicture(reference: string, span: SourceSpan, opened: Opened): Promise<Checked<Picture | undefined>> {
  const fault = (found: Diagnostic): Checked<undefined> => checked(undefined, [found]);
  switch (opened.kind) {
    case 'missing':
      return fault(
        diagnostic('realize/missing-picture', {
          span,
          values: { file: reference },
          hints: [hint('realize/looked-in')],
        }),
      );
    case 'refused':
      return fault(diagnostic('realize/refused-path', { span, values: { file: reference } }));
    case 'too-large':
      return fault(
        badPicture(
          reference,
          span,
          `文件太大（${opened.bytes} 字节）`,
          `the file is too large (${opened.bytes} bytes)`,
        ),
      );
    case 'unreadable':
      return fault(badPicture(reference, span, opened.reason, opened.reason));
    case 'read':
      return await readPicture(reference, span, opened.source);
    default:
      return opened satisfies never;
  }
}

async function readPicture(reference: string, span: SourceSpan, source: Source): Promise<Checked<Picture | undefined>> {
  const header = imageHeader(source.bytes);
  const bad = (zh: string, en: string): Checked<undefined> => checked(undefined, [badPicture(reference, span, zh, en)]);
  if (header === null) return bad('不认识这种格式', 'its format is not known');
  if (header === 'truncated') return bad('文件不完整', 'the file is cut short');
  if (header.format === 'svg') {
    const { value: graphic, diagnostics } = readSvg(source);
    return graphic.width > 0 && graphic.height > 0
      ? checked({ kind: 'graphic', graphic }, diagnostics)
      : checked(
          undefined,
          diagnostics.length > 0 ? diagnostics : [badPicture(reference, span, '没有大小', 'it has no size')],
        );
  }
  const { width, height } = header;
  if (width === 0 || height === 0) return bad('宽或高是零', 'its width or height is zero');
  if (width * height > pixelLimit) {
    const megapixels = String(Math.round((width * height) / 1e6));
    return checked(undefined, [
      diagnostic('realize/limit-picture-size', {
        span,
        values: { file: reference, megapixels, limit: String(pixelLimit / 1e6) },
      }),
    ]);
  }
  const turned = header.turn === undefined ? {} : { turn: header.turn };
  const face = { path: source.path, pixelWidth: width, pixelHeight: height, span, ...turned };
  try {
    const image: ImageSource =
      header.format === 'webp'
        ? { ...face, format: 'png', bytes: await webpToPng(source.bytes) }
        : { ...face, format: header.format, bytes: source.bytes };
    return checked({ kind: 'image', image, width: width * ptPerPixel, height: height * ptPerPixel });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return bad(reason, reason);
  }
}

const badPicture = (file: string, span: SourceSpan, reason: string, reasonEn: string): Diagnostic =>
  diagnostic('realize/bad-picture', {
    span,
    values: { file, reason, reasonEn },
    hints: [hint('realize/picture-formats')],
  });

/** Every `img` of the tree, as a wish. */
export const imageWishes = (elements: Iterable<ElementNode>): readonly PictureWish[] =>
  [...elements].flatMap((element) => {
    const source = element.tag === 'img' ? element.attributes.get('src') : undefined;
    return source === undefined || source.value.includes(placeholder)
      ? []
      : [{ reference: source.value, span: source.span }];
  });
