import { expect, test } from 'vitest';
import { sha256, sha256Hex } from '../../../src/base/digest.ts';
import { manifest } from '../../../src/edition/manifest.ts';

test('the manifest: fixed order of keys, inputs by name, charts without profile and pages', () => {
  const text = manifest(
    [
      { bytes: 2, file: 'templates/a.hbs', sha256: 'bb' },
      { bytes: 1, file: 'court.yaml', sha256: 'aa' },
    ],
    [
      { pages: 8, bytes: 9, sha256: 'cc', profile: 'screen', file: 'ph.screen.pdf' },
      { file: 'charts/lending.svg', sha256: 'dd', bytes: 3 },
    ],
    { id: 'ph', edition: '1.0.0', date: '2022-01-10', banxin: '0.1.0' },
  );
  expect(text).toBe(`{
  "id": "ph",
  "edition": "1.0.0",
  "date": "2022-01-10",
  "banxin": "0.1.0",
  "inputs": [
    {
      "file": "court.yaml",
      "sha256": "aa",
      "bytes": 1
    },
    {
      "file": "templates/a.hbs",
      "sha256": "bb",
      "bytes": 2
    }
  ],
  "outputs": [
    {
      "file": "ph.screen.pdf",
      "profile": "screen",
      "sha256": "cc",
      "bytes": 9,
      "pages": 8
    },
    {
      "file": "charts/lending.svg",
      "sha256": "dd",
      "bytes": 3
    }
  ]
}
`);
});

test('SHA-256, whole or in parts', () => {
  const bytes = new TextEncoder().encode('abc');
  const hex = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  expect(sha256Hex(bytes)).toBe(hex);
  expect(Buffer.from(sha256(bytes.slice(0, 1), bytes.slice(1))).toString('hex')).toBe(hex);
});
