import { diagnostic, hint } from '../../base/diagnostic.ts';
import type { XmlElement } from '../../base/xml.ts';
import { type Check, fault } from './fault.ts';
import { has, look, nameOf, objectNumber, streamOf, textOf } from './look.ts';
import { namespaces, textIn, xmpOf, xmpReading } from './xmp.ts';
import { predefined } from './xmp-predefined.ts';

const again = [hint('preflight/export-again')];

/** There, a metadata stream, and readable XMP. */
export const metadataStream: Check = ({ pdf }) => {
  const reference = pdf.catalog.entries.get('Metadata');
  const object = objectNumber(reference);
  const stream = streamOf(pdf.resolve(reference));
  if (stream === undefined) return [fault(diagnostic('preflight/no-metadata', { hints: again }))];
  const kind = nameOf(look(pdf, stream, 'Type')) === 'Metadata' && nameOf(look(pdf, stream, 'Subtype')) === 'XML';
  const read = xmpReading(pdf);
  return [
    ...(kind ? [] : [fault(diagnostic('preflight/metadata-kind'), object)]),
    ...(read !== 'none' && read.kind === 'broken'
      ? [fault(diagnostic('preflight/xmp-broken', { values: { why: read.why }, hints: again }), object)]
      : []),
  ];
};

/** Programs that know no PDF must find the packet in the bytes (ISO 15930-7, 6.2). */
export const metadataUnfiltered: Check = ({ pdf }) => {
  const reference = pdf.catalog.entries.get('Metadata');
  return has(pdf, reference, 'Filter')
    ? [fault(diagnostic('preflight/metadata-filtered', { hints: again }), objectNumber(reference))]
    : [];
};

const header = /<\?xpacket\s+begin=[^?]*\s(bytes|encoding)=/;

/** ISO 19005-2, 6.6.2.1. */
export const packetHeader: Check = ({ pdf }) => {
  const stream = streamOf(look(pdf, pdf.catalog, 'Metadata'));
  const decoded = stream === undefined ? undefined : pdf.decoded(stream);
  if (decoded?.kind !== 'bytes') return [];
  const attribute = header.exec(new TextDecoder().decode(decoded.bytes.subarray(0, 512)))?.[1];
  return attribute === undefined ? [] : [fault(diagnostic('preflight/xmp-header', { values: { attribute } }))];
};

const wantedX4 = [
  ['dc', 'title'],
  ['xmp', 'CreateDate'],
  ['xmp', 'ModifyDate'],
  ['xmp', 'MetadataDate'],
  ['xmpMM', 'DocumentID'],
  ['xmpMM', 'VersionID'],
  ['xmpMM', 'RenditionClass'],
] as const;

const advisedX4 = [
  ['xmp', 'CreatorTool'],
  ['pdf', 'Producer'],
] as const;

export const xmpOfX4: Check = ({ pdf }) => {
  const xmp = xmpOf(pdf);
  if (xmp === undefined) return [];
  const absent = (list: readonly (readonly [string, string])[]) =>
    list.filter(([prefix, name]) => (xmp.text(prefix, name) ?? '') === '').map((names) => names.join(':'));
  return [
    ...absent(wantedX4).map((property) =>
      fault(diagnostic('preflight/xmp-missing', { values: { property }, hints: again })),
    ),
    ...absent(advisedX4).map((property) => fault(diagnostic('preflight/xmp-advised', { values: { property } }))),
  ];
};

/** Days since the first of March of the year 0: the leap day ends a year that begins in March. */
const dayNumber = (year: number, month: number, day: number): number => {
  const years = month > 2 ? year : year - 1;
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return years * 365 + leapDays + Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
};

const datePattern =
  /^(?:D:)?(\d{4})-?(\d\d)?-?(\d\d)?T?(\d\d)?:?(\d\d)?:?(\d\d)?(?:\.\d+)?(?:(Z)|([-+])(\d\d)[:']?(\d\d)?)?/;

/** `D:20220110120000+08'00'`, `2022-01-10T12:00:00+08:00` and `2022-01-10T04:00:00Z` are one date. Without a zone, UTC. */
const comparable = (text: string): string => {
  const [, year, month = '1', day = '1', hour = '0', minute = '0', second = '0', , sign, hours = '0', minutes = '0'] =
    datePattern.exec(text.trim()) ?? [];
  if (year === undefined) return text;
  const away = (sign === '-' ? -1 : sign === '+' ? 1 : 0) * (Number(hours) * 60 + Number(minutes));
  const minutesIn = dayNumber(Number(year), Number(month), Number(day)) * 1440 + Number(hour) * 60 + Number(minute);
  return `${(minutesIn - away) * 60 + Number(second)}`;
};

const twins = [
  ['Title', 'dc', 'title'],
  ['CreationDate', 'xmp', 'CreateDate'],
  ['ModDate', 'xmp', 'ModifyDate'],
  ['Trapped', 'pdf', 'Trapped'],
] as const;

/** Where both say it, they say the same (ISO 15930-7, 6.2). */
export const infoAgrees: Check = ({ pdf }) => {
  const xmp = xmpOf(pdf);
  if (xmp === undefined) return [];
  return twins.flatMap(([key, prefix, name]) => {
    const held = look(pdf, pdf.info, key);
    const here = nameOf(held) ?? textOf(held);
    const there = xmp.text(prefix, name);
    if (here === undefined || there === undefined) return [];
    const same = key.endsWith('Date') ? comparable(here) === comparable(there) : here.trim() === there.trim();
    if (key === 'Trapped' && nameOf(held) === undefined)
      return [fault(diagnostic('preflight/trapped-unknown', { values: { found: `(${here})` } }))];
    if (same) return [];
    const values = { key, here, there, property: `${prefix}:${name}` };
    return [fault(diagnostic('preflight/info-disagrees', { values, hints: again }))];
  });
};

const elementsIn = (element: XmlElement): readonly XmlElement[] =>
  element.children.flatMap((child) => (child.kind === 'element' ? [child, ...elementsIn(child)] : []));

const local = ({ name }: XmlElement): string => name.slice(name.indexOf(':') + 1);

/** The list items of the schemas, each with its namespace and the properties that it declares. */
const declared = (schemas: XmlElement): ReadonlySet<string> => {
  const items = elementsIn(schemas).filter((element) =>
    elementsIn(element).some((inner) => local(inner) === 'namespaceURI'),
  );
  return new Set(
    items.flatMap((item) => {
      const inside = elementsIn(item);
      const uri = inside.find((element) => local(element) === 'namespaceURI');
      const attribute = [...item.attributes].find(([name]) => name.endsWith(':namespaceURI'))?.[1].value;
      const names = inside.flatMap((element) => [
        ...(local(element) === 'name' ? [textIn(element)] : []),
        ...[...element.attributes].filter(([name]) => name.endsWith(':name')).map(([, { value }]) => value),
      ]);
      const namespace = uri === undefined ? (attribute ?? '') : textIn(uri);
      return names.map((name) => `${namespace} ${name}`);
    }),
  );
};

/** Every property that PDF/A does not know is declared in an extension schema (ISO 19005-2, 6.6.2.3). */
export const xmpDeclared: Check = ({ pdf }) => {
  const xmp = xmpOf(pdf);
  if (xmp === undefined) return [];
  const schemas = xmp.properties.filter(({ namespace }) => namespace === namespaces['pdfaExtension']);
  const known = schemas.flatMap(({ element }) => (element === undefined ? [] : [...declared(element)]));
  const seen = new Set<string>();
  return xmp.properties.flatMap(({ namespace, prefix, name }) => {
    const key = `${namespace} ${name}`;
    if (predefined(namespace, name) || known.includes(key) || seen.has(key)) return [];
    seen.add(key);
    return [fault(diagnostic('preflight/xmp-undeclared', { values: { property: `${prefix}:${name}` } }))];
  });
};
