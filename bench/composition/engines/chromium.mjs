import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { escaped, font, leading, margin, measures, pageHeight, pageWidth, size } from '../settings.mjs';

const program = process.env.CHROMIUM ?? 'chromium';

const versionNow = () =>
  /[\d.]{5,}/.exec(
    execFileSync(program, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
  )?.[0];

const css = (wrap) => `
@font-face { font-family: bench; src: url("${pathToFileURL(font)}") }
@page { size: ${pageWidth}pt ${pageHeight}pt; margin: ${margin}pt }
html, body { margin: 0; padding: 0 }
p { margin: 0; font: ${size}pt/${leading}pt bench; text-align: justify; break-after: page;
  text-spacing-trim: trim-start; text-autospace: normal; line-break: strict; text-wrap: ${wrap} }
${measures.map((em) => `.m${em} { width: ${em}em }`).join('\n')}
`;

const page = (
  paragraphs,
  wrap,
) => `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><style>${css(wrap)}</style>
${measures.flatMap((em) => paragraphs.map((text) => `<p class="m${em}">${escaped(text)}</p>`)).join('\n')}`;

const engine = (name, wrap) => ({
  name,
  available() {
    try {
      versionNow();
      return undefined;
    } catch {
      return `no program ${program} (Debian: apt-get install -y chromium)`;
    }
  },
  about: () => ({
    version: versionNow(),
    settings: `\`text-spacing-trim: trim-start; text-autospace: normal; line-break: strict; text-wrap: ${wrap}\``,
  }),
  set(paragraphs, folder) {
    const html = join(folder, `chromium-${wrap}.html`);
    const file = join(folder, `chromium-${wrap}.pdf`);
    writeFileSync(html, page(paragraphs, wrap));
    const words = [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-pdf-header-footer',
      '--virtual-time-budget=10000',
    ];
    execFileSync(program, [...words, `--user-data-dir=${join(folder, 'chromium')}`, `--print-to-pdf=${file}`, html], {
      stdio: 'ignore',
    });
    return file;
  },
});

export const chromium = engine('Chromium', 'wrap');
export const chromiumPretty = engine('Chromium pretty', 'pretty');
