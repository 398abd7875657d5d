import { describe, expect, test } from 'vitest';
import { readSvg } from '../../../src/charts/svg/read.ts';
import { pathsOf, source } from './support.ts';

const fillOf = (attributes: string) => {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="5" height="5" ${attributes}/></svg>`;
  return pathsOf(readSvg(source(drawing, 'a.svg')).value.items)[0]?.fill;
};

describe('inks in a drawing', () => {
  test('have a colour for screens beside them', () =>
    expect(fillOf('style="fill: red; fill: device-cmyk(0 1 .5 10% / .5, #ff0000)"')).toEqual({
      kind: 'ink',
      ink: { color: { space: 'cmyk', c: 0, m: 1, y: 0.5, k: 0.1, screen: { r: 1, g: 0, b: 0 } }, alpha: 0.5 },
    }));

  test('are four', () =>
    expect(fillOf('fill="device-cmyk(0 1 .5, #ff0000)"')).not.toMatchObject({ ink: { color: { space: 'cmyk' } } }));
});
