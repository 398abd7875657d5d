import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { severityOf } from '../../src/base/sentence.ts';
import type { StoredFile } from '../../src/edition/store/folder.ts';
import { below } from '../../src/edition/store/folder.ts';
import { judgeStore } from '../../src/edition/store/judge-store.ts';
import { recoveryOf } from '../../src/edition/store/recovery.ts';
import { contentOf } from '../../src/edition/store/version.ts';
import { run } from '../support/run.ts';
import { object } from '../support/store-harness/made.ts';
import { asFolder, type Files, filesOf, memoryFile } from '../support/store-harness/memory.ts';
import { harness, note, times } from '../support/store-harness/run.ts';

const { scratch, worker } = harness('damage');
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const store = join(scratch, 'store');
run(process.execPath, [worker, 'keep', store, 'a', '3']);
/** A store of three versions. */
const sound = filesOf(store);
const paths = [...sound.keys()];
const bytesOf = (files: Files, path: string): Uint8Array => files.get(path)?.bytes() ?? new Uint8Array();

/** Same numbers each time. */
const numbers = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};

/** What `archive verify` says: a commit that was cut off it would finish first, so that no damage may look like one. */
const judged = (files: Files) => {
  const folder = asFolder(files);
  const recovery = recoveryOf(below(folder, object)).kind;
  const { root, objects } = judgeStore(folder, 'store');
  const errors = [...root, ...objects.flatMap(({ verdict }) => verdict.diagnostics)].filter(
    (each) => severityOf(each) === 'error',
  );
  return { recovery, errors, verdict: objects[0]?.verdict };
};

/** An inventory and its sidecar speak for each other: where they disagree, either may be the one that is named. */
const pairOf = (path: string): string => path.replace(/(inventory\.json)(\.sha512)?$/, '$1');

/** What is wrong with how some damage is met; undefined where it is found and every file that was touched is named. */
const missed = (files: Files, touched: readonly string[]): string | undefined => {
  const { recovery, errors, verdict } = judged(files);
  if (recovery === 'roll-forward') return 'taken for a commit to finish';
  if (errors.length === 0) return 'not found';
  const named = errors.map(({ span }) => (span?.kind === 'text' ? pairOf(span.file) : ''));
  const unnamed = touched.filter((path) => !named.includes(pairOf(`store/${path}`)));
  if (unnamed.length > 0) return `${unnamed.join(' ')} not named`;
  return wronglyHealthy(files, verdict);
};

/** A version that is called healthy gives out every byte that was kept. */
const wronglyHealthy = (files: Files, verdict: ReturnType<typeof judged>['verdict']): string | undefined => {
  const inventory = verdict?.inventory;
  if (verdict === undefined || inventory === undefined) return undefined;
  for (const version of inventory.versions.keys()) {
    if (verdict.hurt.has(version)) continue;
    for (const place of contentOf(inventory, version).values()) {
      const path = `${object}/${place}`;
      if (sound.has(path) && !Buffer.from(bytesOf(files, path)).equals(bytesOf(sound, path)))
        return `${version} is called intact, ${path} is not`;
    }
  }
  return undefined;
};

const changed = (changes: readonly (readonly [string, StoredFile | undefined])[]): Files => {
  const files = new Map(sound);
  for (const [path, file] of changes)
    if (file === undefined) files.delete(path);
    else files.set(path, file);
  return files;
};

const flipped = (bytes: Uint8Array, bit: number): Uint8Array => {
  const copy = Uint8Array.from(bytes);
  copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return copy;
};

test(`a sound store is called sound, ${times(20, 1000)} times`, () => {
  for (let count = 0; count < times(20, 1000); count += 1) {
    const { recovery, errors } = judged(filesOf(store));
    expect({ recovery, errors }).toEqual({ recovery: 'sound', errors: [] });
  }
});

describe('one bit that flips', () => {
  const small = paths.filter((path) => /(inventory\.json(\.sha512)?|0=[^/]*|ocfl_layout\.json)$/.test(path));
  const stride = times(61, 1);

  test(`in any inventory, sidecar or declaration (every ${stride}th bit) is found, and the file named`, () => {
    let bits = 0;
    const bad: string[] = [];
    for (const path of small) {
      const bytes = bytesOf(sound, path);
      for (let bit = bits % stride; bit < bytes.length * 8; bit += stride) {
        bits += 1;
        const fault = missed(changed([[path, memoryFile(flipped(bytes, bit))]]), [path]);
        if (fault !== undefined) bad.push(`${path} bit ${bit}: ${fault}`);
      }
    }
    note(`R5 bits: ${bad.length} missed of ${bits}`);
    expect(small).toHaveLength(11);
    expect(bad).toEqual([]);
  }, 3_600_000);
});

type Damage = readonly [touched: readonly string[], changes: readonly (readonly [string, StoredFile | undefined])[]];
type Numbers = ReturnType<typeof numbers>;

const anyPath = (below: Numbers): string => paths[below(paths.length)] ?? '';

/** A folder of the store, its root among them. */
const anyFolder = (below: Numbers): string => {
  const folders = ['', ...asFolder(sound).folders.map((folder) => `${folder}/`), 'stray/', 'extensions/0001-x/'];
  return folders[below(folders.length)] ?? '';
};

const damages: Readonly<Record<string, (below: Numbers) => Damage>> = {
  flip: (below) => {
    const path = anyPath(below);
    const bytes = bytesOf(sound, path);
    return [[path], [[path, memoryFile(flipped(bytes, below(bytes.length * 8)))]]];
  },
  truncation: (below) => {
    const path = anyPath(below);
    const bytes = bytesOf(sound, path);
    return [[path], [[path, memoryFile(bytes.subarray(0, below(bytes.length)))]]];
  },
  growth: (below) => {
    const path = anyPath(below);
    const bytes = Uint8Array.from([...bytesOf(sound, path), below(2) === 0 ? 10 : below(256)]);
    return [[path], [[path, memoryFile(bytes)]]];
  },
  swap: (below) => {
    const [one, other] = [anyPath(below), anyPath(below)];
    const [a, b] = [sound.get(one), sound.get(other)];
    return a?.digest('sha512') === b?.digest('sha512')
      ? [[], []]
      : [
          [one, other],
          [
            [one, b],
            [other, a],
          ],
        ];
  },
  deletion: (below) => {
    const path = anyPath(below);
    return [[path], [[path, undefined]]];
  },
  addition: (below) => {
    const [folder, names] = [anyFolder(below), ['notes.txt', 'inventory.json.bak', '.x', 'v4', '0=ocfl_object_1.0']];
    const path = `${folder}${names[below(names.length)] ?? ''}`;
    return [[path], [[path, memoryFile(new TextEncoder().encode(`${below(100)}`))]]];
  },
};

describe('at random', () => {
  const each = times(25, 834);

  test.each(Object.entries(damages))(
    '%s is found, and what it touched is named',
    (name, damage) => {
      const below = numbers(name.length * 7919);
      const bad: string[] = [];
      let count = 0;
      while (count < each) {
        const [touched, changes] = damage(below);
        if (touched.length === 0) continue;
        count += 1;
        const fault = missed(changed(changes), touched);
        if (fault !== undefined) bad.push(`${touched.join(' ')}: ${fault}`);
      }
      note(`R5 ${name}: ${bad.length} missed of ${count}`);
      expect(bad).toEqual([]);
    },
    3_600_000,
  );
});
