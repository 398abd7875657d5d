import { digestHex } from '../../base/digest.ts';
import type { KeptFile } from './version.ts';

/** What PREMIS says of a version: what was made, checked and taken in, by what and by whom. */
export interface Preservation {
  readonly id: string;
  readonly edition: string;
  /** RFC 3339: the issue date, for the clock must not change a byte. */
  readonly created: string;
  /** Program and version. */
  readonly program: string;
  readonly user: string;
  readonly message: string;
  /** SHA-512 of the inventory that the version follows; absent for the first. */
  readonly previous: string | undefined;
}

/** The name of the file in a version's state. */
export const premisPath = 'premis.xml';

const formats: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  svg: 'image/svg+xml',
  json: 'application/json',
  yaml: 'application/yaml',
  csv: 'text/csv',
  hbs: 'text/x-handlebars-template',
  css: 'text/css',
  png: 'image/png',
  jpg: 'image/jpeg',
  html: 'text/html',
};

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`).replace(/[^\P{Cc}\n\t]/gu, '\uFFFD');

/** A PREMIS 3 record: an object for each file, three events, two agents. */
export function premis(files: readonly KeptFile[], facts: Preservation): Uint8Array {
  const { id, edition, program, user } = facts;
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<premis xmlns="http://www.loc.gov/premis/v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" version="3.0">',
    ...files.flatMap(objectLines),
    ...eventLines('creation', `${id} ${edition}`, program, facts),
    ...eventLines('message digest calculation', 'sha512', program, facts),
    ...eventLines('ingestion', facts.message, user, facts, previousLine(facts.previous)),
    ...agentLines(program, 'software'),
    ...agentLines(user, 'person'),
    '</premis>',
  ];
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}

const objectLines = ({ path, bytes }: KeptFile): readonly string[] => [
  '  <object xsi:type="file">',
  `    <objectIdentifier><objectIdentifierType>path</objectIdentifierType><objectIdentifierValue>${escaped(path)}</objectIdentifierValue></objectIdentifier>`,
  '    <objectCharacteristics>',
  `      <fixity><messageDigestAlgorithm>SHA-512</messageDigestAlgorithm><messageDigest>${digestHex('sha512', bytes) ?? ''}</messageDigest></fixity>`,
  `      <size>${bytes.length}</size>`,
  `      <format><formatDesignation><formatName>${formats[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream'}</formatName></formatDesignation></format>`,
  '    </objectCharacteristics>',
  '  </object>',
];

function eventLines(
  type: string,
  detail: string,
  agent: string,
  { created }: Preservation,
  outcome?: string,
): readonly string[] {
  return [
    '  <event>',
    `    <eventIdentifier><eventIdentifierType>local</eventIdentifierType><eventIdentifierValue>${type}</eventIdentifierValue></eventIdentifier>`,
    `    <eventType>${type}</eventType>`,
    `    <eventDateTime>${created}</eventDateTime>`,
    `    <eventDetailInformation><eventDetail>${escaped(detail)}</eventDetail></eventDetailInformation>`,
    ...(outcome === undefined
      ? []
      : [
          `    <eventOutcomeInformation><eventOutcomeDetail><eventOutcomeDetailNote>${outcome}</eventOutcomeDetailNote></eventOutcomeDetail></eventOutcomeInformation>`,
        ]),
    `    <linkingAgentIdentifier><linkingAgentIdentifierType>name</linkingAgentIdentifierType><linkingAgentIdentifierValue>${escaped(agent)}</linkingAgentIdentifierValue></linkingAgentIdentifier>`,
    '  </event>',
  ];
}

const agentLines = (name: string, type: 'software' | 'person'): readonly string[] => [
  '  <agent>',
  `    <agentIdentifier><agentIdentifierType>name</agentIdentifierType><agentIdentifierValue>${escaped(name)}</agentIdentifierValue></agentIdentifier>`,
  `    <agentName>${escaped(name)}</agentName>`,
  `    <agentType>${type}</agentType>`,
  '  </agent>',
];

const previousMark = 'previous inventory sha512 ';

const previousLine = (digest: string | undefined): string | undefined =>
  digest === undefined ? undefined : `${previousMark}${digest}`;

/** The digest of the inventory before, as a version recorded it. */
export const recordedPrevious = (bytes: Uint8Array): string | undefined =>
  new RegExp(`${previousMark}([0-9a-f]{128})`).exec(new TextDecoder().decode(bytes))?.[1];
