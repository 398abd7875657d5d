import { messages } from '../../../src/base/catalogue/index.ts';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import type { Source } from '../../../src/base/sources.ts';
import { textSpan } from '../../../src/base/span.ts';
import type { ElementNode, TreeNode } from '../../../src/document/tree.ts';
import { cascade, type StyledTree } from '../../../src/style/cascade.ts';
import type { ComputedStyle } from '../../../src/style/computed.ts';
import { foundationSource } from '../../../src/style/foundation.ts';
import { parseStylesheet } from '../../../src/style/parse.ts';

export const source = (css: string, file = 'style.css'): Source => ({
  path: file,
  shown: file,
  bytes: new TextEncoder().encode(css),
});

/** An element from `tag#id.class[name=value]`; strings are text. */
export function h(written: string, ...children: readonly (ElementNode | string)[]): ElementNode {
  const span = textSpan('layout.hbs', 1, 1);
  const attributes = new Map<string, { value: string; span: typeof span }>();
  const classes: string[] = [];
  for (const [, sign, name = '', value = ''] of written.matchAll(/([#.[])([\w-]+)(?:=([^\]]*)\])?/g)) {
    if (sign === '#') attributes.set('id', { value: name, span });
    else if (sign === '.') classes.push(name);
    else attributes.set(name, { value, span });
  }
  if (classes.length > 0) attributes.set('class', { value: classes.join(' '), span });
  const nodes = children.map(
    (child): TreeNode => (typeof child === 'string' ? { kind: 'text', text: child, origins: [], span } : child),
  );
  return { kind: 'element', tag: /^[\w-]+/.exec(written)?.[0] ?? 'div', attributes, children: nodes, span };
}

export const page = (...body: readonly (ElementNode | string)[]): ElementNode => h('html', h('body', ...body));

export interface Styled {
  readonly tree: StyledTree;
  readonly diagnostics: readonly Diagnostic[];
}

const own = parseStylesheet(foundationSource).value;
const empty = parseStylesheet(source('')).value;

export function styled(css: string, root: ElementNode = page(), withFoundation = false): Styled {
  const sheet = parseStylesheet(source(css));
  const result = cascade({ root }, [withFoundation ? own : empty, sheet.value], { language: 'zh-Hans' });
  return { tree: result.value, diagnostics: [...sheet.diagnostics, ...result.diagnostics] };
}

/** The style of one `div` under body, of 10 pt, with these declarations. Any diagnostic is a failure. */
export function styleOf(declarations: string, rest = ''): ComputedStyle {
  const div = h('div');
  const { tree, diagnostics } = styled(
    `html { font-size: 12pt } body { font-size: 10pt } div { ${declarations} } ${rest}`,
    page(div),
  );
  if (diagnostics.length > 0) throw new Error(told(diagnostics).join('\n'));
  return tree.style(div);
}

/** `code line:column` with the values, for tables of faults. */
export const told = (diagnostics: readonly Diagnostic[]): readonly string[] =>
  diagnostics.map(({ code, span, values, hints }) => {
    const place = span?.kind === 'text' ? `${span.start.line}:${span.start.column}` : '?';
    const filled = Object.values(values).join(' | ');
    const hinted = hints.flatMap((hint) => Object.values(hint.values).map((value) => ` => ${value}`)).join('');
    return `${messages[code].severity} ${code} ${place} ${filled}${hinted}`.trim();
  });

export const faults = (css: string, root?: ElementNode): readonly string[] => told(styled(css, root).diagnostics);
