import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { severityOf } from '../../../src/base/sentence.ts';
import { exitCodeFor } from '../../../src/cli/exit.ts';
import { paintPages } from '../../../src/preflight/content/paint.ts';
import { preflight } from '../../../src/preflight/preflight.ts';
import { limits } from '../../../src/preflight/reader/limits.ts';
import { hostileFile, packed } from '../../support/hostile-file.ts';

const bomb = deflateSync(deflateSync(new Uint8Array(limits.inflated + 1_000_000), { level: 1 }));
const anyPage = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>';

test.each([
  [
    'preflight/limit-inflated',
    () => hostileFile({ contents: [`/Filter [/FlateDecode /FlateDecode] /Length ${bomb.length}`, bomb] }),
  ],
  [
    'preflight/limit-filters',
    () => hostileFile({ contents: [`/Filter [${'/AHx '.repeat(limits.filters + 1)}] /Length 1`, '>'] }),
  ],
  ['preflight/limit-depth', () => hostileFile({ more: ['['.repeat(limits.depth + 1)] })],
  ['preflight/limit-objects', () => hostileFile({ kids: '4 0 R '.repeat(2 * limits.pages + 1), more: [anyPage] })],
  ['preflight/limit-operators', () => hostileFile({ contents: packed('n '.repeat(limits.operators + 1)) })],
] as const)(
  '%s: the file is refused with 5',
  (code, bytes) => {
    const { findings, passed } = preflight(bytes(), { file: 'a.pdf', purpose: 'screen', paint: paintPages });
    const said = findings.map(({ diagnostic }) => diagnostic);
    expect(said.map((each) => each.code)).toContain(code);
    expect(said.filter((each) => each.code === code).map((each) => severityOf(each))).toContain('error');
    expect(passed).toBe(false);
    expect(exitCodeFor(said, false)).toBe(5);
  },
  30_000,
);
