import { inkLimit } from '../base/ink.ts';
import { sameBytes } from '../base/same-bytes.ts';
import type { Pixels } from '../images/codec.ts';
import { iccProfile } from './icc/profile.ts';
import type { Inks } from './profiles/profile.ts';

/** A picture's samples, and the profile that says what they mean; without one they are sRGB. */
export interface Meant extends Pixels {
  readonly icc: Uint8Array | undefined;
}

const allGrey = ({ samples }: Pixels): boolean => {
  for (let at = 0; at + 2 < samples.length; at += 3) {
    if (samples[at] !== samples[at + 1] || samples[at] !== samples[at + 2]) return false;
  }
  return true;
};

const everyThird = (samples: Uint8Array): Uint8Array => {
  const first = new Uint8Array(samples.length / 3);
  for (let i = 0; i < first.length; i++) first[i] = samples[i * 3] ?? 0;
  return first;
};

const fullInks = inkLimit * 255;

/** Takes colour out, never black, where four inks lie thicker than the limit. Changes `inks`. */
const limitInks = (inks: Uint8Array): Uint8Array => {
  for (let at = 0; at < inks.length; at += 4) {
    const [c = 0, m = 0, y = 0, k = 0] = [inks[at], inks[at + 1], inks[at + 2], inks[at + 3]];
    if (c + m + y + k <= fullInks) continue;
    const share = (fullInks - k) / (c + m + y);
    inks[at] = Math.floor(c * share);
    inks[at + 1] = Math.floor(m * share);
    inks[at + 2] = Math.floor(y * share);
  }
  return inks;
};

/** Grey samples as light as black ink can make them on the paper of the condition. */
const inBlack = (samples: Uint8Array, inks: Inks): Uint8Array => {
  const tones = Uint8Array.from({ length: 256 }, (_, level) => {
    const value = level / 255;
    const { components } = inks.color({ space: 'rgb', value: { r: value, g: value, b: value } });
    return Math.round((1 - (components[3] ?? 0)) * 255);
  });
  return samples.map((level) => tones[level] ?? 0);
};

/** Numbers of inks stay where no profile says that they were meant for another press. */
const keepsItsInks = (icc: Uint8Array | undefined, condition: Uint8Array): boolean =>
  icc === undefined || iccProfile(icc)?.space !== 'CMYK' || sameBytes(icc, condition);

/** A picture in inks: grey ones in black alone (one channel), the others in four. */
export const pressPixels = (picture: Meant, inks: Inks, condition: Uint8Array): Pixels => {
  const { width, height, channels, samples, icc } = picture;
  const { management } = inks;
  if (channels === 1) return { width, height, channels, samples: inBlack(samples, inks) };
  if (channels === 3 && allGrey(picture))
    return { width, height, channels: 1, samples: inBlack(everyThird(samples), inks) };
  if (management === undefined || (channels === 4 && keepsItsInks(icc, condition)))
    return { width, height, channels: 4, samples: channels === 4 ? samples : new Uint8Array(width * height * 4) };
  const convert =
    (icc === undefined ? undefined : management.pixels(icc, channels)) ?? management.pixels('sRGB', channels);
  return { width, height, channels: 4, samples: limitInks(convert?.(samples) ?? new Uint8Array(width * height * 4)) };
};
