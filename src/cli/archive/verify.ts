import { relative, resolve } from 'node:path';
import { type Diagnostic, diagnostic } from '../../base/diagnostic.ts';
import { readJson } from '../../base/json.ts';
import { severityOf } from '../../base/sentence.ts';
import { checkRoot } from '../../edition/store/check-root.ts';
import type { StoredFolder } from '../../edition/store/folder.ts';
import { judgeStore } from '../../edition/store/judge-store.ts';
import { listStored } from '../../world/store/listing.ts';
import { asideName, stageName } from '../../world/store/write.ts';
import { type Answer, complaints } from '../answer.ts';
import { noSuchEdition } from './editions.ts';

/** `banxin archive verify`: reads every byte of the store, or of one publication in it. */
export function verifyStore(store: string, id: string | undefined, workingDirectory: string): Answer {
  const folder = resolve(workingDirectory, store);
  const shown = relative(workingDirectory, folder) || '.';
  const all = listStored(folder, [stageName, asideName]);
  const there = checkRoot(all).objects;
  if (id !== undefined && !there.includes(id)) return complaints(noSuchEdition(id, there));
  const { root, objects } = judgeStore(all, shown, (ids) => (id === undefined ? ids : [id]));
  const diagnostics = [
    ...(id === undefined ? root : []),
    ...objects.flatMap((each) => [...each.verdict.diagnostics, ...unusableFiles(each.stored, `${shown}/${each.id}`)]),
  ];
  const files = objects.reduce((sum, { stored }) => sum + stored.files.size, 0);
  return {
    outputs: [],
    diagnostics,
    lines: natures(diagnostics, objects.length, files),
    facts: {
      objects: objects.map(({ id: object, verdict }) => ({
        id: object,
        versions: [...(verdict.inventory?.versions.keys() ?? [])].map((version) => ({
          version,
          intact: !verdict.hurt.has(version) && verdict.inventory !== undefined,
        })),
        faults: verdict.faults,
      })),
      natures: natureFacts(diagnostics),
    },
  };
}

/** What can be opened at all: a PDF begins and ends as one, JSON can be read. */
function unusableFiles(object: StoredFolder, shown: string): readonly Diagnostic[] {
  const faults: Diagnostic[] = [];
  for (const [path, file] of object.files) {
    if (!path.includes('/content/')) continue;
    const usable = path.endsWith('.pdf')
      ? isWholePdf(file.bytes())
      : !path.endsWith('.json') || readJson(new TextDecoder().decode(file.bytes())).ok;
    const span = { kind: 'text', file: `${shown}/${path}`, start: { line: 1, column: 1 } } as const;
    if (!usable) faults.push(diagnostic('store/unusable', { span, values: { file: `${shown}/${path}` } }));
  }
  return faults;
}

function isWholePdf(bytes: Uint8Array): boolean {
  const ascii = (part: Uint8Array): string => new TextDecoder('latin1').decode(part);
  return ascii(bytes.subarray(0, 5)) === '%PDF-' && ascii(bytes.subarray(-64)).includes('%%EOF');
}

/** 四性 of DA/T 46 as a self-check: which of our codes speaks against which. */
const natureNames = {
  authentic: { zh: '真实性（来源、经手和历史未被改写）', en: 'authentic (source, people, history not rewritten)' },
  whole: { zh: '完整性（每个文件都在，逐字节相符）', en: 'whole (every file is there, byte for byte)' },
  usable: { zh: '可用性（文件能打开）', en: 'usable (files can be opened)' },
  safe: { zh: '安全性（没有多出的文件和链接）', en: 'safe (no files or links that do not belong)' },
} as const;
type Nature = keyof typeof natureNames;

const speaksAgainst: Readonly<Record<Nature, RegExp>> = {
  authentic: /^store\/(chain-broken|altered|ocfl-(w007|e06[0-6]|e037|e054))$/,
  whole: /^store\/(changed|missing|altered|ocfl-e.*)$/,
  usable: /^store\/unusable$/,
  safe: /^store\/(stray|ocfl-(e001|e015|e023|e067|e072|e090))$/,
};

function natureFacts(diagnostics: readonly Diagnostic[]): Readonly<Record<Nature, boolean>> {
  const errors = diagnostics.filter((each) => severityOf(each) === 'error').map(({ code }) => code);
  const holds = (nature: Nature): boolean => !errors.some((code) => speaksAgainst[nature].test(code));
  return { authentic: holds('authentic'), whole: holds('whole'), usable: holds('usable'), safe: holds('safe') };
}

function natures(diagnostics: readonly Diagnostic[], objects: number, files: number): Answer['lines'] {
  const facts = natureFacts(diagnostics);
  const list: readonly Nature[] = ['authentic', 'whole', 'usable', 'safe'];
  return [
    {
      zh: `读了 ${objects} 种出版物的 ${files} 个文件，逐字节核对（自查，不是认证）：`,
      en: `Read ${files} files of ${objects} publications, byte for byte (a self-check, no certificate):`,
    },
    ...list.map((nature) => ({
      zh: `  ${facts[nature] ? '✓' : '✗'} ${natureNames[nature].zh}`,
      en: `  ${facts[nature] ? '✓' : '✗'} ${natureNames[nature].en}`,
    })),
  ];
}
