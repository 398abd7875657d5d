const signs =
  'space exclam quotedbl numbersign dollar percent ampersand quoteright parenleft parenright asterisk plus comma hyphen period slash zero one two three four five six seven eight nine colon semicolon less equal greater question at';
const afterCapitals = 'bracketleft backslash bracketright asciicircum underscore quoteleft';
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Names of the glyphs of codes 32 to 126 in the standard encoding, which are strings 1 to 95 of every CFF. */
const asciiNames: readonly string[] = [
  ...signs.split(' '),
  ...letters,
  ...afterCapitals.split(' '),
  ...letters.toLowerCase(),
  ...'braceleft bar braceright asciitilde'.split(' '),
];

/** Strings 96 to 228 of every CFF (Technical Note 5176, appendix A), and the characters that they stand for. */
const latinNames: readonly string[] =
  'exclamdown cent sterling fraction yen florin section currency quotesingle quotedblleft guillemotleft guilsinglleft guilsinglright fi fl endash dagger daggerdbl periodcentered paragraph bullet quotesinglbase quotedblbase quotedblright guillemotright ellipsis perthousand questiondown grave acute circumflex tilde macron breve dotaccent dieresis ring cedilla hungarumlaut ogonek caron emdash AE ordfeminine Lslash Oslash OE ordmasculine ae dotlessi lslash oslash oe germandbls onesuperior logicalnot mu trademark Eth onehalf plusminus Thorn onequarter divide brokenbar degree thorn threequarters twosuperior registered minus eth multiply threesuperior copyright Aacute Acircumflex Adieresis Agrave Aring Atilde Ccedilla Eacute Ecircumflex Edieresis Egrave Iacute Icircumflex Idieresis Igrave Ntilde Oacute Ocircumflex Odieresis Ograve Otilde Scaron Uacute Ucircumflex Udieresis Ugrave Yacute Ydieresis Zcaron aacute acircumflex adieresis agrave aring atilde ccedilla eacute ecircumflex edieresis egrave iacute icircumflex idieresis igrave ntilde oacute ocircumflex odieresis ograve otilde scaron uacute ucircumflex udieresis ugrave yacute ydieresis zcaron'.split(
    ' ',
  );
const latinCharacters = [
  ..."¡¢£⁄¥ƒ§¤'“«‹›ﬁﬂ–†‡·¶•‚„”»…‰¿`´ˆ˜¯˘˙¨˚¸˝˛ˇ—ÆªŁØŒºæıłøœß¹¬µ™Ð½±Þ¼÷¦°þ¾²®−ð×³©ÁÂÄÀÅÃÇÉÊËÈÍÎÏÌÑÓÔÖÒÕŠÚÛÜÙÝŸŽáâäàåãçéêëèíîïìñóôöòõšúûüùýÿž",
];

/** Strings 1 to 228 of every CFF, in order. */
export const standardNames: readonly string[] = [...asciiNames, ...latinNames];

/** First code and number of strings of each run of the standard encoding above ASCII; they follow string 95 in order. */
const runs = [
  [161, 15],
  [177, 4],
  [182, 8],
  [191, 1],
  [193, 8],
  [202, 2],
  [205, 4],
  [225, 1],
  [227, 1],
  [232, 4],
  [241, 1],
  [245, 1],
  [248, 4],
] as const;

const standardCodes = new Map(asciiNames.map((name, index) => [index + 32, name] as const));
let string = 0;
for (const [first, count] of runs) {
  for (let i = 0; i < count; i++, string++) standardCodes.set(first + i, latinNames[string] ?? '');
}

/** The glyph of a code in Adobe's standard encoding. */
export const standardName = (code: number): string | undefined => standardCodes.get(code);

const characters = new Map<string, number>([
  ...asciiNames.map((name, index) => [name, index + 32] as const),
  ...latinNames.map((name, index) => [name, latinCharacters[index]?.codePointAt(0) ?? 0] as const),
  ['quoteright', 0x2019],
  ['quoteleft', 0x2018],
  ['Euro', 0x20ac],
  ['nbspace', 0xa0],
  ['sfthyphen', 0xad],
]);
const names = new Map([...characters].map(([name, character]) => [character, name] as const));

/** The character that a glyph's name stands for, as far as names tell it. */
export const characterNamed = (name: string): number | undefined => {
  const hex = /^(?:uni|u)([0-9A-F]{4,6})/.exec(name)?.[1];
  return hex === undefined ? characters.get(name) : Number.parseInt(hex, 16);
};

/** What fonts call a character. */
export const nameOfCharacter = (character: number): string | undefined => names.get(character);
