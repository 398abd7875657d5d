/** What the generic families stand for, first wins. A file or `@font-face` that bears the generic's own name goes before. */
export const genericFamilies: Readonly<Record<string, readonly string[]>> = {
  serif: ['Noto Serif SC'],
  'sans-serif': ['Noto Sans SC'],
  kai: ['Banxin Kai', 'Noto Serif SC'],
  fangsong: ['FangSong', '仿宋', 'FandolFang R', 'Banxin Kai', 'Noto Serif SC'],
  monospace: ['Source Code Pro', 'Noto Sans SC'],
};

/** Names that CSS and Chinese designers use for the same things. */
export const genericAliases: Readonly<Record<string, string>> = {
  'ui-serif': 'serif',
  'system-ui': 'sans-serif',
  'ui-sans-serif': 'sans-serif',
  'ui-monospace': 'monospace',
  'generic(kai)': 'kai',
  'generic(fangsong)': 'fangsong',
};

/** The generics that are served by something else than their own kind of letter. */
export const substitutes: Readonly<Record<string, readonly string[]>> = {
  fangsong: ['FangSong', '仿宋', 'FandolFang R'],
  monospace: ['Source Code Pro'],
};
