/* All that is asked of sharp; it is loaded when a picture needs it. */

const limits = { limitInputPixels: 60_000_000, failOn: 'warning' } as const;

/** Samples of 8 bits, pixel by pixel, rows from the top. CMYK: 255 is full ink. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3 | 4;
  readonly samples: Uint8Array;
}

/** WebP is decoded to PNG, which a PDF can hold without loss. */
export async function webpToPng(bytes: Uint8Array): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  const image = sharp(bytes, { ...limits, animated: false });
  return await image.png({ compressionLevel: 6 }).toBuffer();
}

/** A JPEG's samples as they are, and the profile that tells what they mean. Throws where it is broken. */
export async function jpegPixels(bytes: Uint8Array): Promise<Pixels & { readonly icc: Uint8Array | undefined }> {
  const { default: sharp } = await import('sharp');
  const { icc, space } = await sharp(bytes, limits).metadata();
  const opened = sharp(bytes, { ...limits, ignoreIcc: true });
  const own =
    space === 'cmyk'
      ? opened.pipelineColourspace('cmyk').toColourspace('cmyk')
      : space === 'b-w'
        ? opened.toColourspace('b-w')
        : opened;
  const { data, info } = await own.raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  if (channels !== 1 && channels !== 3 && channels !== 4) throw new Error(`a JPEG of ${channels} channels`);
  return { width, height, channels, samples: data, icc };
}

/** Baseline TIFF of one strip: sharp has no other way to take inks in. */
function tiff({ width, height, samples }: Pixels): Uint8Array {
  const entries = [
    [256, 4, 1, width],
    [257, 4, 1, height],
    [258, 3, 4, 134],
    [259, 3, 1, 1],
    [262, 3, 1, 5],
    [273, 4, 1, 142],
    [277, 3, 1, 4],
    [278, 4, 1, height],
    [279, 4, 1, samples.length],
    [332, 3, 1, 1],
  ] as const;
  const head = 142;
  const bytes = new Uint8Array(head + samples.length);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0x4949);
  view.setUint16(2, 42, true);
  view.setUint32(4, 8, true);
  view.setUint16(8, entries.length, true);
  for (const [i, [tag, type, count, value]] of entries.entries()) {
    const at = 10 + i * 12;
    view.setUint16(at, tag, true);
    view.setUint16(at + 2, type, true);
    view.setUint32(at + 4, count, true);
    view.setUint32(at + 8, value, true);
  }
  for (let i = 0; i < 4; i++) view.setUint16(134 + i * 2, 8, true);
  bytes.set(samples, head);
  return bytes;
}

/** Packs a photograph as JPEG, colours in full resolution: in inks as Adobe stores them (inverted), or in grey. */
export async function packedJpeg(pixels: Pixels): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  const { width, height, channels, samples } = pixels;
  const opened =
    channels === 4
      ? sharp(tiff(pixels), limits).pipelineColourspace('cmyk').toColourspace('cmyk')
      : sharp(samples, { ...limits, raw: { width, height, channels } }).toColourspace('b-w');
  return await opened.jpeg({ quality: 92, chromaSubsampling: '4:4:4' }).toBuffer();
}

/** A picture of four channels, red first, packed as PNG without the last. */
export async function rgbaToPng(samples: Uint8Array, width: number, height: number): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  const opened = sharp(samples, { ...limits, raw: { width, height, channels: 4 } });
  return await opened.removeAlpha().png({ compressionLevel: 7, palette: false }).toBuffer();
}
