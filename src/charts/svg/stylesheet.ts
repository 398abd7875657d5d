import type { XmlElement } from '../../base/xml.ts';

export interface SvgRule {
  readonly matches: (element: XmlElement) => boolean;
  readonly specificity: number;
  readonly declarations: ReadonlyMap<string, string>;
}

export interface SvgSheet {
  readonly rules: readonly SvgRule[];
  /** Selectors and at-rules that were passed over. */
  readonly unread: readonly string[];
}

/** `name: value` pairs; a later one wins. */
export const parseDeclarations = (text: string): ReadonlyMap<string, string> => {
  const declarations = new Map<string, string>();
  for (const part of text.replace(/\/\*[\s\S]*?\*\//g, '').split(/;(?![^(]*\))/)) {
    const colon = part.indexOf(':');
    if (colon === -1) continue;
    const value = part
      .slice(colon + 1)
      .replace(/!\s*important\s*$/i, '')
      .trim();
    declarations.set(part.slice(0, colon).trim().toLowerCase(), value);
  }
  return declarations;
};

/** The simple rules that drawing programs write: type, class, id and lists of them. */
export const parseSheet = (text: string): SvgSheet => {
  const rules: SvgRule[] = [];
  const unread: string[] = [];
  const bare = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/<!--|-->/g, '');
  const block = /([^{};]*)(\{[^{}]*\}|;)/g;
  for (const [, head = '', body = ''] of bare.matchAll(block)) {
    const name = head.trim();
    if (name === '') continue;
    if (name.startsWith('@') || body === ';') {
      if (!name.startsWith('@charset')) unread.push(name);
      continue;
    }
    const declarations = parseDeclarations(body.slice(1, -1));
    for (const selector of name.split(',').map((part) => part.trim())) {
      const rule = simpleRule(selector, declarations);
      if (rule === undefined) unread.push(selector);
      else rules.push(rule);
    }
  }
  return { rules: rules.sort((a, b) => a.specificity - b.specificity), unread };
};

const compound = /^(\*|[a-zA-Z][\w-]*)?((?:[.#][\w\u0080-\uffff-]+)*)$/;

const simpleRule = (selector: string, declarations: ReadonlyMap<string, string>): SvgRule | undefined => {
  const found = compound.exec(selector);
  if (found === null || selector === '') return undefined;
  const tag = found[1] === '*' ? undefined : found[1];
  const marks = (found[2] ?? '').match(/[.#][^.#]+/g) ?? [];
  const classes = marks.filter((mark) => mark.startsWith('.')).map((mark) => mark.slice(1));
  const ids = marks.filter((mark) => mark.startsWith('#')).map((mark) => mark.slice(1));
  return {
    declarations,
    specificity: ids.length * 10_000 + classes.length * 100 + (tag === undefined ? 0 : 1),
    matches: (element) => {
      const own = (element.attributes.get('class')?.value ?? '').split(/\s+/);
      return (
        (tag === undefined || localName(element.name) === tag) &&
        classes.every((name) => own.includes(name)) &&
        ids.every((id) => element.attributes.get('id')?.value === id)
      );
    },
  };
};

/** `svg:rect` and `rect` are one. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
