// Glyphs of a PDF as MuPDF finds them.
import { execFileSync } from 'node:child_process';

const entities = { '&quot;': '"', '&lt;': '<', '&gt;': '>', '&#x27;': "'", '&apos;': "'", '&amp;': '&' };
const decode = (text) => text.replaceAll(/&[#\w]+;/g, (entity) => entities[entity] ?? entity);

const element =
  /<(?:fill_text|ignore_text)[^>]*transform="([^"]*)"|<g unicode="([^"]*)"(?: glyph="[^"]*")? x="([\d.e-]+)" y="([\d.e-]+)" adv="([\d.e-]+)"/g;

/** Each page's glyphs in the order of the content: character, origin in pt from the page's left and top, advance in em. */
export const traced = (file) =>
  execFileSync('mutool', ['trace', file, '1-N'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
    .split('<page ')
    .slice(1)
    .map((page) => {
      const glyphs = [];
      let [a, b, c, d, e, f] = [1, 0, 0, 1, 0, 0];
      for (const [, transform, text, x, y, advance] of page.matchAll(element)) {
        if (transform !== undefined) [a, b, c, d, e, f] = transform.split(' ').map(Number);
        else
          glyphs.push({
            text: decode(text),
            x: a * Number(x) + c * Number(y) + e,
            y: b * Number(x) + d * Number(y) + f,
            advance: Number(advance),
          });
      }
      return glyphs;
    });
