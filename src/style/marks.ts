import type { TextStyle } from './computed.ts';
import type { Draft } from './declaration.ts';
import { printing } from './overprint.ts';

/** Emphasis marks and readings; Chinese has its marks under the line, Japanese above (css-text-decor-4 §3.4). */
export function marksOf(d: Draft, language: string): Pick<TextStyle, 'emphasis' | 'ruby'> {
  const mark = d['text-emphasis-style'];
  const ink = d['text-emphasis-color'];
  const position = d['text-emphasis-position'];
  const side = position !== 'auto' ? position : /^(?:zh|$)/i.test(language) ? 'under' : 'over';
  const ruby = { side: d['ruby-position'], align: d['ruby-align'] };
  return {
    ...(mark === 'none'
      ? {}
      : { emphasis: { mark, side, ...(ink === 'currentcolor' ? {} : { ink: printing(ink, d) }) } }),
    ...(ruby.side === 'over' && ruby.align === 'space-around' ? {} : { ruby }),
  };
}
