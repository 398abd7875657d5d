/** What an element may hold: `flow` blocks and text, `phrasing` text only, `inherit` what its parent may, a list only those. */
export type Content = 'flow' | 'phrasing' | 'inherit' | 'text' | 'nothing' | readonly string[];

/** What the markup reader must know of an element. */
export interface ElementRule {
  readonly kind: 'block' | 'phrasing' | 'part';
  readonly content: Content;
  /** The only parents that it may have. */
  readonly parents?: readonly string[];
  /** Has no end tag. */
  readonly empty?: boolean;
  readonly needs?: readonly string[];
}

const block = { kind: 'block', content: 'flow' } as const;
const paragraph = { kind: 'block', content: 'phrasing' } as const;
const inline = { kind: 'phrasing', content: 'phrasing' } as const;
const rows = { kind: 'part', content: ['tr'], parents: ['table'] } as const;
const cell = { kind: 'part', content: 'flow', parents: ['tr'] } as const;
const describing = { kind: 'part', content: 'flow', parents: ['dl', 'div'] } as const;
const list = { kind: 'block', content: ['li'] } as const;
const heading = { kind: 'part', parents: ['head'] } as const;
const mark = { kind: 'phrasing', content: 'nothing' } as const;

const rules = {
  html: { kind: 'part', content: 'flow', parents: ['#document'] },
  head: { kind: 'part', content: ['title', 'meta', 'link', 'base'], parents: ['html', '#document'] },
  title: { ...heading, content: 'text' },
  meta: { ...heading, content: 'nothing', empty: true },
  link: { ...heading, content: 'nothing', empty: true },
  base: { ...heading, content: 'nothing', empty: true },
  body: { kind: 'part', content: 'flow', parents: ['html', '#document'] },
  section: block,
  article: block,
  header: block,
  footer: block,
  main: block,
  aside: block,
  div: block,
  p: paragraph,
  h1: paragraph,
  h2: paragraph,
  h3: paragraph,
  h4: paragraph,
  h5: paragraph,
  h6: paragraph,
  ul: list,
  ol: list,
  li: { kind: 'part', content: 'flow', parents: ['ul', 'ol'] },
  dl: { kind: 'block', content: ['dt', 'dd', 'div'] },
  dt: describing,
  dd: describing,
  table: { kind: 'block', content: ['caption', 'colgroup', 'thead', 'tbody', 'tfoot', 'tr'] },
  caption: { kind: 'part', content: 'flow', parents: ['table'] },
  colgroup: { kind: 'part', content: ['col'], parents: ['table'] },
  col: { kind: 'part', content: 'nothing', parents: ['colgroup'], empty: true },
  thead: rows,
  tbody: rows,
  tfoot: rows,
  tr: { kind: 'part', content: ['td', 'th'], parents: ['table', 'thead', 'tbody', 'tfoot'] },
  td: cell,
  th: cell,
  figure: block,
  figcaption: { kind: 'part', content: 'flow', parents: ['figure'] },
  blockquote: block,
  hr: { kind: 'block', content: 'nothing', empty: true },
  br: { ...mark, empty: true },
  wbr: { ...mark, empty: true },
  span: inline,
  strong: inline,
  b: inline,
  em: inline,
  i: inline,
  u: inline,
  s: inline,
  mark: inline,
  small: inline,
  sup: inline,
  sub: inline,
  a: { kind: 'phrasing', content: 'inherit' },
  q: inline,
  cite: inline,
  code: inline,
  time: inline,
  data: inline,
  img: { ...mark, empty: true, needs: ['src', 'alt'] },
  ruby: inline,
  rp: { kind: 'part', content: 'phrasing', parents: ['ruby'] },
  rt: { kind: 'part', content: 'phrasing', parents: ['ruby'] },
  abbr: inline,
  chart: { ...mark, needs: ['src', 'alt'] },
  toc: { kind: 'block', content: 'nothing' },
  'page-number': { ...mark, empty: true },
  'page-count': { ...mark, empty: true },
  'page-ref': { ...mark, needs: ['to'] },
} as const satisfies Readonly<Record<string, ElementRule>>;

const byTag: ReadonlyMap<string, ElementRule> = new Map(Object.entries(rules));

/** The elements of the contract. */
export const knownTags: readonly string[] = [...byTag.keys()].filter(
  (tag) => !['meta', 'link', 'base', 'title'].includes(tag),
);

/** The rule of a tag, where it is known. */
export const ruleOf = (tag: string): ElementRule | undefined => byTag.get(tag);

/** Elements that a browser would act on or that draw by their own rules; never in a publication. */
export const refusedTags: ReadonlySet<string> = new Set(
  (
    'script style iframe object embed form input button select option textarea label fieldset canvas video audio source ' +
    'track svg math template noscript frame frameset applet dialog slot portal param'
  ).split(' '),
);

/** Refused elements whose content is not read as markup of ours. */
export const opaqueTags: ReadonlySet<string> = new Set([
  'script',
  'style',
  'iframe',
  'svg',
  'math',
  'template',
  'textarea',
  'noscript',
]);

/** Our own elements that stand alone, with or without a slash, or as an empty pair. */
export const optionalEnd: ReadonlySet<string> = new Set(['page-number', 'page-count']);
