import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { writePng } from './png-writer.ts';
import { writeSmall } from './small-publication.ts';

const layout = `<section>
<div class="ground"><p>底色上的文字，看它在半透明之下还在不在。The quick brown fox jumps over the lazy dog.</p></div>
<div class="veil"></div>
<div class="fading"></div>
<div class="half">半透明组 <strong>粗</strong> 字压在底色上</div>
<div class="turned">旋转的半透明组</div>
<p class="soft">半透明的字压在纸上</p>
<div class="gold">金色专色叠在底色上</div>
<div class="varnish"></div>
<div class="glow"></div>
</section>
<section>
<img class="spot a" src="assets/spot.png" alt="" />
<div class="stripe"></div>
<img class="spot b" src="assets/spot.png" alt="" />
<div class="flat"></div>
<img class="spot c" src="assets/spot.png" alt="" />
<img class="photo" src="assets/photo.jpg" alt="" />
<div class="veil over"></div>
<div class="goldveil"></div>
<p class="on">照片上的半透明字</p>
<div class="goldground"></div>
<img class="spot d" src="assets/spot.png" alt="" />
<div class="round"></div>
</section>
`;

const style = `@spot-color "Gold" { alternate: device-cmyk(20% 35% 80% 10%) }
@spot-color "UV 局部" { alternate: device-cmyk(10% 0% 0% 0%) }
@page { size: 160mm 200mm; margin: 10mm; bleed: 3mm }
section { break-before: page; position: relative; height: 180mm }
section div, section img, .soft, .on { position: absolute }
.ground { left: 0; top: 0; width: 90mm; height: 46mm; background: device-cmyk(80% 20% 0% 0%); color: white; padding: 3mm }
.veil { left: 40mm; top: 10mm; width: 80mm; height: 20mm; background: rgb(255 0 0 / 0.4) }
.fading { left: 0mm; top: 30mm; width: 130mm; height: 20mm; background: linear-gradient(to right, rgb(0 120 0 / 0), rgb(0 120 0 / 0.9)) }
.half { left: 10mm; top: 60mm; width: 60mm; height: 24mm; background: #fd0; border: 2mm solid #05a; opacity: 0.5; padding: 2mm }
.turned { left: 60mm; top: 62mm; width: 50mm; height: 18mm; background: #c3c; transform: rotate(20deg); opacity: 0.6; padding: 2mm; color: white }
.soft { left: 0; top: 95mm; font-size: 24pt; color: rgb(0 0 0 / 0.5); width: 130mm }
.gold { left: 0; top: 112mm; width: 110mm; height: 15mm; background: device-cmyk(100% 60% 0% 20%); color: -banxin-spot("Gold"); font-size: 20pt; opacity: 0.7 }
.varnish { left: 20mm; top: 118mm; width: 80mm; height: 8mm; background: -banxin-spot("UV 局部", 60%); opacity: 0.5 }
.glow { left: 70mm; top: 105mm; width: 50mm; height: 50mm; background: radial-gradient(circle, rgb(255 255 0 / 0.9), rgb(255 0 255 / 0.1)) }
.spot { width: 40mm; height: 40mm }
.a { left: 0; top: 10mm }
.stripe { left: 60mm; top: 20mm; width: 60mm; height: 10mm; background: #08c }
.b { left: 60mm; top: 10mm }
.flat { left: 0; top: 55mm; width: 60mm; height: 60mm; background: #fe8 }
.c { left: 10mm; top: 65mm }
.photo { left: 65mm; top: 55mm; width: 70mm; height: 60mm }
.over { left: 75mm; top: 65mm; width: 30mm; height: 60mm; background: rgb(0 0 0 / 0.5); border-radius: 8mm }
.goldveil { left: 110mm; top: 60mm; width: 20mm; height: 60mm; background: -banxin-spot("Gold"); opacity: 0.6 }
.on { left: 66mm; top: 100mm; font-size: 18pt; color: rgb(255 255 255 / 0.7); width: 70mm }
.goldground { left: 0; top: 125mm; width: 60mm; height: 50mm; background: -banxin-spot("Gold", 80%) }
.d { left: 10mm; top: 130mm }
.round { left: 80mm; top: 130mm; width: 40mm; height: 30mm; border: 4mm dashed rgb(0 90 160 / 0.5); border-radius: 6mm }
`;

const side = 500;
const glow = (x: number, y: number): number =>
  Math.max(0, Math.min(255, (1 - Math.hypot(x - side / 2, y - side / 2) / (side / 2)) * 400));

/** A publication of everything that lets something through: opacity, gradients, groups, pictures, spot inks. */
export const writeStress = async (folder: string): Promise<string> => {
  writeSmall(folder, {
    'templates/plain/layout.hbs': layout,
    'templates/plain/style.css': style,
    'publication.yaml': undefined,
    'town.yaml': undefined,
  });
  writeFileSync(
    join(folder, 'publication.yaml'),
    'id: stress\ntitle: 透明\nlanguage: zh-Hans\ntemplate: plain\nedition: 1.0.0\ndate: 2024-01-01\nprofiles: [press, press-x1a]\n',
  );
  const assets = join(folder, 'templates/plain/assets');
  mkdirSync(assets, { recursive: true });
  writeFileSync(
    join(assets, 'spot.png'),
    writePng({
      width: side,
      height: side,
      depth: 8,
      type: 6,
      pixel: (x, y) => [220, Math.round((x * 255) / side), 60, Math.round(glow(x, y))],
    }),
  );
  const [width, height] = [900, 770];
  const samples = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const waves = [Math.sin(x / 40), Math.sin(y / 50), Math.cos((x + y) / 70)];
      samples.set(
        waves.map((wave) => Math.round(127 + 100 * wave)),
        (y * width + x) * 3,
      );
    }
  }
  await sharp(samples, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 95 })
    .toFile(join(assets, 'photo.jpg'));
  return folder;
};
