import { messages } from '../../base/catalogue/index.ts';
import { type Diagnostic, diagnostic, hint } from '../../base/diagnostic.ts';
import { listed } from '../../base/listed.ts';
import { type CheckedObject, checkObject, type ObjectFault, unique } from './check-object.ts';
import type { OcflCode } from './code.ts';
import { below, type StoredFolder } from './folder.ts';
import type { Inventory } from './inventory.ts';
import { isOwn, type OwnFault, ownFaults } from './own.ts';
import { premisPath, recordedPrevious } from './premis.ts';
import { lastVouched, rolledForward, vouchedInventory } from './present.ts';
import { contentOf } from './version.ts';

/** An object's verdict: what to say, and which versions are hurt. */
export interface Verdict extends CheckedObject {
  readonly diagnostics: readonly Diagnostic[];
  /** Versions that rest on a file that is damaged or gone. */
  readonly hurt: ReadonlySet<string>;
}

/** Checks an object, every byte of it, and says in words what is wrong; `shown` is the object's folder as people see it. */
export function judgeObject(folder: StoredFolder, shown: string): Verdict {
  const { inventory, faults } = checkedWhole(folder);
  const hurt = hurtVersions(inventory, faults);
  const sound = [...(inventory?.versions.keys() ?? [])].filter((name) => !hurt.has(name));
  const diagnostics = faults.map((fault) => sentence(fault, folder, inventory, shown, sound));
  const chain = inventory === undefined ? [] : brokenChain(folder, inventory, shown);
  const told = new Set(faults.map(({ path }) => path));
  const own = inventory === undefined || !isOwn(inventory) ? [] : ownFaults(folder, inventory);
  const more = own.filter(({ path }) => !told.has(path)).map((fault) => ownSentence(fault, shown));
  return { inventory, faults, diagnostics: once([...diagnostics, ...more, ...chain]), hurt };
}

/** Where the root's inventory cannot be trusted, the files are held against the last version's that can. */
function checkedWhole(folder: StoredFolder): CheckedObject {
  const checked = checkObject(folder);
  const version = vouchedInventory(folder) === undefined ? lastVouched(folder) : undefined;
  if (version === undefined || !checked.faults.some(({ code }) => code.startsWith('E'))) return checked;
  const again = checkObject(rolledForward(folder, version));
  return { inventory: again.inventory, faults: unique([...checked.faults, ...again.faults]) };
}

/** What banxin left otherwise, in words. */
export const ownSentence = ({ kind, path }: OwnFault, shown: string): Diagnostic => {
  const file = `${shown}/${path}`;
  const span = { kind: 'text', file, start: { line: 1, column: 1 } } as const;
  return kind === 'altered'
    ? diagnostic('store/altered', { span, values: { file } })
    : diagnostic('store/stray', { span, values: { file } });
};

function hurtVersions(inventory: Inventory | undefined, faults: readonly ObjectFault[]): ReadonlySet<string> {
  const bad = new Set(faults.filter(({ code }) => code === 'E092').map(({ path }) => path ?? ''));
  const hurt = new Set<string>();
  for (const version of inventory?.versions.keys() ?? [])
    if (inventory !== undefined && [...contentOf(inventory, version).values()].some((place) => bad.has(place)))
      hurt.add(version);
  return hurt;
}

function sentence(
  { code, path, version, at }: ObjectFault,
  folder: StoredFolder,
  inventory: Inventory | undefined,
  shown: string,
  sound: readonly string[],
): Diagnostic {
  const file = path === undefined || path === '' ? shown : `${shown}/${path}`;
  const healthy = sound.length === 0 ? [] : [hint('store/healthy', listed('versions', sound))];
  const span = { kind: 'text', file, start: { line: 1, column: 1 } } as const;
  if (code === 'E092') {
    const hints = [hint('store/from-backup'), ...healthy];
    if (!folder.files.has(path ?? ''))
      return diagnostic('store/missing', { span, values: { version: version ?? '?', file }, hints });
    const expected = expectedDigest(inventory, path ?? '').slice(0, 12);
    return diagnostic('store/changed', {
      span,
      values: { version: version ?? '?', file, expected, found: (at ?? '').slice(0, 12) },
      hints,
    });
  }
  return diagnostic(`store/ocfl-${lower(code)}`, { span, values: { place: file }, hints: healthy });
}

/** What is wrong around the objects, in words. */
export const rootSentence = ({ code, path }: ObjectFault, shown: string): Diagnostic => {
  if (code === 'E092') throw new Error('the root has no digests');
  const file = path === undefined ? shown : `${shown}/${path}`;
  const span = { kind: 'text', file, start: { line: 1, column: 1 } } as const;
  return diagnostic(`store/ocfl-${lower(code)}`, { span, values: { place: file } });
};

/** A digest that does not match has sentences of its own. */
type SaidCode = Lowercase<Exclude<OcflCode, 'E092'>>;
const lower = (code: Exclude<OcflCode, 'E092'>): SaidCode => {
  const said = code.toLowerCase();
  if (!isSaid(said)) throw new Error(`no sentence for ${code}`);
  return said;
};
const isSaid = (code: string): code is SaidCode => Object.hasOwn(messages, `store/ocfl-${code}`);

const expectedDigest = (inventory: Inventory | undefined, path: string): string =>
  [...(inventory?.manifest ?? [])].find(([, paths]) => paths.includes(path))?.[0] ?? '?';

/** Each version recorded the digest of the inventory that it followed, so that history cannot be rewritten unseen. */
function brokenChain(folder: StoredFolder, inventory: Inventory, shown: string): readonly Diagnostic[] {
  const versions = [...inventory.versions.keys()];
  return versions.flatMap((version, index) => {
    const before = versions[index - 1];
    const place = contentOf(inventory, version).get(premisPath);
    const record = place === undefined ? undefined : folder.files.get(place);
    if (before === undefined || record === undefined) return [];
    const recorded = recordedPrevious(record.bytes());
    const found = below(folder, before).files.get('inventory.json')?.digest('sha512');
    if (recorded === undefined || found === undefined || recorded === found) return [];
    const span = { kind: 'text', file: `${shown}/${before}/inventory.json`, start: { line: 1, column: 1 } } as const;
    return [diagnostic('store/chain-broken', { span, values: { version } })];
  });
}

function once(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter(({ code, values, span }) => {
    const key = JSON.stringify([code, values, span]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
