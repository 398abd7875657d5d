import { deflateSync } from 'node:zlib';
import { form, type HostileStream, hostileFile, many, megabytes, packed, plain, twice } from './hostile-file.ts';

const picture = (width: number, height: number, stream: HostileStream, space = '/DeviceCMYK'): HostileStream => [
  `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /BitsPerComponent 8 /ColorSpace ${space} ${stream[0]}`,
  stream[1],
];

const shownPicture = (made: HostileStream, more: readonly (string | HostileStream)[] = []): Uint8Array =>
  hostileFile({
    contents: plain('q 100 0 0 100 0 0 cm /I Do Q'),
    resources: '/XObject << /I 5 0 R >>',
    more: [made, ...more],
  });

/** A baseline JPEG's header that claims to be that large. */
const jpeg = (width: number, height: number): Uint8Array =>
  Uint8Array.from([
    0xff,
    0xd8,
    0xff,
    0xc0,
    0,
    17,
    8,
    height >> 8,
    height & 255,
    width >> 8,
    width & 255,
    3,
    1,
    0x22,
    0,
    2,
    0x11,
    1,
    3,
    0x11,
    1,
    0xff,
    0xda,
    0,
    12,
    3,
    1,
    0,
    2,
    0x11,
    3,
    0x11,
    0,
    63,
    0,
    0xff,
    0xd9,
  ]);

const tinted = (tint: string | HostileStream, more: readonly (string | HostileStream)[] = []): Uint8Array =>
  hostileFile({
    contents: plain('/S cs 0.5 scn 0 0 100 100 re f'),
    resources: '/ColorSpace << /S [/Separation /Gold /DeviceCMYK 5 0 R] >>',
    more: [tint, ...more],
  });

const font = (entries: string, more: readonly (string | HostileStream)[]): Uint8Array =>
  hostileFile({
    contents: plain('BT /F 12 Tf 10 10 Td (aaaa) Tj ET'),
    resources: `/Font << /F << /Type /Font ${entries} >> >>`,
    more,
  });

/** Sound files whose pages attack whoever paints them. */
export const hostilePages: Readonly<Record<string, () => Uint8Array>> = {
  'a form that paints itself': () =>
    hostileFile({
      contents: plain('/X Do'),
      resources: '/XObject << /X 5 0 R >>',
      more: [form('/X Do /X Do', '/XObject << /X 5 0 R >>')],
    }),
  'forms that paint 10^18 forms': () =>
    hostileFile({
      contents: plain('/X Do'),
      resources: '/XObject << /X 5 0 R >>',
      more: Array.from({ length: 18 }, (_, index) =>
        form('/X Do '.repeat(10), `/XObject << /X ${index === 17 ? 5 : index + 6} 0 R >>`),
      ),
    }),
  'groups that paint 10^18 groups': () =>
    hostileFile({
      contents: plain('/X Do'),
      resources: '/XObject << /X 5 0 R >>',
      more: Array.from({ length: 18 }, (_, index) =>
        form(
          `0 0 50 50 re f ${'/X Do '.repeat(10)}`,
          `/XObject << /X ${index === 17 ? 5 : index + 6} 0 R >>`,
          '/Group << /S /Transparency /CS /DeviceCMYK >>',
        ),
      ),
    }),
  'a pattern that paints itself': () =>
    hostileFile({
      contents: plain('/Pattern cs /P scn 0 0 100 100 re f'),
      resources: '/Pattern << /P 5 0 R >>',
      more: [
        plain(
          '/Pattern cs /P scn 0 0 1 1 re f',
          '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1 1] /XStep 1 /YStep 1 /Resources << /Pattern << /P 5 0 R >> >>',
        ),
      ],
    }),
  'a pattern with steps of a billionth': () =>
    hostileFile({
      contents: plain('/Pattern cs /P scn 0 0 100 100 re f'),
      resources: '/Pattern << /P 5 0 R >>',
      more: [
        plain(
          '0 0 0 1 k 0 0 1 1 re f',
          '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1 1] /XStep 0.000000001 /YStep 0.000000001 /Resources << >>',
        ),
      ],
    }),
  'a soft mask of itself': () =>
    hostileFile({
      contents: plain('/G gs 0 0 100 100 re f'),
      resources: '/ExtGState << /G 6 0 R >>',
      more: [
        form('/G gs 0 0 9 9 re f', '/ExtGState << /G 6 0 R >>', '/Group << /S /Transparency /CS /DeviceGray >>'),
        '<< /SMask << /S /Luminosity /G 5 0 R >> >>',
      ],
    }),
  'a Type 3 font that shows itself': () =>
    font(
      '/Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0] /FirstChar 97 /LastChar 97 /Widths [1] /Encoding << /Differences [97 /a] >> /CharProcs << /a 5 0 R >> /Resources << /Font << /F 6 0 R >> >>',
      [
        plain('1 0 d0 BT /F 1 Tf (aaaa) Tj ET'),
        '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0] /FirstChar 97 /LastChar 97 /Widths [1] /Encoding << /Differences [97 /a] >> /CharProcs << /a 5 0 R >> /Resources << /Font << /F 6 0 R >> >> >>',
      ],
    ),
  'a font program of 255 MB': () =>
    font(
      '/Subtype /TrueType /BaseFont /A /FirstChar 97 /LastChar 97 /Widths [500] /FontDescriptor << /Type /FontDescriptor /FontName /A /Flags 4 /FontFile2 5 0 R >>',
      [twice(megabytes(255, 0), '/Length1 267386880')],
    ),
  'a CMap of a billion codes': () =>
    font(
      '/Subtype /Type0 /BaseFont /A /Encoding 5 0 R /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /A /CIDSystemInfo << >> >>] /ToUnicode 5 0 R',
      [
        packed(
          `begincmap ${'1 begincidrange <00000000> <ffffffff> 0 endcidrange 1 beginbfrange <00000000> <ffffffff> <0000> endbfrange '.repeat(10_000)} endcmap`,
          '/Type /CMap /CMapName /A',
        ),
      ],
    ),
  'a CIDToGIDMap of 255 MB': () =>
    font(
      '/Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /CIDSystemInfo << >> /CIDToGIDMap 5 0 R /W [0 1000000000 500] >>]',
      [twice(megabytes(255, 0))],
    ),
  'a calculator of a million steps': () =>
    tinted(
      packed(`{ ${'dup mul '.repeat(1_000_000)} 0 0 0 }`, '/FunctionType 4 /Domain [0 1] /Range [0 1 0 1 0 1 0 1]'),
    ),
  'a calculator of a million brackets': () =>
    tinted(packed('{'.repeat(1_000_000), '/FunctionType 4 /Domain [0 1] /Range [0 1 0 1 0 1 0 1]')),
  'a calculator that copies a billion': () =>
    tinted(packed(`{ ${'1000000000 copy '.repeat(1000)} }`, '/FunctionType 4 /Domain [0 1] /Range [0 1 0 1 0 1 0 1]')),
  'a stitching of itself': () =>
    tinted('<< /FunctionType 3 /Domain [0 1] /Functions [5 0 R 5 0 R] /Bounds [0.5] /Encode [0 1 0 1] >>'),
  'a stitching a thousand deep': () =>
    tinted(
      '<< /FunctionType 3 /Domain [0 1] /Functions [6 0 R] /Bounds [] /Encode [0 1] >>',
      Array.from(
        { length: 1000 },
        (_, index) =>
          `<< /FunctionType 3 /Domain [0 1] /Functions [${index === 999 ? 6 : index + 7} 0 R] /Bounds [] /Encode [0 1] >>`,
      ),
    ),
  'a sampled function of a billion': () =>
    tinted(plain('abcd', '/FunctionType 0 /Domain [0 1] /Range [0 1 0 1 0 1 0 1] /Size [1000000000] /BitsPerSample 8')),
  'a colour space of itself': () =>
    hostileFile({
      contents: plain('/S cs 0 scn 0 0 9 9 re f'),
      resources: '/ColorSpace << /S 5 0 R >>',
      more: ['[/Indexed 5 0 R 255 5 0 R]'],
    }),
  'DeviceN of ten thousand inks': () =>
    hostileFile({
      contents: plain(`/S cs ${'0.1 '.repeat(500)} scn 0 0 99 99 re f`),
      resources: `/ColorSpace << /S [/DeviceN [${many(10_000, (index) => `/Ink${index}`)}] /DeviceCMYK << /FunctionType 2 /Domain [0 1] /N 1 >>] >>`,
    }),
  'a profile of 255 MB': () =>
    hostileFile({
      contents: plain('/S cs 0 0 0 0 scn 0 0 9 9 re f'),
      resources: '/ColorSpace << /S [/ICCBased 5 0 R] >>',
      more: [twice(megabytes(255, 0), '/N 4')],
    }),
  'a picture of 100,000 × 100,000': () => shownPicture(picture(100_000, 100_000, packed('abc'))),
  'a picture of 8000 × 8000, whole': () => shownPicture(picture(8000, 8000, twice(megabytes(245, 7)))),
  'a picture with a mask of itself': () => shownPicture(picture(10, 10, packed('abc', '/SMask 5 0 R /Mask 5 0 R'))),
  'a picture of minus a billion': () => shownPicture(picture(-1_000_000_000, 2_147_483_647, packed('abc'))),
  'a JPEG that claims 65,500 × 65,500': () =>
    shownPicture(picture(65_500, 65_500, plain(jpeg(65_500, 65_500), '/Filter /DCTDecode'), '/DeviceRGB')),
  'a hundred thousand pictures on a page': () =>
    hostileFile({
      contents: packed('q 99 0 0 99 0 0 cm /I Do Q '.repeat(100_000)),
      resources: '/XObject << /I 5 0 R >>',
      more: [picture(1000, 1000, packed(megabytes(4, 9)))],
    }),
  'LZW that grows to 300 MB': () => {
    // Codes of the longest runs: 257 258 259 … makes strings one longer each; 3,800 codes make 7 MB.
    let bits = 256n.toString(2).padStart(9, '0');
    bits += (0).toString(2).padStart(9, '0');
    let width = 9;
    for (let code = 258; code < 4094; code += 1) {
      if (code + 1 > 511) width = 10;
      if (code + 1 > 1023) width = 11;
      if (code + 1 > 2047) width = 12;
      bits += code.toString(2).padStart(width, '0');
    }
    const one = Uint8Array.from({ length: bits.length >> 3 }, (_, index) =>
      Number.parseInt(bits.slice(index * 8, index * 8 + 8), 2),
    );
    return hostileFile({ contents: plain(Buffer.concat(Array.from({ length: 50 }, () => one)), '/Filter /LZWDecode') });
  },
  'runs that grow to 300 MB': () => {
    const deflated = deflateSync(Uint8Array.from({ length: 5_000_000 }, (_, index) => (index % 2 === 0 ? 129 : 32)));
    return hostileFile({ contents: [`/Filter [/FlateDecode /RunLengthDecode] /Length ${deflated.length}`, deflated] });
  },
  'ASCII85 of 200 million zeros': () => {
    const deflated = deflateSync(megabytes(60, 122));
    return hostileFile({ contents: [`/Filter [/FlateDecode /ASCII85Decode] /Length ${deflated.length}`, deflated] });
  },
  '20 million operators': () => hostileFile({ contents: packed('0 g '.repeat(20_000_001)) }),
  '3 million painted paths': () =>
    hostileFile({ contents: packed(`0 0 0 1 k ${'0 0 99 99 re f '.repeat(3_000_000)}`) }),
  'a path of 3 million lines': () =>
    hostileFile({ contents: packed(`0 0 0 1 k 0 0 m ${'99 9 l 3 77 l '.repeat(1_500_000)} f`) }),
  'a path of 3 million lines, clipped and stroked': () =>
    hostileFile({ contents: packed(`40 w 0 0 m ${'99 9 l 3 77 l '.repeat(1_500_000)} W S 0 0 99 99 re f`) }),
  'a dash of a millionth': () =>
    hostileFile({ contents: plain('0 0 0 1 K [0.000001] 0 d 9 w 0 0 m 100 100 l S [0] 0 d 0 0 m 1000000000 100 l S') }),
  'a matrix beyond all numbers': () =>
    hostileFile({ contents: plain(`${'9999999999 0 0 9999999999 0 0 cm '.repeat(60)} 0 0 1 1 re f 0 0 m 1 1 l S`) }),
  'a page of 10^9 pt': () => hostileFile({ page: '/MediaBox [0 0 1000000000 1000000000]' }),
  'a page of 10^300 pt': () => hostileFile({ page: `/MediaBox [0 0 1${'0'.repeat(300)} 1${'0'.repeat(300)}]` }),
  'a shading of a million meshes': () =>
    hostileFile({
      contents: plain('/S sh'),
      resources: '/Shading << /S 5 0 R >>',
      more: [
        packed(
          megabytes(60, 5),
          '/ShadingType 4 /ColorSpace /DeviceCMYK /BitsPerCoordinate 8 /BitsPerComponent 8 /BitsPerFlag 8 /Decode [0 100 0 100 0 1 0 1 0 1 0 1]',
        ),
      ],
    }),
  'text of 5 million glyphs': () =>
    hostileFile({
      contents: packed(`BT /F 12 Tf (${'a'.repeat(5_000_000)}) Tj ET`),
      resources: '/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>',
    }),
  'an inline picture that never ends': () =>
    hostileFile({ contents: packed(`BI /W 100000 /H 100000 /BPC 8 /CS /CMYK ID ${'EI BI '.repeat(1_000_000)}`) }),
  'optional content a million times': () =>
    hostileFile({
      catalog: `/OCProperties << /OCGs [${many(1_000_000, () => '3 0 R')}] /D << /Order [5 0 R] /OFF [5 0 R] >> >>`,
      more: ['[5 0 R 5 0 R]'],
    }),
};
