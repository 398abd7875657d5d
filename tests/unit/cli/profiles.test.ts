import { describe, expect, it } from 'vitest';
import { chooseProfiles } from '../../../src/cli/profiles.ts';
import { parseManifest } from '../../../src/data/manifest.ts';
import { smallFiles } from '../../support/small-publication.ts';

const bytes = new TextEncoder().encode(smallFiles['publication.yaml'] ?? '');
const { value: manifest } = parseManifest({ path: 'publication.yaml', shown: 'publication.yaml', bytes });

const asked = (command: 'build' | 'check', ...profiles: readonly string[]) => {
  if (manifest === null) throw new Error('no manifest');
  const invocation = { command, strict: false, draft: false, json: false, quiet: false, color: false } as const;
  const { value, diagnostics } = chooseProfiles(
    profiles.length === 0 ? invocation : { ...invocation, profiles },
    manifest,
  );
  return [...value.map(({ name }) => name), ...diagnostics.map(({ code }) => code)];
};

describe('profiles', () => {
  it.each(['build', 'check'] as const)('%s takes the manifest’s list unless told otherwise', (command) => {
    expect(asked(command)).toEqual(['screen']);
    expect(asked(command, 'screen', 'screen')).toEqual(['screen']);
    expect(asked(command, 'scren')).toEqual(['usage/unknown-profile']);
  });
});
