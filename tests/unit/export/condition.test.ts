import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { textSpan } from '../../../src/base/span.ts';
import type { PressFacts } from '../../../src/data/manifest/facts.ts';
import { printingCondition } from '../../../src/export/conditions/condition.ts';
import { iccProfile } from '../../../src/export/icc/profile.ts';
import { ownProfile } from '../../support/press-pdf.ts';

const span = textSpan('publication.yaml', 9, 10);
const placed = <T>(value: T) => ({ value, span });
const source = (bytes: Uint8Array) => ({ path: 'press.icc', shown: 'press.icc', bytes });
const asked = (press: PressFacts, bytes?: Uint8Array) =>
  printingCondition(press, bytes === undefined ? undefined : source(bytes), () => ownProfile);

/** A profile with a head and one tag of text. */
const made = (kind: string, space: string, tag?: Uint8Array): Uint8Array => {
  const bytes = new Uint8Array(144 + (tag?.length ?? 0));
  const view = new DataView(bytes.buffer);
  const write = (at: number, text: string) => bytes.set(new TextEncoder().encode(text), at);
  view.setUint32(0, bytes.length);
  write(12, kind);
  write(16, space);
  write(36, 'acsp');
  view.setUint32(128, tag === undefined ? 0 : 1);
  write(132, 'desc');
  view.setUint32(136, 144);
  view.setUint32(140, tag?.length ?? 0);
  if (tag !== undefined) bytes.set(tag, 144);
  return bytes;
};

describe('an ICC profile', () => {
  test('the one that banxin brings', () =>
    expect(iccProfile(ownProfile)).toEqual({
      kind: 'prtr',
      version: 2,
      space: 'CMYK',
      description: 'ISO Coated v2 300% (basICColor)',
    }));

  test('its licence stands beside it', () =>
    expect(
      readFileSync(new URL('../../../src/export/conditions/ISOcoated_v2_300_bas.txt', import.meta.url), 'utf8'),
    ).toContain('Copyright (c) 2007-2010, basICColor GmbH'));

  test('of version 4 has its name in UTF-16', () => {
    const name = '胶印铜版纸';
    const tag = Buffer.alloc(28 + name.length * 2);
    tag.write('mluc', 0, 'latin1');
    tag.writeUInt32BE(1, 8);
    tag.writeUInt32BE(12, 12);
    tag.write('zhCN', 16, 'latin1');
    tag.writeUInt32BE(name.length * 2, 20);
    tag.writeUInt32BE(28, 24);
    tag.set(Buffer.from(name, 'utf16le').swap16(), 28);
    expect(iccProfile(made('prtr', 'CMYK', tag))?.description).toBe(name);
  });

  test.each([
    ['nothing', new Uint8Array(0)],
    ['a text', new TextEncoder().encode('#'.repeat(200))],
    ['half of one', ownProfile.slice(0, 1000)],
  ])('%s is none', (_, bytes) => expect(iccProfile(bytes)).toBeUndefined());
});

describe('the printing condition', () => {
  test('is FOGRA39 where the manifest says nothing, or so', () => {
    for (const press of [{}, { condition: placed({ identifier: 'FOGRA39' }) }]) {
      const { value } = asked(press);
      expect([value?.identifier, value?.registry]).toEqual(['FOGRA39', 'http://www.color.org']);
      expect(value?.icc).toBe(ownProfile);
    }
  });

  test('has plates for spot inks unless the manifest wants none', () => {
    expect(asked({}).value?.spots).toBe(true);
    expect(asked({ spots: placed(false) }).value?.spots).toBe(false);
  });

  test('says how text and large areas of black are made', () => {
    expect(asked({}).value).not.toHaveProperty('outline');
    expect(asked({ outline: placed(true), richBlack: placed(true) }).value).toMatchObject({
      outline: true,
      richBlack: true,
    });
  });

  test('is what the manifest writes out', () => {
    const condition = placed({ identifier: 'JC200103', info: '日本色彩' });
    expect(asked({ condition, icc: placed('press.icc') }, ownProfile).value).toMatchObject({
      identifier: 'JC200103',
      registry: 'http://www.color.org',
      info: '日本色彩',
    });
  });

  test('of a file alone has the file’s own name', () =>
    expect(asked({ icc: placed('press.icc') }, ownProfile).value).toMatchObject({
      identifier: 'Custom',
      registry: undefined,
      info: 'ISO Coated v2 300% (basICColor)',
    }));

  test('usage/condition-without-profile', () =>
    expect(asked({ condition: placed({ identifier: 'JC200103' }) })).toMatchObject({
      value: undefined,
      diagnostics: [
        {
          code: 'usage/condition-without-profile',
          span,
          values: { condition: 'JC200103', usual: 'FOGRA39' },
          hints: [{ code: 'usage/ask-the-printer' }],
        },
      ],
    }));

  test.each([
    ['no profile', new Uint8Array(9)],
    ['one for screens', made('mntr', 'RGB ')],
    ['a scanner’s', made('scnr', 'CMYK')],
    ['a press of other inks', made('prtr', '6CLR')],
  ])('usage/unfit-profile: %s', (_, bytes) =>
    expect(asked({ icc: placed('press.icc') }, bytes)).toMatchObject({
      value: undefined,
      diagnostics: [{ code: 'usage/unfit-profile', span, values: { file: 'press.icc' } }],
    }),
  );

  test('a file that could not be read was told before', () =>
    expect(asked({ icc: placed('press.icc') })).toEqual({ value: undefined, diagnostics: [] }));
});
