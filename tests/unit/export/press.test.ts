import { describe, expect, test } from 'vitest';
import { box, paged, rgb, run } from '../../support/paged.ts';
import type { ReadPdf } from '../../support/pdf-reader.ts';
import { coated, pressMade } from '../../support/press-pdf.ts';

const rectangle = (ink = rgb(0.2, 0.4, 0.6)) =>
  ({
    kind: 'path',
    commands: box({ x: 20, y: 20, width: 9, height: 9 }),
    fill: { kind: 'ink', ink },
    fillRule: 'nonzero',
  }) as const;

const catalogOf = (pdf: ReadPdf): string => pdf.object(pdf.find('/Type /Catalog')[0] ?? 0);

const packetOf = (pdf: ReadPdf): string =>
  Buffer.from(pdf.stream(pdf.find('/Type /Metadata')[0] ?? 0), 'latin1').toString();

describe('a press page', () => {
  test('is as large as its bleed, the trimmed page in its middle', async () => {
    const { pdf, file } = await pressMade(paged([[run('a', { x: 12, y: 34 })]]));
    expect(file).toMatchObject({ profile: 'press', pages: 1 });
    expect(pdf.whole.startsWith('%PDF-1.6\n')).toBe(true);
    expect(pdf.pages[0]).toContain('/MediaBox [0 0 218 318]');
    expect(pdf.pages[0]).toContain('/BleedBox [0 0 218 318]');
    expect(pdf.pages[0]).toContain('/TrimBox [9 9 209 309]');
    expect(pdf.pages[0]).not.toMatch(/CropBox|ArtBox|UserUnit|Rotate|Annots|Group/);
    expect(pdf.contents[0]).toContain('1 0 0 1 9 9 cm\n');
    expect(pdf.contents[0]).toContain('1 0 0 -1 12 34 Tm');
  });

  test('without bleed is its trim', async () => {
    const document = paged([[run('a')]]);
    const { pdf } = await pressMade({ ...document, pages: document.pages.map((page) => ({ ...page, bleed: 0 })) });
    expect(pdf.pages[0]).toContain('/MediaBox [0 0 200 300]');
    expect(pdf.pages[0]).toContain('/BleedBox [0 0 200 300]');
    expect(pdf.contents[0]).not.toContain('1 0 0 1');
  });

  test('has no links, bookmarks or destinations', async () => {
    const place = { page: 1, x: 0, y: 0 };
    const { pdf } = await pressMade(
      paged([[run('a')]], {
        outline: [{ level: 1, text: '一', destination: place }],
        destinations: new Map([['a', place]]),
      }),
    );
    expect(catalogOf(pdf)).not.toMatch(/Outlines|PageMode/);
    expect(pdf.whole).not.toMatch(/\/Dests|\/Annots/);
  });

  test('says its inks as CMYK, and blends in CMYK only where something shows through', async () => {
    const { pdf } = await pressMade(paged([[run('a'), rectangle()], [rectangle(rgb(1, 0, 0, 0.5))]]));
    expect(pdf.contents.join('')).not.toMatch(/ (rg|RG|g|G)\n/);
    expect(pdf.contents[0]).toContain('0 0 0 1 k\n');
    expect(pdf.pages[0]).not.toContain('/Group');
    expect(pdf.pages[1]).toMatch(/\/Group <<\n\/Type \/Group\n\/S \/Transparency\n\/CS \/DeviceCMYK/);
    expect(pdf.whole).not.toContain('/DeviceRGB');
  });
});

describe('a press file', () => {
  test('has two output intents on one profile', async () => {
    const { pdf } = await pressMade(paged([[run('a')]]));
    const catalog = catalogOf(pdf);
    const profiles = [...catalog.matchAll(/\/DestOutputProfile (\d+) 0 R/g)].map(([, id]) => Number(id));
    expect([...catalog.matchAll(/\/S \/(GTS_\w+)/g)].map(([, name]) => name)).toEqual(['GTS_PDFX', 'GTS_PDFA1']);
    expect(new Set(profiles).size).toBe(1);
    expect(pdf.object(profiles[0] ?? 0)).toContain('/N 4');
    expect(Buffer.from(pdf.stream(profiles[0] ?? 0), 'latin1').equals(coated.icc)).toBe(true);
    expect(catalog).toContain('/OutputConditionIdentifier (FOGRA39)');
    expect(catalog).toContain('/RegistryName (http://www.color.org)');
    expect(catalog).toContain('/Info (ISO Coated v2 300% \\(basICColor\\))');
  });

  test('a condition of no registry names none', async () => {
    const { pdf } = await pressMade(paged([[run('a')]]), { ...coated, identifier: '本厂', registry: undefined });
    expect(catalogOf(pdf)).not.toContain('RegistryName');
  });

  test('declares PDF/X-4 and PDF/A-2b, with every property that PDF/A does not know described', async () => {
    const packet = packetOf((await pressMade(paged([[run('a')]]))).pdf);
    expect(packet).toContain('<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>');
    expect(packet).toContain('<pdf:Trapped>False</pdf:Trapped>');
    expect(packet).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(packet).toContain('<pdfaid:conformance>B</pdfaid:conformance>');
    expect(packet).toMatch(/<xmpMM:DocumentID>uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}</);
    expect(packet).toContain('<xmpMM:RenditionClass>default<');
    expect([...packet.matchAll(/<pdfaProperty:name>(\w+)</g)].map(([, name]) => name)).toEqual([
      'GTS_PDFXVersion',
      'Trapped',
    ]);
    expect(packet).toContain('白皮书 A &amp; B &lt;&quot;审判&quot;&gt;');
  });

  test('says the same in its information dictionary: values, and a name for Trapped', async () => {
    const { pdf } = await pressMade(paged([[run('a')]]));
    const said = pdf.object(pdf.find('/CreationDate')[0] ?? 0);
    expect(said).toContain('/Trapped /False');
    expect(said).toContain('/GTS_PDFXVersion (PDF/X-4)');
    expect(said).not.toContain(' 0 R');
  });

  test('same document, same bytes', async () => {
    const document = paged([[run('one'), rectangle()]]);
    const [first, second] = [await pressMade(document), await pressMade(document)];
    expect(Buffer.compare(first.file.bytes, second.file.bytes)).toBe(0);
  });

  test('export/condition-broken: a profile of which only the head is whole', async () => {
    const icc = coated.icc.slice(0, 400);
    const { diagnostics, pdf } = await pressMade(paged([[rectangle(rgb(0, 1, 1)), rectangle(rgb(0, 0, 0))]]), {
      ...coated,
      icc,
    });
    expect(diagnostics).toMatchObject([
      {
        code: 'export/condition-broken',
        values: { condition: coated.info },
        hints: [{ code: 'usage/ask-the-printer' }],
      },
    ]);
    expect(pdf.contents[0]).toContain('1 0 0 0 k\n');
    expect(pdf.contents[0]).toContain('0 0 0 1 k\n');
  });
});
