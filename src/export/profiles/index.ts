import { archive } from './archive.ts';
import { press } from './press.ts';
import { pressX1a } from './press-x1a.ts';
import type { OutputProfile, ProfileName } from './profile.ts';
import { screen } from './screen.ts';

/** Every kind of file that banxin makes. */
export const profiles = {
  press,
  'press-x1a': pressX1a,
  screen,
  archive,
} as const satisfies Record<ProfileName, OutputProfile>;

/** What is made where a manifest asks for nothing in particular. */
export const usualProfiles: readonly OutputProfile[] = [press, screen, archive];
