import { zip } from '../../src/edition/zip.ts';

/** A sheet as its part has it: rows and whatever stands round them. */
export interface MadeSheet {
  readonly name: string;
  /** What stands inside `sheetData`. */
  readonly rows: string;
  readonly after?: string;
  readonly before?: string;
  readonly state?: string;
}

/** What else a made workbook has. */
export interface MadeWorkbook {
  readonly sheets: readonly MadeSheet[];
  readonly strings?: readonly string[];
  /** Format codes; a cell with `s="1"` has the first. */
  readonly formats?: readonly string[];
  readonly from1904?: boolean;
  readonly names?: Readonly<Record<string, string>>;
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006/relationships';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const relations = (targets: readonly (readonly [type: string, target: string])[]): string =>
  `${head}<Relationships xmlns="${packaged}">${targets
    .map(([type, target], index) => `<Relationship Id="r${index + 1}" Type="${office}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** The parts of a workbook by name. */
export const workbookParts = (made: MadeWorkbook): Readonly<Record<string, string>> => {
  const { sheets, strings, formats = [], from1904 = false, names = {} } = made;
  const parts = sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const);
  const shared = strings === undefined ? [] : [['sharedStrings', 'sharedStrings.xml'] as const];
  return {
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/_rels/workbook.xml.rels': relations([...parts, ['styles', 'styles.xml'], ...shared]),
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr date1904="${from1904 ? 1 : 0}"/><sheets>${sheets
      .map(({ name, state }, index) => {
        const hidden = state === undefined ? '' : ` state="${state}"`;
        return `<sheet name="${escaped(name)}" sheetId="${index + 1}"${hidden} r:id="r${index + 1}"/>`;
      })
      .join('')}</sheets><definedNames>${Object.entries(names)
      .map(([name, formula]) => `<definedName name="${name}">${escaped(formula)}</definedName>`)
      .join('')}</definedNames></workbook>`,
    'xl/styles.xml': `${head}<styleSheet xmlns="${main}"><numFmts>${formats
      .map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escaped(code)}"/>`)
      .join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats
      .map((_, index) => `<xf numFmtId="${164 + index}"/>`)
      .join('')}</cellXfs></styleSheet>`,
    ...Object.fromEntries(
      sheets.map(({ rows, before = '', after = '' }, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `${head}<worksheet xmlns="${main}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`,
      ]),
    ),
    ...(strings === undefined
      ? {}
      : {
          'xl/sharedStrings.xml': `${head}<sst xmlns="${main}">${strings.map((each) => `<si>${each}</si>`).join('')}</sst>`,
        }),
  };
};

/** The bytes of a package of these parts, stored. */
export const packageOf = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zip(
    Object.entries(parts).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) })),
    '2024-02-29',
  );

/** The bytes of a workbook. */
export const workbookOf = (made: MadeWorkbook): Uint8Array => packageOf(workbookParts(made));

const cellOf = (value: string | number, style: number): string => {
  if (typeof value === 'number') return `<c s="${style}"><v>${value}</v></c>`;
  return value === '' ? '<c/>' : `<c t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
};

/** Rows of texts and numbers; numbers in the style `style`. */
export const rowsOf = (rows: readonly (readonly (string | number)[])[], style = 0): string =>
  rows.map((row) => `<row>${row.map((value) => cellOf(value, style)).join('')}</row>`).join('');
