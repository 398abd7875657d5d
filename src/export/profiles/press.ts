import { pressInks } from '../press-color.ts';
import type { OutputProfile } from './profile.ts';

/** For the print shop: process and spot inks, bleed and marks, live transparency. */
export const press = {
  name: 'press',
  pdfVersion: '1.6',
  claims: { pdfx: 'PDF/X-4', pdfa: { part: '2', conformance: 'B' } },
  inks: async (condition) => {
    if (condition === undefined) throw new Error('a press file without a printing condition');
    return await pressInks(condition);
  },
  transparency: true,
  outlined: false,
  blendSpace: 'DeviceCMYK',
  printed: true,
  links: false,
  bookmarks: false,
} as const satisfies OutputProfile;
