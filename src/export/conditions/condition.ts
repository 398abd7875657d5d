import { type Checked, checked, diagnostic, hint } from '../../base/diagnostic.ts';
import type { Source } from '../../base/sources.ts';
import type { PressFacts } from '../../data/manifest/facts.ts';
import { iccProfile } from '../icc/profile.ts';

/** The press, paper and inks that a file is made for. */
export interface PrintingCondition {
  /** The name under which the registry or the printer knows it. */
  readonly identifier: string;
  readonly registry: string | undefined;
  /** For people. */
  readonly info: string;
  readonly icc: Uint8Array;
  /** Whether spot inks have plates, or are mixed from the four. */
  readonly spots: boolean;
  /** 转曲: text as shapes or as text; where it is not said, as the profile has it. */
  readonly outline?: boolean;
  /** True where large areas of black alone get the other inks below them. */
  readonly richBlack?: boolean;
}

const registry = 'http://www.color.org';

/** Names of the ICC's characterization data registry begin so. */
const registered = /^(FOGRA|JC200|JCW20|IFRA|CGATS|SNAP|EUROSB|PC\d)/;

/** What banxin prints for where the manifest does not say: offset on coated paper (ISO 12647-2, GB/T 17934.2). */
export const usualCondition = 'FOGRA39';

/**
 * The condition that the manifest asks for. `icc` is the file that it names, `own` the one that banxin brings along;
 * undefined, with the reason, where neither will do.
 */
export const printingCondition = (
  press: PressFacts,
  icc: Source | undefined,
  own: () => Uint8Array,
): Checked<PrintingCondition | undefined> => {
  const asked = press.condition?.value;
  const manner = {
    spots: press.spots?.value ?? true,
    ...(press.outline === undefined ? {} : { outline: press.outline.value }),
    ...(press.richBlack === undefined ? {} : { richBlack: press.richBlack.value }),
  };
  const identifier = asked?.identifier ?? (press.icc === undefined ? usualCondition : 'Custom');
  const known = asked?.registry ?? (registered.test(identifier) ? registry : undefined);
  if (press.icc === undefined) {
    if (identifier === usualCondition) {
      const info = asked?.info ?? 'ISO Coated v2 300% (basICColor)';
      return checked({ identifier, registry: known, info, icc: own(), ...manner });
    }
    return checked(undefined, [
      diagnostic('usage/condition-without-profile', {
        span: press.condition?.span,
        values: { condition: identifier, usual: usualCondition },
        hints: [hint('usage/ask-the-printer')],
      }),
    ]);
  }
  if (icc === undefined) return checked(undefined);
  const profile = iccProfile(icc.bytes);
  if (profile?.kind === 'prtr' && profile.space === 'CMYK') {
    const info = asked?.info ?? (profile.description === '' ? identifier : profile.description);
    return checked({ identifier, registry: known, info, icc: icc.bytes, ...manner });
  }
  return checked(undefined, [
    diagnostic('usage/unfit-profile', {
      span: press.icc.span,
      values: { file: press.icc.value },
      hints: [hint('usage/ask-the-printer')],
    }),
  ]);
};
