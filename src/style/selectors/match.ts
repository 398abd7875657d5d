import type { Scope } from './scope.ts';
import type { Complex, Compound, Condition } from './selector.ts';

/** Whether the element is one that the selector selects. */
export const matches = (scope: Scope, selector: Complex): boolean =>
  matchesCompound(scope, selector.subject) && reaches(scope, selector, 0);

const matchesCompound = (scope: Scope, compound: Compound): boolean => {
  for (const condition of compound) if (!holds(scope, condition)) return false;
  return true;
};

/** Walks the steps from the subject back, trying every ancestor or sibling that a loose combinator allows. */
function reaches(scope: Scope, selector: Complex, at: number): boolean {
  const step = selector.steps[at];
  if (step === undefined) return true;
  const sideways = step.combinator === '+' || step.combinator === '~';
  const loose = step.combinator === ' ' || step.combinator === '~';
  let other = sideways ? scope.family.members[scope.index - 1] : scope.parent;
  while (other !== undefined) {
    if (matchesCompound(other, step.compound) && reaches(other, selector, at + 1)) return true;
    if (!loose) return false;
    other = sideways ? other.family.members[other.index - 1] : other.parent;
  }
  return false;
}

function holds(scope: Scope, condition: Condition): boolean {
  switch (condition.kind) {
    case 'tag':
      return scope.element.tag === condition.name;
    case 'id':
      return scope.id === condition.name;
    case 'class':
      return scope.classes.includes(condition.name);
    case 'attribute':
      return attributeHolds(scope.element.attributes.get(condition.name)?.value, condition);
    case 'root':
      return scope.parent === undefined;
    case 'empty':
      return scope.element.children.every((child) => child.kind === 'text' && child.text === '');
    case 'nth':
      return isNth(placeOf(scope, condition), condition.step, condition.offset);
    case 'matches':
      return condition.selectors.some((selector) => matches(scope, selector)) === condition.wanted;
  }
}

function placeOf(scope: Scope, { fromEnd, ofType }: Extract<Condition, { kind: 'nth' }>): number {
  if (ofType) return scope.family.placeInType(scope, fromEnd);
  return fromEnd ? scope.family.members.length - scope.index : scope.index + 1;
}

const isNth = (place: number, step: number, offset: number): boolean =>
  step === 0 ? place === offset : (place - offset) % step === 0 && (place - offset) / step >= 0;

function attributeHolds(actual: string | undefined, condition: Extract<Condition, { kind: 'attribute' }>): boolean {
  if (actual === undefined) return false;
  const fold = (text: string): string => (condition.ignoreCase ? text.toLowerCase() : text);
  const value = fold(actual);
  const wanted = fold(condition.value);
  if (condition.operator === undefined) return true;
  switch (condition.operator) {
    case '=':
      return value === wanted;
    case '~=':
      return wanted !== '' && value.split(/[ \t\n\r\f]+/).includes(wanted);
    case '|=':
      return value === wanted || value.startsWith(`${wanted}-`);
    case '^=':
      return wanted !== '' && value.startsWith(wanted);
    case '$=':
      return wanted !== '' && value.endsWith(wanted);
    case '*=':
      return wanted !== '' && value.includes(wanted);
  }
}
