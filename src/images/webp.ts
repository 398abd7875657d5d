/** WebP is decoded to PNG, which a PDF can hold without loss. Loaded only when a WebP is met. */
export async function webpToPng(bytes: Uint8Array): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  const image = sharp(bytes, { limitInputPixels: 60_000_000, failOn: 'warning', animated: false });
  return await image.png({ compressionLevel: 6 }).toBuffer();
}
