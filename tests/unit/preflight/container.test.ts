import { describe, expect, test } from 'vitest';
import { severityOf } from '../../../src/base/sentence.ts';
import { containerFindings, isUnexamined } from '../../../src/preflight/container.ts';
import type { Damage, ReadPdf } from '../../../src/preflight/file.ts';
import type { Inspection } from '../../../src/preflight/inspection.ts';

const empty = { kind: 'dictionary', entries: new Map() } as const;

/** What was read of a file with this damage. */
const damaged = (ofFile: readonly Damage[], ofPage: readonly Damage[] = []): Inspection => {
  const pdf: ReadPdf = {
    header: '1.6',
    trailer: empty,
    catalog: empty,
    info: undefined,
    pages: [{ number: 1, object: 3, dictionary: empty }],
    numbers: [],
    resolve: () => null,
    object: () => null,
    decoded: () => ({ kind: 'unreadable', why: 'filter' }),
    damages: ofFile,
  };
  const media = { x: 0, y: 0, width: 100, height: 100 };
  const boxes = { media, crop: undefined, bleed: undefined, trim: undefined, art: undefined };
  return {
    file: 'a.pdf',
    bytes: new Uint8Array(),
    pdf,
    pages: [{ number: 1, width: 100, height: 100, boxes, marks: [], damages: ofPage }],
  };
};

describe('every damage is told', () => {
  test.each<readonly [Damage, string]>([
    [{ kind: 'header', mended: true }, 'preflight/header-late'],
    [{ kind: 'header', mended: false }, 'preflight/not-a-pdf'],
    [{ kind: 'cross-reference', mended: true }, 'preflight/index-mended'],
    [{ kind: 'cross-reference', mended: false }, 'preflight/index-lost'],
    [{ kind: 'object', mended: true, object: 7 }, 'preflight/object-damaged'],
    [{ kind: 'stream', mended: true, object: 7 }, 'preflight/stream-damaged'],
    [{ kind: 'filter', mended: false, object: 7 }, 'preflight/stream-unreadable'],
    [{ kind: 'page-tree', mended: true }, 'preflight/page-tree-damaged'],
    [{ kind: 'page-tree', mended: false }, 'preflight/no-pages'],
    [{ kind: 'encrypted', mended: false }, 'preflight/encrypted-unread'],
    [{ kind: 'limit-inflated', mended: false, object: 7 }, 'preflight/limit-inflated'],
    [{ kind: 'limit-filters', mended: false, object: 7 }, 'preflight/limit-filters'],
    [{ kind: 'limit-depth', mended: false, object: 7 }, 'preflight/limit-depth'],
    [{ kind: 'limit-objects', mended: false }, 'preflight/limit-objects'],
  ])('%j', (damage, code) => {
    const [finding, ...others] = containerFindings(damaged([damage]));
    expect(finding?.diagnostic.code).toBe(code);
    expect(finding?.object).toBe(damage.object);
    expect(others).toEqual([]);
  });

  test.each<readonly [Damage, string, string]>([
    [{ kind: 'stream', mended: false }, 'preflight/page-unexamined', 'error'],
    [{ kind: 'object', mended: true }, 'preflight/page-mended', 'warning'],
    [{ kind: 'limit-operators', mended: false }, 'preflight/limit-operators', 'error'],
  ])('on a page: %j', (damage, code, severity) => {
    const [finding] = containerFindings(damaged([], [damage]));
    expect(finding?.diagnostic).toMatchObject({ code, span: { kind: 'page', page: 1 } });
    expect(finding && severityOf(finding.diagnostic)).toBe(severity);
  });

  test('what could not be looked at is no pass', () => {
    expect(isUnexamined(damaged([]))).toBe(false);
    expect(isUnexamined(damaged([{ kind: 'stream', mended: true }]))).toBe(false);
    expect(isUnexamined(damaged([], [{ kind: 'stream', mended: false }]))).toBe(true);
  });
});
