import { type Checked, checked, type Diagnostic, diagnostic } from '../base/diagnostic.ts';
import { listed } from '../base/listed.ts';
import { nearestHints } from '../base/nearest-hints.ts';
import { profileNames } from '../data/manifest/facts.ts';
import type { Manifest } from '../data/manifest.ts';
import { availableProfile, availableProfiles } from '../export/profiles/index.ts';
import type { OutputProfile, ProfileName } from '../export/profiles/profile.ts';
import type { Invocation } from './arguments.ts';

/**
 * `--profile` wins over the manifest's list. A profile asked for by name that cannot be made yet is an error; one of the
 * manifest's list is left out with a note, as long as another can be made.
 */
export function chooseProfiles(invocation: Invocation, manifest: Manifest): Checked<readonly OutputProfile[]> {
  if (invocation.profiles !== undefined) return namedProfiles(invocation.profiles);
  const diagnostics: Diagnostic[] = [];
  const chosen: OutputProfile[] = [];
  for (const { value: name, span } of manifest.profiles) {
    const { value } = availableProfile(name);
    if (value === undefined) diagnostics.push(diagnostic('usage/profile-left-out', { span, values: { name } }));
    else if (!chosen.includes(value)) chosen.push(value);
  }
  if (manifest.profiles.length === 0) return checked(availableProfiles.filter(({ name }) => name !== 'press-x1a'));
  if (chosen.length > 0) return checked(chosen, diagnostics);
  const names = manifest.profiles.map(({ value }) => value);
  return checked(
    [],
    [
      diagnostic('usage/no-profile-left', {
        span: manifest.profiles[0]?.span,
        values: listed('names', names),
      }),
    ],
  );
}

function namedProfiles(names: readonly string[]): Checked<readonly OutputProfile[]> {
  const diagnostics: Diagnostic[] = [];
  const chosen: OutputProfile[] = [];
  for (const name of names) {
    const known = profileNames.find((each) => each === name);
    if (known === undefined) {
      diagnostics.push(unknown(name));
      continue;
    }
    const found = availableProfile(known satisfies ProfileName);
    diagnostics.push(...found.diagnostics);
    if (found.value !== undefined && !chosen.includes(found.value)) chosen.push(found.value);
  }
  return checked(chosen, diagnostics);
}

function unknown(name: string): Diagnostic {
  return diagnostic('usage/unknown-profile', {
    values: { name },
    hints: nearestHints('usage/nearest-command', name, profileNames),
  });
}
