import { describe, expect, test } from 'vitest';
import { information, xmp } from '../../../src/export/metadata.ts';
import { screen } from '../../../src/export/profiles/screen.ts';
import { paged } from '../../support/paged.ts';
import { pdfOf } from '../../support/screen-pdf.ts';

const facts = {
  title: 'A & B <"审判">',
  author: '人民法院',
  subject: '',
  keywords: ['审判', 'a&b'],
  date: '2022-01-10',
  language: 'zh-Hans',
  edition: '1.0.0',
  producer: 'banxin 0.1.0',
};

describe('metadata', () => {
  test('is escaped for XML', () => {
    const packet = xmp({ ...facts, author: 'x\u0000\u0008y' }, {});
    expect(packet).toContain('A &amp; B &lt;&quot;审判&quot;&gt;');
    expect(packet).toContain('<rdf:li>审判</rdf:li><rdf:li>a&amp;b</rdf:li>');
    expect(packet).toContain('<rdf:li>xy</rdf:li>');
    expect(packet).not.toContain('dc:description');
  });

  test('both sets of dates are noon UTC of the issue date', () => {
    expect(xmp(facts, {}).match(/2022-01-10T12:00:00Z/g)).toHaveLength(3);
    const { CreationDate, ModDate } = information(facts, {});
    expect([`${CreationDate}`, `${ModDate}`]).toEqual(['D:20220110120000Z', 'D:20220110120000Z']);
  });

  test('what is not given is not said', () => {
    const said = information({ title: 't', date: '2022-01-10', language: 'zh', edition: '1', producer: 'p' }, {});
    expect(Object.keys(said).filter((key) => said[key] !== undefined)).toEqual([
      'Title',
      'Creator',
      'Producer',
      'CreationDate',
      'ModDate',
    ]);
  });

  test('pages that are turned from left to right say so', async () => {
    expect((await pdfOf(paged([[]], { progression: 'rtl' }), facts)).whole).toContain('/Direction /R2L');
  });

  test('stands in the file, unpacked, with values and not references', async () => {
    const pdf = await pdfOf(paged([[]]), facts);
    const [metadata = 0] = pdf.find('/Type /Metadata');
    expect(pdf.object(metadata)).not.toContain('Filter');
    expect(Buffer.from(pdf.stream(metadata), 'latin1').toString()).toBe(xmp(facts, screen.claims));
    expect(pdf.object(pdf.find('/CreationDate')[0] ?? 0)).not.toContain(' 0 R');
    expect(pdf.whole).toContain('/Lang (zh-Hans)');
    expect(pdf.whole).toContain('/DisplayDocTitle true');
    expect(pdf.whole).not.toContain('/Direction');
    expect(pdf.whole).not.toContain('PDFKit');
  });
});
