import type { PdfBody, PdfReference } from './pdf.ts';

interface JpegFrame {
  readonly width: number;
  readonly height: number;
  readonly components: 1 | 3 | 4;
  /** Adobe's marker: CMYK is stored inverted. */
  readonly adobe: boolean;
}

const spaces = { 1: 'DeviceGray', 3: 'DeviceRGB', 4: 'DeviceCMYK' } as const;

const components = new Map<number, JpegFrame['components']>([
  [1, 1],
  [3, 3],
  [4, 4],
]);

const isAdobe = (bytes: Uint8Array, at: number): boolean =>
  String.fromCharCode(...bytes.subarray(at + 4, at + 9)) === 'Adobe';

/** Undefined where a viewer could not show it: no frame, no picture data, or a kind of JPEG that PDF does not know. */
const frameOf = (bytes: Uint8Array): JpegFrame | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let adobe = false;
  let frame: Omit<JpegFrame, 'adobe'> | undefined;
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xda) return frame === undefined ? undefined : { ...frame, adobe };
    if (marker === 0xee) adobe = isAdobe(bytes, at);
    if (marker >= 0xc0 && marker <= 0xc2 && at + 10 <= bytes.length) {
      const count = components.get(view.getUint8(at + 9));
      if (count === undefined || view.getUint8(at + 4) !== 8) return undefined;
      frame = { height: view.getUint16(at + 5), width: view.getUint16(at + 7), components: count };
    }
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
};

/** Embeds a JPEG as it is; undefined where it is broken. */
export const embedJpeg = (bytes: Uint8Array, body: PdfBody): PdfReference | undefined => {
  const frame = frameOf(bytes);
  if (frame === undefined) return undefined;
  return body.add(
    {
      Type: 'XObject',
      Subtype: 'Image',
      Width: frame.width,
      Height: frame.height,
      BitsPerComponent: 8,
      ColorSpace: spaces[frame.components],
      Filter: 'DCTDecode',
      Decode: frame.components === 4 && frame.adobe ? [1, 0, 1, 0, 1, 0, 1, 0] : undefined,
    },
    bytes,
  );
};
