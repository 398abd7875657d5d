import { readXml, type XmlElement } from '../../base/xml.ts';
import type { ReadPdf } from '../file.ts';
import { look, streamOf } from './look.ts';

/** A property of an XMP packet; `text` is its first plain value. */
export interface XmpProperty {
  readonly namespace: string;
  readonly prefix: string;
  readonly name: string;
  readonly text: string;
  readonly element: XmlElement | undefined;
}

/** What the document's metadata stream says. */
export interface Xmp {
  readonly properties: readonly XmpProperty[];
  /** By the prefix that the standards write, whatever the file's own is. */
  text(prefix: string, name: string): string | undefined;
}

/** Why a packet cannot be read. */
export type XmpReading =
  | { readonly kind: 'read'; readonly xmp: Xmp }
  | { readonly kind: 'broken'; readonly why: string };

const limits = { nodes: 100_000, depth: 100 };
const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

export const namespaces: Readonly<Record<string, string>> = {
  dc: 'http://purl.org/dc/elements/1.1/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  xmpMM: 'http://ns.adobe.com/xap/1.0/mm/',
  xmpRights: 'http://ns.adobe.com/xap/1.0/rights/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  pdfxid: 'http://www.npes.org/pdfx/ns/id/',
  pdfaid: 'http://www.aiim.org/pdfa/ns/id/',
  pdfuaid: 'http://www.aiim.org/pdfua/ns/id/',
  pdfaExtension: 'http://www.aiim.org/pdfa/ns/extension/',
  pdfaSchema: 'http://www.aiim.org/pdfa/ns/schema#',
  pdfaProperty: 'http://www.aiim.org/pdfa/ns/property#',
};

/** Prefixes in force at an element: its own and its parents'. */
type Scope = ReadonlyMap<string, string>;

const widened = (scope: Scope, element: XmlElement): Scope => {
  const own = [...element.attributes].flatMap(([name, { value }]): readonly (readonly [string, string])[] =>
    name.startsWith('xmlns:') ? [[name.slice(6), value]] : [],
  );
  return own.length === 0 ? scope : new Map([...scope, ...own]);
};

const split = (
  name: string,
  scope: Scope,
): { readonly namespace: string; readonly prefix: string; readonly local: string } => {
  const colon = name.indexOf(':');
  const prefix = colon < 0 ? '' : name.slice(0, colon);
  return { namespace: scope.get(prefix) ?? '', prefix, local: name.slice(colon + 1) };
};

/** All text inside, the first item's where it is a list. */
export const textIn = (element: XmlElement): string => {
  for (const child of element.children) {
    if (child.kind === 'element') return textIn(child);
    if (child.text.trim() !== '') return child.text.trim();
  }
  return '';
};

const propertiesIn = (description: XmlElement, outer: Scope): readonly XmpProperty[] => {
  const scope = widened(outer, description);
  const written = [...description.attributes].flatMap(([name, { value }]): readonly XmpProperty[] => {
    const { namespace, prefix, local } = split(name, scope);
    if (prefix === '' || prefix === 'xmlns' || prefix === 'xml' || namespace === rdf) return [];
    return [{ namespace, prefix, name: local, text: value.trim(), element: undefined }];
  });
  const nested = description.children.flatMap((child): readonly XmpProperty[] => {
    if (child.kind === 'text') return [];
    const { namespace, prefix, local } = split(child.name, widened(scope, child));
    return [{ namespace, prefix, name: local, text: textIn(child), element: child }];
  });
  return [...written, ...nested];
};

const descriptions = (element: XmlElement, outer: Scope): readonly XmpProperty[] => {
  const scope = widened(outer, element);
  return element.children.flatMap((child) => {
    if (child.kind === 'text') return [];
    const { namespace, local } = split(child.name, widened(scope, child));
    return namespace === rdf && local === 'Description' ? propertiesIn(child, scope) : descriptions(child, scope);
  });
};

const decode = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** Reads a packet; processing instructions, XMP's own and others', are passed over. */
export const readXmp = (bytes: Uint8Array): XmpReading => {
  const text = decode(bytes);
  if (text === undefined) return { kind: 'broken', why: 'UTF-8' };
  const xml = text.replace(/<\?[^>]*\?>/g, '');
  const read = readXml(xml.trim(), limits);
  if (!read.ok) return { kind: 'broken', why: read.fault.fault === 'syntax' ? read.fault.reason : read.fault.fault };
  const root = split(read.root.name, widened(new Map(), read.root));
  const properties =
    root.namespace === rdf || read.root.name.endsWith('xmpmeta') ? descriptions(read.root, new Map()) : undefined;
  if (properties === undefined) return { kind: 'broken', why: `<${read.root.name}>` };
  return {
    kind: 'read',
    xmp: {
      properties,
      text: (prefix, name) =>
        properties.find((property) => property.namespace === namespaces[prefix] && property.name === name)?.text,
    },
  };
};

const memory = new WeakMap<ReadPdf, XmpReading | 'none'>();

/** The document's packet; `none` where there is no metadata stream. */
export const xmpReading = (pdf: ReadPdf): XmpReading | 'none' => {
  const known = memory.get(pdf);
  if (known !== undefined) return known;
  const stream = streamOf(look(pdf, pdf.catalog, 'Metadata'));
  const decoded = stream === undefined ? undefined : pdf.decoded(stream);
  const read: XmpReading | 'none' =
    decoded === undefined
      ? 'none'
      : decoded.kind === 'bytes'
        ? readXmp(decoded.bytes)
        : { kind: 'broken', why: decoded.why };
  memory.set(pdf, read);
  return read;
};

export const xmpOf = (pdf: ReadPdf): Xmp | undefined => {
  const read = xmpReading(pdf);
  return read !== 'none' && read.kind === 'read' ? read.xmp : undefined;
};
