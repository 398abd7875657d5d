import { type Diagnostic, diagnostic } from '../../base/diagnostic.ts';
import { ptToMm, type Rect } from '../../base/measure.ts';
import type { ImageItem } from '../../document/graphic.ts';
import { packedJpeg } from '../../images/codec.ts';
import { type InkPicture, inkPicture } from '../ink-picture.ts';
import { embedJpeg } from '../jpeg-image.ts';
import type { Placement } from '../placements.ts';
import { embedPlateImage, type PlateImage, withoutIdle } from '../plate-image.ts';
import type { Darkroom as Pictures } from '../press-image.ts';
import { rasterise, seenWithin } from '../raster/rasterise.ts';
import type { EmbeddedImage, Studio } from '../studio.ts';
import type { Bench, Drawn, Leaf } from './leaf.ts';
import type { Darkroom } from './page.ts';
import type { Plates } from './plates.ts';

type ImageLeaf = Leaf & { readonly kind: 'image' };

/** What pictures are made with and put into. */
export interface Materials extends Pick<Pictures, 'body' | 'inks' | 'condition'>, Pick<Studio, 'plate' | 'report'> {
  readonly bench: Bench;
  readonly placements: ReadonlyMap<string, Placement>;
  /** The pictures of the file by path. */
  readonly developed: Map<string, EmbeddedImage | undefined>;
}

const placeInMm = ({ x, y, width, height }: Rect): string =>
  [x, y, width, height].map((value) => (Math.round(ptToMm(value) * 10) / 10).toString()).join(', ');

/** A picture with one colour behind it. */
const onGround = (picture: InkPicture, { cmyk, spots }: Plates, opacity: number): PlateImage => {
  const names = [...spots.values()];
  const ground = [...cmyk, ...names.map(({ tint }) => tint)].map((value) => value * 255);
  const channels = ground.length;
  const { width, height, inks, alpha } = picture;
  const samples = new Uint8Array(width * height * channels);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const share = ((alpha?.[pixel] ?? 255) / 255) * opacity;
    for (let c = 0; c < channels; c++) {
      const below = ground[c] ?? 0;
      const above = c < 4 ? (inks[pixel * 4 + c] ?? 0) : 0;
      samples[pixel * channels + c] = Math.round(below + (above - below) * share);
    }
  }
  return { width, height, spots: names, samples };
};

/** Makes the pictures that stand for what shows through. */
export const openDarkroom = (materials: Materials): Darkroom => {
  const { body, inks, condition, plate, bench, placements, developed, report } = materials;
  const pictures = new Map<string, InkPicture | undefined>();
  let rasters = 0;

  const pictureOf = async ({ item: { image } }: ImageLeaf): Promise<InkPicture | undefined> => {
    if (pictures.has(image.path)) return pictures.get(image.path);
    const placement = placements.get(image.path);
    const picture = placement && (await inkPicture(image, placement, { inks, condition }));
    pictures.set(image.path, picture);
    return picture;
  };
  const embed = (path: string, image: PlateImage): void => {
    const reference = embedPlateImage(withoutIdle(image), body, inks, plate);
    developed.set(path, { reference, translucent: false });
  };
  /** A photograph stays one. */
  const packed = async (path: string, { width, height, samples }: PlateImage): Promise<void> => {
    const reference = embedJpeg(await packedJpeg({ width, height, channels: 4, samples }), body);
    developed.set(path, reference && { reference, translucent: false });
  };
  const picturesIn = async (drawn: readonly Drawn[]): Promise<void> => {
    for (const each of drawn) {
      if (each.kind === 'together') await picturesIn(each.parts);
      else if (each.kind === 'image') await pictureOf(each);
    }
  };

  return {
    async solid(leaf) {
      const picture = await pictureOf(leaf);
      return leaf.opacity === 1 && (picture?.alpha?.every((value) => value === 255) ?? true);
    },
    async blend(leaf, ground) {
      const { item, opacity } = leaf;
      const colors = [...ground.cmyk, ...[...ground.spots.values()].map(({ name, tint }) => `${name} ${tint}`)];
      const path = [item.image.path, opacity, ...colors].join('\n');
      if (!developed.has(path)) {
        const picture = await pictureOf(leaf);
        const mixed = picture && onGround(picture, ground, opacity);
        if (mixed === undefined) developed.set(path, undefined);
        else if (item.image.format === 'jpeg' && mixed.spots.length === 0) await packed(path, mixed);
        else embed(path, mixed);
      }
      return { ...item, image: { ...item.image, path } };
    },
    async rasterise(drawn, page) {
      const bounds = drawn.at(-1)?.bounds ?? { x: 0, y: 0, width: 0, height: 0 };
      const seen = seenWithin(drawn, bounds);
      await picturesIn(seen);
      const raster = rasterise(seen, bounds, bench, ({ item }) => pictures.get(item.image.path));
      const path = `\n${++rasters}`;
      embed(path, raster);
      const values = { page: `${page.number}`, box: placeInMm(bounds), ppi: `${Math.round(raster.ppi)}` };
      const flattened: Diagnostic = diagnostic('export/rasterised', { values });
      report(flattened);
      const { box, width, height } = raster;
      const image = { path, format: 'png', bytes: new Uint8Array(0), pixelWidth: width, pixelHeight: height } as const;
      return { kind: 'image', image, ...box } satisfies ImageItem;
    },
  };
};
