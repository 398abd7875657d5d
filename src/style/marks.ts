import type { TextStyle } from './computed.ts';
import type { Draft } from './declaration.ts';
import { printing } from './overprint.ts';

/** Emphasis marks and readings; Chinese has its marks under the line, Japanese above, both on the right of a vertical one (css-text-decor-4 §3.4). */
export function marksOf(d: Draft, language: string): Pick<TextStyle, 'emphasis' | 'ruby'> {
  const mark = d['text-emphasis-style'];
  const ink = d['text-emphasis-color'];
  const position = d['text-emphasis-position'];
  const across = position !== 'auto' ? position.side : /^(?:zh|$)/i.test(language) ? 'under' : 'over';
  const down = position !== 'auto' && position.upright === 'left' ? 'under' : 'over';
  const side = d['writing-mode'] === 'vertical-rl' ? down : across;
  const ruby = { side: d['ruby-position'], align: d['ruby-align'] };
  return {
    ...(mark === 'none'
      ? {}
      : { emphasis: { mark, side, ...(ink === 'currentcolor' ? {} : { ink: printing(ink, d) }) } }),
    ...(ruby.side === 'over' && ruby.align === 'space-around' ? {} : { ruby }),
  };
}
