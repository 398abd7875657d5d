import { diagnostic, hint } from '../../base/diagnostic.ts';
import type { Standard } from '../finding.ts';
import type { Inspection } from '../inspection.ts';
import { type Check, fault } from './fault.ts';
import { bytesOf, has, itemsOf, look, nameOf, textOf } from './look.ts';
import { xmpOf } from './xmp.ts';

export const fileIdentifier: Check = ({ pdf }) => {
  const parts = itemsOf(look(pdf, pdf.trailer, 'ID'));
  const whole = parts.length === 2 && parts.every((part) => (bytesOf(pdf.resolve(part))?.length ?? 0) > 0);
  return whole ? [] : [fault(diagnostic('preflight/no-file-id', { hints: [hint('preflight/export-again')] }))];
};

export const notEncrypted: Check = ({ pdf }) =>
  has(pdf, pdf.trailer, 'Encrypt') || pdf.damages.some(({ kind }) => kind === 'encrypted')
    ? [fault(diagnostic('preflight/encrypted', { hints: [hint('preflight/remove-password')] }))]
    : [];

const unnamed = (standard: Standard, found: string | undefined) =>
  fault(
    diagnostic('preflight/standard-unnamed', {
      values: { standard, found: found === undefined || found === '' ? '—' : found },
      hints: [hint('preflight/export-as', { standard })],
    }),
  );

/** In the information dictionary, where readers of PDF 1.3 look (ISO 15930-1, 15930-4). */
export const namedX1a: Check = ({ pdf }) => {
  const version = textOf(look(pdf, pdf.info, 'GTS_PDFXVersion'));
  const conformance = textOf(look(pdf, pdf.info, 'GTS_PDFXConformance'));
  if (version === 'PDF/X-1a:2003') return [];
  if (version === 'PDF/X-1:2001' && conformance === 'PDF/X-1a:2001') return [];
  return [unnamed('PDF/X-1a', [version, conformance].filter((text) => text !== undefined).join(' '))];
};

const property = (inspection: Inspection, prefix: string, name: string): string | undefined =>
  xmpOf(inspection.pdf)?.text(prefix, name);

export const namedX4: Check = (inspection) => {
  const version = property(inspection, 'pdfxid', 'GTS_PDFXVersion');
  return version === 'PDF/X-4' ? [] : [unnamed('PDF/X-4', version)];
};

const namedA =
  (standard: 'PDF/A-2' | 'PDF/A-3', part: string): Check =>
  (inspection) => {
    const found = property(inspection, 'pdfaid', 'part');
    const letter = property(inspection, 'pdfaid', 'conformance');
    if (found === part && letter !== undefined && /^[ABU]$/.test(letter)) return [];
    return [unnamed(standard, [found, letter].filter((text) => text !== undefined).join(' '))];
  };

export const namedA2 = namedA('PDF/A-2', '2');
export const namedA3 = namedA('PDF/A-3', '3');

export const namedUa: Check = (inspection) => {
  const part = property(inspection, 'pdfuaid', 'part');
  return part === '1' ? [] : [unnamed('PDF/UA-1', part)];
};

const unknown = (found: string | undefined) =>
  fault(
    diagnostic('preflight/trapped-unknown', {
      values: { found: found ?? '—' },
      hints: [hint('preflight/say-trapped')],
    }),
  );

const answers = new Set(['True', 'False']);

/** A name, not a string (ISO 32000-1, table 317). */
export const trappedInInfo: Check = ({ pdf }) => {
  const said = look(pdf, pdf.info, 'Trapped');
  const name = nameOf(said);
  return name !== undefined && answers.has(name) ? [] : [unknown(name ?? textOf(said))];
};

export const trappedInXmp: Check = (inspection) => {
  const xmp = xmpOf(inspection.pdf);
  if (xmp === undefined) return [];
  const said = xmp.text('pdf', 'Trapped');
  return said !== undefined && answers.has(said) ? [] : [unknown(said)];
};

const dates = ['CreationDate', 'ModDate'] as const;

/** ISO 15930-1, 6.7: who has a plate remade must know which file it was. */
export const information: Check = ({ pdf }) => {
  const said = (key: string): string => textOf(look(pdf, pdf.info, key))?.trim() ?? '';
  return [
    ...(['Title', ...dates] as const).flatMap((key) => {
      const good = key === 'Title' ? said(key) !== '' : /^D:\d{4}/.test(said(key));
      return good ? [] : [fault(diagnostic('preflight/info-missing', { values: { key } }))];
    }),
    ...(['Creator', 'Producer'] as const)
      .filter((key) => said(key) === '')
      .map((key) => fault(diagnostic('preflight/info-advised', { values: { key } }))),
  ];
};
