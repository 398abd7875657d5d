import { type PdfBody, type PdfReference, pdfName } from './pdf.ts';
import type { PlateColor } from './profiles/profile.ts';
import type { NamedSpace, Studio } from './studio.ts';

/**
 * PostScript that lays spot inks over process inks, as they look where there is no plate for them. On the stack lie C M
 * Y K and n tints; each of the four results adds what the spots' alternates give to it.
 */
const layOver = (spots: readonly PlateColor[]): string => {
  const count = spots.length;
  const sums = [0, 1, 2, 3].map((ink) => {
    const parts = spots.map(({ alternate }, i) => `${count - i + ink} index ${alternate[ink] ?? 0} mul add`);
    return `${count + 3} index ${parts.join(' ')} dup 1 gt { pop 1 } if`;
  });
  return `{ ${sums.join(' ')} ${count + 8} 4 roll ${'pop '.repeat(count + 4)}}`;
};

/** The spot inks of a file: each has one definition, however often it is used (ISO 15930-7, 6.2.4). */
export const plates = (body: PdfBody): Studio['plate'] => {
  const made = new Map<string, NamedSpace>();
  const tints = new Map<string, PdfReference>();

  const separation = ({ name, alternate }: PlateColor): NamedSpace['space'] => {
    const tint =
      tints.get(name) ?? body.add({ FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: alternate, N: 1 });
    tints.set(name, tint);
    return ['Separation', pdfName(name), 'DeviceCMYK', tint];
  };
  const mixed = (spots: readonly PlateColor[]): NamedSpace['space'] => {
    const unit = [0, 1];
    const tint = body.add(
      {
        FunctionType: 4,
        Domain: ['Cyan', 'Magenta', 'Yellow', 'Black', ...spots].flatMap(() => unit),
        Range: [...unit, ...unit, ...unit, ...unit],
      },
      new TextEncoder().encode(layOver(spots)),
    );
    const names = ['Cyan', 'Magenta', 'Yellow', 'Black', ...spots.map(({ name }) => pdfName(name))];
    const Colorants = Object.fromEntries(spots.map((spot) => [pdfName(spot.name), separation(spot)]));
    return ['DeviceN', names, 'DeviceCMYK', tint, { Colorants }];
  };

  return (color) => {
    const spots = color.space === 'DeviceN' ? color.spots : [color];
    const inks = spots.map(({ name }) => name);
    const key = `${color.space} ${inks.join('\n')}`;
    const known = made.get(key);
    if (known !== undefined) return known;
    const space = color.space === 'DeviceN' ? mixed(color.spots) : separation(color);
    const fresh = { name: `S${made.size + 1}`, inks, space };
    made.set(key, fresh);
    return fresh;
  };
};
