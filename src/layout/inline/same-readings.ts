import type { Ruby } from '../../document/flow.ts';
import type { TextStyle } from '../../style/computed.ts';
import type { FontBook } from '../fontbook.ts';

/** Remembers what was made of a reading: of pinyin there are some 1,300 syllables, each set once for a style. */
export const sameReadings = <T>() => {
  const kept = new WeakMap<FontBook, WeakMap<TextStyle, Map<string, T>>>();
  return (book: FontBook, ruby: Ruby, make: () => { readonly made: T; readonly lasts: boolean }): T => {
    const key = keyOf(ruby);
    if (key === undefined) return make().made;
    const styles = kept.get(book) ?? new WeakMap<TextStyle, Map<string, T>>();
    kept.set(book, styles);
    const readings = styles.get(ruby.text) ?? new Map<string, T>();
    styles.set(ruby.text, readings);
    const known = readings.get(key);
    if (known !== undefined) return known;
    const { made, lasts } = make();
    if (lasts) readings.set(key, made);
    return made;
  };
};

/** Undefined where it is more than plain text, or came from data. */
const keyOf = ({ reading, text, paragraph }: Ruby): string | undefined => {
  const [item] = reading;
  if (item?.kind !== 'text' || reading.length > 1 || item.origins.length > 0) return undefined;
  const { style } = item;
  if (style.text !== text || style.shift !== 0 || style.link !== undefined || style.tag !== 'rt') return undefined;
  if (style.decorations.length > 0 || style.boxes.length > 0 || style.ruby !== undefined) return undefined;
  return `${paragraph.whiteSpace} ${paragraph.wordBreak} ${paragraph.lineBreak} ${item.text}`;
};
