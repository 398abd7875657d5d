import type { Footnote, Inline, InlineBox, InlineStyle } from '../../document/flow.ts';
import type { TextStyle } from '../../style/computed.ts';
import { turnedStyle } from './style.ts';

/** Which way the lines of a frame run on the page. */
export type Mode = 'across' | 'down';

/** A function that gives the same object for the same object. */
const kept = <Key extends object, Value>(make: (key: Key) => Value): ((key: Key) => Value) => {
  const known = new WeakMap<Key, Value>();
  return (key) => {
    const last = known.get(key);
    if (last !== undefined) return last;
    const made = make(key);
    known.set(key, made);
    return made;
  };
};

const downText = kept((text: TextStyle): TextStyle => ({ ...text, vertical: { orientation: 'mixed' } }));

const acrossText = kept(({ vertical: _, ...text }: TextStyle): TextStyle => text);

/** A text in lines of this mode; only a note may come from lines of the other. */
export const textIn = (text: TextStyle, mode: Mode): TextStyle => {
  if ((text.vertical !== undefined) === (mode === 'down')) return text;
  return mode === 'down' ? downText(text) : acrossText(text);
};

const downBox = kept(({ style }: InlineBox): InlineBox => ({ style: turnedStyle(style) }));

const styleIn = (mode: Mode) =>
  kept((style: InlineStyle): InlineStyle => {
    const text = textIn(style.text, mode);
    const boxes = mode === 'across' || style.boxes.length === 0 ? style.boxes : style.boxes.map(downBox);
    return text === style.text && boxes === style.boxes ? style : { ...style, text, boxes };
  });

const styles = { across: styleIn('across'), down: styleIn('down') } as const;

type InlinePicture = Extract<Inline, { kind: 'picture' }>;

/** A picture that stands upright in a line that runs down, its middle on that of the Han bodies. */
const standing = (picture: InlinePicture, style: InlineStyle): InlinePicture => ({
  ...picture,
  width: picture.height,
  height: picture.width,
  style: { ...style, shift: style.shift + 0.38 * style.text.size - picture.width / 2 },
});

/** What stands in lines of this mode; `note` gives the notes that are called. */
export const inlinesIn = (
  items: readonly Inline[],
  mode: Mode,
  note: (note: Footnote) => Footnote,
): readonly Inline[] => {
  const style = styles[mode];
  const changed = items.map((item): Inline => {
    switch (item.kind) {
      case 'opportunity':
      case 'anchor':
        return item;
      case 'footnote': {
        const [called, call] = [note(item.note), inlinesIn(item.call, mode, note)];
        return called === item.note && call === item.call ? item : { ...item, note: called, call };
      }
      case 'picture':
        return mode === 'across' ? item : standing(item, style(item.style));
      default: {
        const own = style(item.style);
        return own === item.style ? item : { ...item, style: own };
      }
    }
  });
  return changed.every((item, at) => item === items[at]) ? items : changed;
};
