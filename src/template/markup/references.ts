import type { Diagnostic } from '../../base/diagnostic.ts';
import { diagnostic, hint } from '../../base/diagnostic.ts';
import { nearestHints } from '../../base/nearest-hints.ts';
import type { SourceSpan } from '../../base/span.ts';
import { entities } from './entities.ts';

const form = /&(?:#[xX]([0-9a-fA-F]+)|#([0-9]+)|([A-Za-z][A-Za-z0-9]*))(;?)|&/g;

const isCharacter = (code: number): boolean =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 32 &&
    code <= 0x10ffff &&
    !(code >= 0xd800 && code <= 0xdfff) &&
    !(code >= 0x7f && code <= 0x9f) &&
    (code & 0xfffe) !== 0xfffe);

/** Turns `&amp;`, `&#183;` and `&#xB7;` into their characters; `spanAt` gives the place of an offset of the text. */
export const decodeReferences = (
  text: string,
  spanAt: (offset: number) => SourceSpan,
  report: (found: Diagnostic) => void,
): string => {
  if (!text.includes('&')) return text;
  return text.replace(
    form,
    (
      whole: string,
      hex: string | undefined,
      decimal: string | undefined,
      name: string | undefined,
      end: string | undefined,
      offset: number,
    ) => {
      if (whole === '&') return whole;
      const span = spanAt(offset);
      if (name !== undefined) {
        const character = entities.get(name);
        if (character !== undefined && end === ';') return character;
        if (end !== ';') {
          report(
            diagnostic('template/bare-ampersand', {
              span,
              values: { text: whole },
              hints: [hint('template/write-ampersand')],
            }),
          );
          return whole;
        }
        const hints = nearestHints('template/nearest-entity', name, entities.keys());
        report(diagnostic('template/unknown-entity', { span, values: { name }, hints }));
        return whole;
      }
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      if (end === ';' && isCharacter(code)) return String.fromCodePoint(code);
      report(diagnostic('template/bad-character-reference', { span, values: { text: whole } }));
      return whole;
    },
  );
};
