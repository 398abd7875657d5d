import { expect } from 'vitest';
import type { ReadPdf } from './pdf-reader.ts';

/** PDF/X-1a: nothing in the file, used or not, lets anything through, and no colour is of lights (`press.md` X1-09, X1-12). */
export const expectOpaqueInks = (pdf: ReadPdf): void => {
  const dictionaries = pdf.find('').map((id) => pdf.object(id));
  for (const dictionary of dictionaries) {
    expect(dictionary).not.toMatch(/\/(SMask|SMaskInData|CA|ca|BM|Group|AIS)\b/);
    expect(dictionary).not.toMatch(/\/(DeviceRGB|ICCBased|CalRGB|CalGray|Lab|DefaultRGB|DefaultCMYK)\b/);
    expect(dictionary).not.toMatch(/\/(ObjStm|XRef|LZWDecode|JPXDecode|JBIG2Decode|Metadata)\b/);
  }
  for (const content of pdf.contents) expect(content).not.toMatch(/[\d.] (rg|RG|ri)\n|\/DeviceRGB|\/Perceptual/);
};
