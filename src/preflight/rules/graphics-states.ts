import { diagnostic } from '../../base/diagnostic.ts';
import type { ReadPdf } from '../file.ts';
import type { PdfObject } from '../object.ts';
import { type Check, type Fault, fault } from './fault.ts';
import { entriesOf, has, look, nameOf, numberOf, textOf } from './look.ts';
import { graphicsStates } from './reached.ts';

const states =
  (
    wrong: (
      holds: (key: string) => boolean,
      value: (...keys: readonly string[]) => string | undefined,
    ) => readonly string[],
  ): Check =>
  ({ pdf }) =>
    graphicsStates(pdf).flatMap(({ value, object }): readonly Fault[] =>
      wrong(
        (key) => has(pdf, value, key),
        (...keys) => {
          const found = look(pdf, value, ...keys);
          return nameOf(found) ?? textOf(found) ?? numberOf(found)?.toString();
        },
      ).map((key) => fault(diagnostic('preflight/device-setting', { values: { key } }), object)),
    );

/** How a press makes its dots and tones is the press's own affair (ISO 15930-1, 6.11; ISO 15930-7, 6.14; ISO 19005-2, 6.2.5). */
const settingsRefused = states((holds, value) => [
  ...(holds('TR') ? ['TR'] : []),
  ...(holds('TR2') && value('TR2') !== 'Default' ? ['TR2'] : []),
  ...(holds('HTP') ? ['HTP'] : []),
]);

const inks = new Set(['Cyan', 'Magenta', 'Yellow', 'Black', 'Gray', 'Default']);

/** A screen, and those of single inks inside it. A spot's own may bend its tones; no other has to. */
const screenFaults = (pdf: ReadPdf, screen: PdfObject, ink: string): readonly string[] => {
  const type = numberOf(look(pdf, screen, 'HalftoneType'));
  const parts =
    type === 5 && ink === ''
      ? [...entriesOf(screen).keys()].filter((key) => key !== 'Type' && key !== 'HalftoneType')
      : [];
  return [
    ...(type === undefined || type === 1 || (type === 5 && ink === '') ? [] : [`HalftoneType ${type}`]),
    ...(has(pdf, screen, 'HalftoneName') ? ['HalftoneName'] : []),
    ...((ink === '' || inks.has(ink)) && has(pdf, screen, 'TransferFunction') ? ['TransferFunction'] : []),
    ...parts.flatMap((part) => {
      const held = look(pdf, screen, part);
      return entriesOf(held).size === 0 ? [] : screenFaults(pdf, held, part);
    }),
  ];
};

const noScreens: Check = ({ pdf }) =>
  graphicsStates(pdf).flatMap(({ value, object }) =>
    screenFaults(pdf, look(pdf, value, 'HT'), '').map((key) =>
      fault(diagnostic('preflight/device-setting', { values: { key } }), object),
    ),
  );

export const noDeviceSettings: Check = (inspection) => [...settingsRefused(inspection), ...noScreens(inspection)];

/** `HTO` came with PDF 2.0. */
export const noHalftoneOrigin = states((holds) => (holds('HTO') ? ['HTO'] : []));
