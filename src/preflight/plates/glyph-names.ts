const signs =
  'space exclam quotedbl numbersign dollar percent ampersand quoteright parenleft parenright asterisk plus comma hyphen period slash zero one two three four five six seven eight nine colon semicolon less equal greater question at';
const afterCapitals = 'bracketleft backslash bracketright asciicircum underscore quoteleft';
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Names of the glyphs of codes 32 to 126 in the standard encoding, which are strings 1 to 95 of every CFF. */
export const asciiNames: readonly string[] = [
  ...signs.split(' '),
  ...letters,
  ...afterCapitals.split(' '),
  ...letters.toLowerCase(),
  ...'braceleft bar braceright asciitilde'.split(' '),
];

const codes = new Map(asciiNames.map((name, index) => [name, index + 32] as const));

/** The character that a glyph's name stands for, as far as names tell it. */
export const characterNamed = (name: string): number | undefined => {
  const hex = /^(?:uni|u)([0-9A-F]{4,6})/.exec(name)?.[1];
  return hex === undefined ? codes.get(name) : Number.parseInt(hex, 16);
};
