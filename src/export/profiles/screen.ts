import { checked } from '../../base/diagnostic.ts';
import { screenColor } from '../screen-color.ts';
import type { OutputProfile } from './profile.ts';

/** For reading on a screen and for office printers: sRGB, the trimmed page, links and bookmarks. */
export const screen = {
  name: 'screen',
  pdfVersion: '1.7',
  claims: { pdfa: { part: '2', conformance: 'A' }, pdfua: '1' },
  inks: async () =>
    checked({
      color: (ink) => {
        const { r, g, b } = screenColor(ink);
        return { space: 'DeviceRGB', components: [r, g, b] };
      },
    }),
  transparency: true,
  outlined: false,
  blendSpace: 'DeviceRGB',
  printed: false,
  tagged: true,
  links: true,
  bookmarks: true,
} as const satisfies OutputProfile;
