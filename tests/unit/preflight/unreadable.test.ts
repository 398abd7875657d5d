import { expect, test } from 'vitest';
import { paintPages } from '../../../src/preflight/content/paint.ts';
import { damageFinding } from '../../../src/preflight/damages.ts';
import { preflight } from '../../../src/preflight/preflight.ts';
import { madeX4 } from '../../support/made-standards.ts';

test('content that cannot be read is no pass', () => {
  const { bytes } = madeX4({ content: '0 0 0 1 k 40 40 60 60 re f /Nowhere Do' });
  const { findings, passed } = preflight(bytes, { file: 'made.pdf', purpose: 'press', paint: paintPages });
  expect(findings.map(({ diagnostic }) => diagnostic.code)).toContain('preflight/damaged-content');
  expect(passed).toBe(false);
});

test.each([
  ['font-program', 'preflight/damaged-font'],
  ['picture', 'preflight/damaged-picture'],
] as const)('a broken %s', (kind, code) => {
  const page = { width: 100, height: 200 };
  const { diagnostic } = damageFinding({ kind, page: 2, mended: true }, 'made.pdf', page);
  expect(diagnostic).toMatchObject({ code, span: { page: 2, box: { width: 100, height: 200 } } });
});
