// A paragraph of a PDF as a picture, its slack marked.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import sharp from 'sharp';
import { isHan, isPause, isStop, splitsUnit } from '../ruler/classes.mjs';
import { leading, size } from '../settings.mjs';

/** The seed's paragraph that is shown, and the measure. */
const paragraph = 1;
const measure = 14;
const resolution = 160;
const scale = resolution / 72;

const box = (x, y, width, height, style) =>
  `<rect x="${x.toFixed(1)}" y="${y.toFixed(1)}" width="${width.toFixed(1)}" height="${height.toFixed(1)}" ${style}/>`;

const counted = { narrow: 0, loose: 0, splits: 0 };

/** Marks over the glyphs; `em` is an em in pixels, `top` the picture's top in pt from the page's. */
const marksOf = (lines, em, pageTop) => {
  const found = { ...counted };
  const drawn = lines.flatMap((line, row) => {
    const top = (line[0].y - pageTop) * scale - 0.88 * em;
    const rectangles = [];
    line.forEach((sort, at) => {
      const [right, after] = [line[at + 1], line[at + 2]];
      if (right === undefined || !isHan(sort.text)) return;
      if (isHan(right.text)) {
        const gap = right.x - sort.x - 1;
        const shade = Math.min(1, gap / 0.1);
        if (gap > 0.01)
          rectangles.push(
            box((sort.x + 0.94) * em, top, (gap + 0.12) * em, em, `fill="#f28c28" fill-opacity="${shade.toFixed(2)}"`),
          );
      } else if (after !== undefined && isHan(after.text) && (isPause(right.text) || isStop(right.text))) {
        if (after.x - sort.x - 1 >= 0.75) return;
        found.narrow += 1;
        rectangles.push(box(right.x * em, top, (after.x - right.x) * em, em, 'fill="#d62728" fill-opacity=".45"'));
      }
    });
    const next = lines[row + 1];
    if (next === undefined) return rectangles;
    const gaps = line.flatMap((sort, at) =>
      isHan(sort.text) && isHan(line[at + 1]?.text ?? '') ? [line[at + 1].x - sort.x - 1] : [],
    );
    if ((gaps.sort((one, two) => one - two)[gaps.length >> 1] ?? 0) > 0.05) found.loose += 1;
    if (splitsUnit(line, next)) {
      found.splits += 1;
      const from = line.at(-1).x - 1;
      rectangles.push(box(from * em, top, 2 * em, em, 'fill="none" stroke="#1f77b4" stroke-width="3"'));
    }
    return rectangles;
  });
  return { drawn, found };
};

export async function markedParagraph(found, scratch, name) {
  const { file, firstPage, left, lines } = found.find(({ em }) => em === measure);
  const own = lines[paragraph];
  const height = own.length * leading;
  const top = own[0][0].y - 0.88 * size - 6;
  const page = String(firstPage + paragraph + 1);
  const crop = ['-x', left * scale, '-y', top * scale, '-W', (measure * size + 12) * scale, '-H', (height + 8) * scale];
  const stem = join(scratch, `crop-${name}`);
  execFileSync('pdftoppm', [
    '-png',
    '-singlefile',
    '-r',
    String(resolution),
    '-f',
    page,
    '-l',
    page,
    ...crop.map((one) => (typeof one === 'number' ? String(Math.round(one)) : one)),
    file,
    stem,
  ]);
  const { width, height: high } = await sharp(`${stem}.png`).metadata();
  const { drawn, found: tally } = marksOf(own, size * scale, top);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${high}">${drawn.join('')}</svg>`;
  const image = await sharp(`${stem}.png`)
    .toColourspace('srgb')
    .composite([{ input: Buffer.from(svg), blend: 'over' }])
    .png()
    .toBuffer();
  return {
    image,
    line: `${own.length} 行，松行 ${tally.loose}，窄标点 ${tally.narrow}，数与单位分家 ${tally.splits}`,
  };
}
