import { SaxesParser } from 'saxes';

/** An XML element; offsets are UTF-16 indices into the text. */
export interface XmlElement {
  readonly kind: 'element';
  /** As written, prefix included. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, XmlAttribute>;
  readonly children: readonly XmlNode[];
  readonly offset: number;
}

/** An attribute's value and where its name begins. */
export interface XmlAttribute {
  readonly value: string;
  readonly offset: number;
}

/** A stretch of text, entities resolved. */
export interface XmlText {
  readonly kind: 'text';
  readonly text: string;
}

/** What an element can hold. */
export type XmlNode = XmlElement | XmlText;

/** How much of an XML file is read before it is refused. */
export interface XmlLimits {
  readonly nodes: number;
  readonly depth: number;
}

/** Why a text is not read as XML, and where. */
export type XmlFault =
  | { readonly fault: 'syntax'; readonly reason: string; readonly offset: number }
  | { readonly fault: 'doctype'; readonly offset: number }
  | { readonly fault: 'instruction'; readonly offset: number }
  | { readonly fault: 'limit'; readonly limit: keyof XmlLimits; readonly offset: number };

/** The root element, or the first fault. */
export type XmlResult =
  | { readonly ok: true; readonly root: XmlElement }
  | { readonly ok: false; readonly fault: XmlFault };

class Broken extends Error {
  readonly fault: XmlFault;
  constructor(fault: XmlFault) {
    super(fault.fault);
    this.fault = fault;
  }
}

interface OpenElement {
  readonly name: string;
  readonly attributes: Map<string, XmlAttribute>;
  readonly children: XmlNode[];
  readonly offset: number;
}

const spaces = /\s*/y;

/** Reads well-formed XML without a DOCTYPE: no entities but XML's own five. Stops at the first fault. */
export const readXml = (text: string, limits: XmlLimits): XmlResult => {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const open: OpenElement[] = [];
  let root: XmlElement | undefined;
  let nodes = 0;
  let afterToken = 0;

  const count = (offset: number): void => {
    nodes += 1;
    if (nodes > limits.nodes) throw new Broken({ fault: 'limit', limit: 'nodes', offset });
  };
  const appendText = (data: string): void => {
    const parent = open.at(-1);
    if (parent === undefined || data === '') return;
    count(parser.position);
    parent.children.push({ kind: 'text', text: data });
  };

  parser.on('error', (error) => {
    throw new Broken({
      fault: 'syntax',
      reason: error.message.replace(/^\d+:\d+: /, ''),
      offset: Math.max(0, parser.position - 1),
    });
  });
  parser.on('doctype', () => {
    throw new Broken({ fault: 'doctype', offset: Math.max(0, text.indexOf('<!DOCTYPE')) });
  });
  parser.on('processinginstruction', ({ target }) => {
    throw new Broken({ fault: 'instruction', offset: Math.max(0, text.lastIndexOf(`<?${target}`, parser.position)) });
  });
  parser.on('opentagstart', ({ name }) => {
    afterToken = parser.position - 1;
    const offset = afterToken - name.length - 1;
    count(offset);
    if (open.length >= limits.depth) throw new Broken({ fault: 'limit', limit: 'depth', offset });
    open.push({ name, attributes: new Map(), children: [], offset });
  });
  parser.on('attribute', ({ name, value }) => {
    spaces.lastIndex = afterToken;
    spaces.test(text);
    open.at(-1)?.attributes.set(name, { value, offset: spaces.lastIndex });
    afterToken = parser.position;
  });
  parser.on('closetag', () => {
    const closed = open.pop();
    if (closed === undefined) return;
    const element: XmlElement = { kind: 'element', ...closed };
    const parent = open.at(-1);
    if (parent === undefined) root = element;
    else parent.children.push(element);
  });
  parser.on('text', appendText);
  parser.on('cdata', appendText);

  try {
    parser.write(text).close();
  } catch (error) {
    if (error instanceof Broken) return { ok: false, fault: error.fault };
    throw error;
  }
  if (root === undefined) return { ok: false, fault: { fault: 'syntax', reason: 'no root element', offset: 0 } };
  return { ok: true, root };
};

/** What is told of an XML text while it is read; names without their prefix. */
export interface XmlEvents {
  readonly open: (name: string, attributes: ReadonlyMap<string, string>) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Walks through well-formed XML without building it up, piece by piece; false where it is broken or has a DOCTYPE. */
export const walkXml = (pieces: Iterable<string>, events: XmlEvents): boolean => {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const broken = (): never => {
    throw new Broken({ fault: 'syntax', reason: '', offset: 0 });
  };
  parser.on('error', broken);
  parser.on('doctype', broken);
  parser.on('opentag', ({ name, attributes }) => {
    events.open(localName(name), new Map(Object.entries(attributes).map(([key, value]) => [localName(key), value])));
  });
  parser.on('text', events.text);
  parser.on('cdata', events.text);
  parser.on('closetag', ({ name }) => events.close(localName(name)));
  try {
    for (const piece of pieces) parser.write(piece);
    parser.close();
  } catch (error) {
    if (error instanceof Broken) return false;
    throw error;
  }
  return true;
};
