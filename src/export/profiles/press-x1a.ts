import { pressInks } from '../press-color.ts';
import type { OutputProfile } from './profile.ts';

/** For the print shop that takes no transparency and no fonts: PDF/X-1a:2001, mixed and outlined by us. */
export const pressX1a = {
  name: 'press-x1a',
  pdfVersion: '1.3',
  claims: { pdfx: 'PDF/X-1a:2001' },
  inks: async (condition) => {
    if (condition === undefined) throw new Error('a press file without a printing condition');
    return await pressInks(condition);
  },
  transparency: false,
  outlined: true,
  blendSpace: 'DeviceCMYK',
  printed: true,
  links: false,
  bookmarks: false,
} as const satisfies OutputProfile;
