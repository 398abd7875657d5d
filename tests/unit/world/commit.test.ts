import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { planVersion } from '../../../src/edition/store/version.ts';
import { Broker } from '../../../src/world/broker.ts';
import { commit, recover } from '../../../src/world/commit.ts';
import { makeFolder } from '../../../src/world/folder.ts';
import { LockLost } from '../../../src/world/lock/lock.ts';
import { writeVersion } from '../../../src/world/store/write.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'banxin-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const text = (path: string, content: string) => ({ path, bytes: new TextEncoder().encode(content) });
const read = (path: string): string => readFileSync(join(folder, path), 'utf8');

describe('commit', () => {
  it('puts every file in its place and leaves no stage behind', () => {
    commit(folder, [text('a.pdf', '1'), text('charts/b.svg', '2')], []);
    expect([read('a.pdf'), read('charts/b.svg')]).toEqual(['1', '2']);
    expect(readdirSync(folder).sort()).toEqual(['a.pdf', 'charts']);
  });

  it('replaces what it makes, removes what is obsolete, leaves the rest', () => {
    commit(folder, [text('a.pdf', '1'), text('charts/b.svg', '2')], []);
    writeFileSync(join(folder, 'mine.txt'), 'x');
    commit(folder, [text('a.pdf', '3')], ['charts/b.svg']);
    expect(readdirSync(folder).sort()).toEqual(['a.pdf', 'mine.txt']);
    expect(read('a.pdf')).toBe('3');
  });

  it('is rolled forward when it was cut off after its journal', () => {
    writeFileSync(join(folder, 'a.pdf'), 'old');
    mkdirSync(join(folder, '.banxin-stage'));
    writeFileSync(join(folder, '.banxin-stage', '0'), 'new');
    writeFileSync(
      join(folder, '.banxin-stage', 'journal.json'),
      JSON.stringify({ files: ['a.pdf'], obsolete: ['gone.svg'] }),
    );
    recover(folder);
    expect(read('a.pdf')).toBe('new');
    expect(readdirSync(folder)).toEqual(['a.pdf']);
  });

  it('is forgotten when it was cut off before its journal', () => {
    writeFileSync(join(folder, 'a.pdf'), 'old');
    mkdirSync(join(folder, '.banxin-stage'));
    writeFileSync(join(folder, '.banxin-stage', '0'), 'new');
    recover(folder);
    expect(read('a.pdf')).toBe('old');
    expect(readdirSync(folder)).toEqual(['a.pdf']);
  });
});

describe('a lock that was lost', () => {
  const lost = (): never => {
    throw new LockLost();
  };

  it('leaves the stage, which is another writer’s by now, and puts nothing in place', () => {
    expect(() => commit(folder, [text('a.pdf', '1')], [], lost)).toThrow(LockLost);
    expect(readdirSync(folder)).toEqual(['.banxin-stage']);
    const planned = planVersion('urn:banxin:a', undefined, [text('a', '1')], {
      created: '2024-03-05T12:00:00Z',
      message: 'a',
      user: 'a',
      address: 'urn:a',
    });
    expect(() => writeVersion(folder, 'a', planned, lost)).toThrow(LockLost);
    expect(readdirSync(folder)).toEqual(['.banxin-stage']);
  });
});

describe('what stands in the way', () => {
  const files = [text('a.pdf', 'new'), text('charts/b.svg', 'new'), text('manifest.json', 'new')];

  it.each([
    ['a folder where a file goes', 'EISDIR', () => mkdirSync(join(folder, 'manifest.json', 'x'), { recursive: true })],
    ['a file where a folder goes', 'ENOTDIR', () => writeFileSync(join(folder, 'charts'), 'mine')],
  ])('%s leaves everything as it was', (_, code, put) => {
    writeFileSync(join(folder, 'a.pdf'), 'old');
    put();
    const before = readdirSync(folder, { recursive: true }).map(String).sort();
    expect(() => commit(folder, files, [])).toThrow(code);
    expect(readdirSync(folder, { recursive: true }).map(String).sort()).toEqual(before);
    expect(read('a.pdf')).toBe('old');
  });

  it('a folder among what is obsolete stays', () => {
    mkdirSync(join(folder, 'old.svg'));
    commit(folder, [text('a.pdf', 'new')], ['old.svg', 'gone.svg']);
    expect(readdirSync(folder).sort()).toEqual(['a.pdf', 'old.svg']);
  });

  it('folders are made one by one, and a file among them is named', () => {
    makeFolder(join(folder, 'a', 'b', 'c'));
    expect(readdirSync(join(folder, 'a', 'b'))).toEqual(['c']);
    writeFileSync(join(folder, 'file'), '');
    expect(() => makeFolder(join(folder, 'file', 'x'))).toThrow(join(folder, 'file'));
  });

  it.skipIf(process.platform !== 'linux')('a folder below /proc is refused, and soon', () => {
    expect(() => makeFolder('/proc/banxin')).toThrow('ENOENT');
  });
});

describe('broker', () => {
  it('reads plain files under its roots, the first root first', () => {
    mkdirSync(join(folder, 'one'));
    mkdirSync(join(folder, 'two'));
    writeFileSync(join(folder, 'two', 'a.csv'), '2');
    const broker = new Broker(folder);
    const roots = [
      { folder: join(folder, 'one'), name: 'templates/x' },
      { folder: join(folder, 'two'), name: '' },
    ];
    expect(broker.open('a.csv', roots)).toMatchObject({ kind: 'read', source: { path: 'a.csv', shown: 'two/a.csv' } });
    writeFileSync(join(folder, 'one', 'a.csv'), '1');
    expect(broker.open('a.csv', roots)).toMatchObject({ kind: 'read', source: { path: 'templates/x/a.csv' } });
    expect(broker.sources.map((source) => source.path)).toEqual(['a.csv', 'templates/x/a.csv']);
    expect(broker.open('b.csv', roots)).toEqual({ kind: 'missing' });
  });

  it.each([
    '../secret',
    '/etc/hostname',
    'file:///etc/hostname',
    'http://127.0.0.1/x',
    'a/../../secret',
    '..%2Fsecret',
    'a\\..\\secret',
    'a\0b',
    '',
  ])('refuses %j', (reference) => {
    writeFileSync(join(folder, 'secret'), 'x');
    mkdirSync(join(folder, 'in', 'a'), { recursive: true });
    expect(new Broker(folder).open(reference, [{ folder: join(folder, 'in'), name: '' }])).toEqual({ kind: 'refused' });
  });

  it('refuses a link that leads out, and a folder', () => {
    writeFileSync(join(folder, 'secret'), 'x');
    mkdirSync(join(folder, 'in', 'sub'), { recursive: true });
    symlinkSync(join(folder, 'secret'), join(folder, 'in', 'link'));
    symlinkSync(folder, join(folder, 'in', 'up'));
    const broker = new Broker(folder);
    const roots = [{ folder: join(folder, 'in'), name: '' }];
    expect(broker.open('link', roots)).toEqual({ kind: 'refused' });
    expect(broker.open('up/secret', roots)).toEqual({ kind: 'refused' });
    expect(broker.open('sub', roots)).toEqual({ kind: 'refused' });
    expect(broker.sources).toEqual([]);
  });
});
