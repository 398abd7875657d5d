import { diagnostic } from '../../base/diagnostic.ts';
import { type Check, type Fault, fault } from './fault.ts';
import { has, look, nameOf, numberOf, textOf } from './look.ts';
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
export const noDeviceSettings = states((holds, value) => {
  const type = value('HT', 'HalftoneType');
  return [
    ...(holds('TR') ? ['TR'] : []),
    ...(holds('TR2') && value('TR2') !== 'Default' ? ['TR2'] : []),
    ...(holds('HTP') ? ['HTP'] : []),
    ...(type === undefined || type === '1' || type === '5' ? [] : [`HalftoneType ${type}`]),
    ...(value('HT', 'HalftoneName') === undefined ? [] : ['HalftoneName']),
  ];
});

/** `HTO` came with PDF 2.0. */
export const noHalftoneOrigin = states((holds) => (holds('HTO') ? ['HTO'] : []));
