import type { ElementNode } from '../../document/tree.ts';

/** An element among its relatives, as selectors see it. */
export interface Scope {
  readonly element: ElementNode;
  readonly id: string | undefined;
  readonly classes: readonly string[];
  readonly parent: Scope | undefined;
  readonly family: Family;
  /** Among the element children of the parent, from 0. */
  readonly index: number;
}

/** Element children of one parent; places within their type are counted when first asked for. */
export class Family {
  readonly members: readonly Scope[];
  #places: { readonly own: readonly number[]; readonly total: ReadonlyMap<string, number> } | undefined;

  constructor(elements: readonly ElementNode[], parent: Scope | undefined) {
    this.members = elements.map((element, index) => ({
      element,
      id: element.attributes.get('id')?.value,
      classes: classesOf(element),
      parent,
      family: this,
      index,
    }));
  }

  /** The place from 1 among siblings of the same tag, from either end. */
  placeInType(scope: Scope, fromEnd: boolean): number {
    this.#places ??= countTypes(this.members);
    const own = this.#places.own[scope.index] ?? 1;
    return fromEnd ? (this.#places.total.get(scope.element.tag) ?? own) - own + 1 : own;
  }
}

function countTypes(members: readonly Scope[]): {
  readonly own: readonly number[];
  readonly total: ReadonlyMap<string, number>;
} {
  const total = new Map<string, number>();
  const own = members.map(({ element }) => {
    const place = (total.get(element.tag) ?? 0) + 1;
    total.set(element.tag, place);
    return place;
  });
  return { own, total };
}

const noClasses: readonly string[] = [];

function classesOf(element: ElementNode): readonly string[] {
  const written = element.attributes.get('class')?.value;
  return written === undefined ? noClasses : written.split(/[ \t\n\r\f]+/).filter((name) => name !== '');
}

export const childrenOf = (scope: Scope): readonly Scope[] =>
  new Family(
    scope.element.children.filter((child) => child.kind === 'element'),
    scope,
  ).members;
