import type { DiagnosticCode } from '../../base/catalogue/index.ts';
import { type Diagnostic, diagnostic, type Hint, type Values } from '../../base/diagnostic.ts';
import type { SourceSpan } from '../../base/span.ts';
import type { XmlElement, XmlNode } from '../../base/xml.ts';
import type { MeasureText } from '../font.ts';
import type { InkTable } from '../inks.ts';
import { localName, parseSheet, type SvgRule } from './stylesheet.ts';

/** What is known of the file while its elements are drawn. */
export interface SvgContext {
  readonly inks: InkTable;
  readonly measureText: MeasureText;
  readonly rules: readonly SvgRule[];
  readonly ids: ReadonlyMap<string, XmlElement>;
  /** Names the file's embedded images, `path#n`. */
  readonly path: string;
  place(offset: number): SourceSpan;
  report(code: DiagnosticCode, offset: number, values?: Values, hints?: readonly Hint[]): void;
  /** Counts an element drawn; false once there are too many. */
  spend(offset: number): boolean;
}

export interface SvgSession extends SvgContext {
  readonly diagnostics: readonly Diagnostic[];
}

interface SessionSettings {
  readonly inks: InkTable;
  readonly measureText: MeasureText;
  readonly path: string;
  readonly nodeLimit: number;
  readonly place: (offset: number) => SourceSpan;
}

/** Each complaint is made once: a fault in a symbol that is used often is one fault. */
export const openSession = (root: XmlElement, settings: SessionSettings): SvgSession => {
  const diagnostics: Diagnostic[] = [];
  const said = new Set<string>();
  const ids = new Map<string, XmlElement>();
  const rules: SvgRule[] = [];
  let nodes = 0;
  const report: SvgContext['report'] = (code, offset, values = {}, hints = []) => {
    const key = `${code} ${offset} ${Object.values(values).join(' ')}`;
    if (said.has(key)) return;
    said.add(key);
    diagnostics.push(diagnostic(code, { span: settings.place(offset), values, hints }));
  };
  for (const element of elementsOf(root)) {
    const id = element.attributes.get('id')?.value;
    if (id !== undefined && !ids.has(id)) ids.set(id, element);
    if (localName(element.name) !== 'style') continue;
    const sheet = parseSheet(textOf(element));
    rules.push(...sheet.rules);
    for (const name of sheet.unread) report('svg/unsupported', element.offset, { name });
  }
  return {
    inks: settings.inks,
    measureText: settings.measureText,
    path: settings.path,
    place: settings.place,
    rules,
    ids,
    diagnostics,
    report,
    spend: (offset) => {
      nodes += 1;
      if (nodes > settings.nodeLimit) report('svg/limit-nodes', 0, { limit: String(settings.nodeLimit) });
      return nodes <= settings.nodeLimit && offset >= 0;
    },
  };
};

export function* elementsOf(root: XmlElement): Generator<XmlElement> {
  yield root;
  for (const child of root.children) if (child.kind === 'element') yield* elementsOf(child);
}

export const textOf = (node: XmlNode): string =>
  node.kind === 'text' ? node.text : node.children.map(textOf).join('');

/** The id that a local reference (`#id`, `url(#id)`) names. */
export const localReference = (text: string): string | undefined =>
  /^(?:url\(\s*)?['"]?#([^'")]+)['"]?\s*\)?/.exec(text.trim())?.[1];

/** `href`, or the older `xlink:href`. */
export const hrefOf = (element: XmlElement): string | undefined =>
  (element.attributes.get('href') ?? element.attributes.get('xlink:href'))?.value;
