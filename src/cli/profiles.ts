import { type Checked, checked, type Diagnostic, diagnostic } from '../base/diagnostic.ts';
import { nearestHints } from '../base/nearest-hints.ts';
import { profileNames } from '../data/manifest/facts.ts';
import type { Manifest } from '../data/manifest.ts';
import { profiles, usualProfiles } from '../export/profiles/index.ts';
import type { OutputProfile } from '../export/profiles/profile.ts';
import type { Invocation } from './arguments.ts';

/** `--profile` wins over the manifest's list; without either, the usual three. */
export function chooseProfiles(invocation: Invocation, manifest: Manifest): Checked<readonly OutputProfile[]> {
  if (invocation.profiles !== undefined) return namedProfiles(invocation.profiles);
  if (manifest.profiles.length === 0) return checked(usualProfiles);
  return checked([...new Set(manifest.profiles.map(({ value }) => profiles[value]))]);
}

function namedProfiles(names: readonly string[]): Checked<readonly OutputProfile[]> {
  const diagnostics: Diagnostic[] = [];
  const chosen = new Set<OutputProfile>();
  for (const name of names) {
    const known = profileNames.find((each) => each === name);
    if (known === undefined) diagnostics.push(unknown(name));
    else chosen.add(profiles[known]);
  }
  return checked([...chosen], diagnostics);
}

function unknown(name: string): Diagnostic {
  return diagnostic('usage/unknown-profile', {
    values: { name },
    hints: nearestHints('usage/nearest-command', name, profileNames),
  });
}
