import { type Checked, checked, diagnostic, hint } from '../../base/diagnostic.ts';
import { press } from './press.ts';
import { pressX1a } from './press-x1a.ts';
import type { OutputProfile, PlannedProfile, ProfileName } from './profile.ts';
import { screen } from './screen.ts';

/** A profile that comes later has its line here, so that asking for it gets an answer. */
export const profiles = {
  press,
  'press-x1a': pressX1a,
  screen,
  archive: { name: 'archive', available: false },
} as const satisfies Record<ProfileName, OutputProfile | PlannedProfile>;

export const availableProfiles: readonly OutputProfile[] = Object.values(profiles).filter(
  (profile): profile is typeof press | typeof pressX1a | typeof screen => profile.available,
);

/** The profile, or undefined with the reason why it cannot be built. */
export const availableProfile = (name: ProfileName): Checked<OutputProfile | undefined> => {
  const profile: OutputProfile | PlannedProfile = profiles[name];
  if (profile.available) return checked(profile);
  const usable = availableProfiles.map((each) => each.name).join(', ');
  return checked(undefined, [
    diagnostic('usage/profile-not-yet', {
      values: { profile: name },
      hints: [hint('usage/available-profiles', { profiles: usable })],
    }),
  ]);
};
