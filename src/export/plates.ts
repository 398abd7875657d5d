import { type PdfBody, pdfName } from './pdf.ts';
import type { NamedSpace, Studio } from './studio.ts';

/** The spot inks of a file: each has one definition, however often it is used (ISO 15930-7, 6.2.4). */
export const plates = (body: PdfBody): Studio['plate'] => {
  const made = new Map<string, NamedSpace>();
  return ({ name, alternate }) => {
    const known = made.get(name);
    if (known !== undefined) return known;
    const tint = body.add({ FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: alternate, N: 1 });
    const fresh = {
      name: `S${made.size + 1}`,
      ink: name,
      space: ['Separation', pdfName(name), 'DeviceCMYK', tint],
    };
    made.set(name, fresh);
    return fresh;
  };
};
