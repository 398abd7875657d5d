import type { Declaration } from '../declaration.ts';
import { matches } from './match.ts';
import type { Scope } from './scope.ts';
import { compareSpecificity, type Selector } from './selector.ts';

/** A selector with its declarations and its standing in the cascade: a higher rank wins. */
export interface RankedRule {
  readonly rank: number;
  readonly selector: Selector;
  readonly declarations: readonly Declaration[];
}

/** Ranks by origin (`own`: banxin's sheet yields), then specificity, then order. */
export function rankRules(
  rules: readonly (Omit<RankedRule, 'rank'> & { readonly own: boolean })[],
): readonly RankedRule[] {
  return rules
    .map((rule, order) => ({ ...rule, order }))
    .sort(
      (a, b) =>
        Number(b.own) - Number(a.own) ||
        compareSpecificity(a.selector.specificity, b.selector.specificity) ||
        a.order - b.order,
    )
    .map(({ selector, declarations }, rank) => ({ rank, selector, declarations }));
}

/** Finds the rules of an element by what their subject must have: an id, a class or a tag. */
export class RuleIndex {
  readonly #byId = new Map<string, RankedRule[]>();
  readonly #byClass = new Map<string, RankedRule[]>();
  readonly #byTag = new Map<string, RankedRule[]>();
  readonly #others: RankedRule[] = [];

  constructor(rules: readonly RankedRule[]) {
    for (const rule of rules) this.#bucket(rule).push(rule);
  }

  #bucket({ selector: { subject } }: RankedRule): RankedRule[] {
    for (const [kind, map] of [
      ['id', this.#byId],
      ['class', this.#byClass],
      ['tag', this.#byTag],
    ] as const) {
      for (const condition of subject) {
        if (condition.kind !== kind) continue;
        const bucket = map.get(condition.name) ?? [];
        map.set(condition.name, bucket);
        return bucket;
      }
    }
    return this.#others;
  }

  /** Matching rules, the weakest first. */
  rulesFor(scope: Scope): readonly RankedRule[] {
    const found: RankedRule[] = [];
    const take = (rules: readonly RankedRule[] | undefined): void => {
      if (rules !== undefined) for (const rule of rules) if (matches(scope, rule.selector)) found.push(rule);
    };
    if (scope.id !== undefined) take(this.#byId.get(scope.id));
    for (const name of new Set(scope.classes)) take(this.#byClass.get(name));
    take(this.#byTag.get(scope.element.tag));
    take(this.#others);
    return found.sort((a, b) => a.rank - b.rank);
  }
}
