import { archive } from './archive.ts';
import { press } from './press.ts';
import { pressX1a } from './press-x1a.ts';
import type { OutputProfile, ProfileName } from './profile.ts';
import { screen } from './screen.ts';

/** A profile is one file and one line here. */
export const profiles = {
  press,
  'press-x1a': pressX1a,
  screen,
  archive,
} as const satisfies Record<ProfileName, OutputProfile>;
