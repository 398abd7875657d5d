import type { OutputProfile } from './profile.ts';
import { screen } from './screen.ts';

/** To be kept: the screen file with what it was made from inside it. */
export const archive = {
  ...screen,
  name: 'archive',
  claims: { pdfa: { part: '3', conformance: 'A' }, pdfua: '1' },
  attached: true,
} as const satisfies OutputProfile;
