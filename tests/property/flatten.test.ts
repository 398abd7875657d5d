import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Ink, Paint } from '../../src/base/ink.ts';
import { identity } from '../../src/base/matrix.ts';
import type { PathItem } from '../../src/document/graphic.ts';
import { type Bench, type Drawn, drawnOf } from '../../src/export/flatten/leaf.ts';
import { flattenPage } from '../../src/export/flatten/page.ts';
import { pressX1a } from '../../src/export/profiles/press-x1a.ts';
import type { Inks } from '../../src/export/profiles/profile.ts';
import { type Raster, rasterise } from '../../src/export/raster/rasterise.ts';
import type { PageItem } from '../../src/layout/page.ts';
import { box, page } from '../support/paged.ts';

/** Inks that need no profile: process and spot colours as they are. */
const inks: Inks = {
  color: (ink) => {
    switch (ink.space) {
      case 'cmyk':
        return { space: 'DeviceCMYK', components: [ink.c, ink.m, ink.y, ink.k] };
      case 'spot':
        return { space: 'Separation', name: ink.name, alternate: [0, 0, 1, 0], components: [ink.tint] };
      case 'plates':
        return {
          space: 'DeviceN',
          spots: ink.spots.map(({ name, tint }) => ({
            space: 'Separation',
            name,
            alternate: [0, 0, 1, 0],
            components: [tint],
          })),
          components: [...ink.cmyk, ...ink.spots.map(({ tint }) => tint)],
        };
      default:
        throw new Error(ink.space);
    }
  },
};

const bench: Bench = {
  inks,
  profile: pressX1a,
  masked: () => false,
  shapes: () => {
    throw new Error('no text here');
  },
};

/** Grid of the raster: edges on it cover whole pixels, so that both ways must agree everywhere. */
const pixel = 72 / 400;
const side = 24;
const region = { x: 0, y: 0, width: side * pixel, height: side * pixel };

const tenth = fc.integer({ min: 0, max: 10 }).map((value) => value / 10);
const opacity = fc.constantFrom(1, 1, 0.25, 0.5, 0.8);
const overprint = fc.constantFrom('never', 'never', 'always');
const color: fc.Arbitrary<Ink['color']> = fc.oneof(
  fc.tuple(tenth, tenth, tenth, tenth).map(([c, m, y, k]) => ({ space: 'cmyk', c, m, y, k }) as const),
  fc.constant({ space: 'cmyk', c: 0, m: 0, y: 0, k: 1 } as const),
  fc.record({
    space: fc.constant('spot'),
    name: fc.constantFrom('金', '银'),
    tint: tenth.map((value) => Math.max(0.1, value)),
    alternate: fc.constant({ space: 'cmyk', c: 0, m: 0, y: 1, k: 0 } as const),
  }),
);
const ink: fc.Arbitrary<Ink> = fc.record({ color, alpha: opacity, overprint });

const rect: fc.Arbitrary<PathItem> = fc
  .tuple(ink, ...Array.from({ length: 4 }, () => fc.integer({ min: 0, max: side - 1 })))
  .map(([fill, x = 0, y = 0, width = 0, height = 0]) => ({
    kind: 'path',
    commands: box({ x: x * pixel, y: y * pixel, width: (width + 1) * pixel, height: (height + 1) * pixel }),
    fill: { kind: 'ink', ink: fill } satisfies Paint,
    fillRule: 'nonzero',
  }));

const solid = rect.map(
  (item): PathItem => ({
    ...item,
    ...(item.fill?.kind === 'ink'
      ? { fill: { kind: 'ink', ink: { ...item.fill.ink, alpha: 1, overprint: 'never' } } }
      : {}),
  }),
);

const item: fc.Arbitrary<PageItem> = fc.oneof(
  { weight: 4, arbitrary: rect },
  {
    weight: 1,
    arbitrary: fc
      .tuple(opacity, fc.array(solid, { minLength: 2, maxLength: 3 }))
      .map(([value, items]) => ({ kind: 'group', opacity: value, items }) as const),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(rect, rect, opacity).map(
      ([clip, only, value]) =>
        ({
          kind: 'group',
          opacity: value,
          clip: clip.commands,
          transform: [1, 0, 0, 1, 3 * pixel, 2 * pixel],
          items: [only],
        }) as const,
    ),
  },
);

const start = { toPage: identity, clips: [], opacity: 1, bounds: region };

const drawn = (items: readonly PageItem[]): readonly Drawn[] => items.flatMap((each) => drawnOf(each, start, bench));

/** Ink at a pixel by plate, in 255ths. */
const plates = ({ samples, spots, width }: Raster, x: number, y: number): Readonly<Record<string, number>> => {
  const channels = 4 + spots.length;
  const at = (y * width + x) * channels;
  return Object.fromEntries(
    ['C', 'M', 'Y', 'K', ...spots.map(({ name }) => name)].map((name, i) => [name, samples[at + i] ?? 0]),
  );
};

test('what is mixed beforehand prints as what shows through', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(item, { minLength: 1, maxLength: 6 }), async (items) => {
      const darkroom = {
        blend: () => Promise.reject(new Error('no picture here')),
        solid: () => Promise.reject(new Error('no picture here')),
        rasterise: () => Promise.reject(new Error('flat inks need no raster')),
      };
      const sheet = { bleed: 0, margin: 0, marked: false };
      const flat = await flattenPage({ ...page(items), width: side, height: side }, sheet, bench, darkroom);
      const [live, mixed] = [items, flat.items].map((each) => rasterise(drawn(each), region, bench, () => undefined));
      if (live === undefined || mixed === undefined) throw new Error('two lists make two rasters');
      for (let at = 0; at < side * side; at++) {
        const [one, other] = [
          plates(live, at % side, Math.floor(at / side)),
          plates(mixed, at % side, Math.floor(at / side)),
        ];
        for (const name of new Set([...Object.keys(one), ...Object.keys(other)])) {
          if (Math.abs((one[name] ?? 0) - (other[name] ?? 0)) > 2)
            expect({ at, plates: other }).toEqual({ at, plates: one });
        }
      }
    }),
    { numRuns: 150, seed: 20240711 },
  );
});
