import { limits } from './limits.ts';

/** Handlebars' parser takes cubic time on deep templates; this counts roughly before it starts, and generously. */
const generous = 4;

const blockSigns = /\{\{~?(?:([#^/])[^\s}~]|else\s+[^\s}~])/g;
const callSigns = /\{\{|\}\}|[()]/g;

/** Where a template passes the limit of nesting. */
export interface TooDeep {
  readonly fault: 'nesting' | 'branches';
  readonly offset: number;
}

const blocksTooDeep = (text: string): TooDeep | null => {
  /** For each open block, how many `else if` it has. */
  const open = [0];
  for (const { 1: sign, index } of text.matchAll(blockSigns)) {
    if (sign === '/') open.pop();
    else if (sign === undefined) {
      const branches = (open.pop() ?? 0) + 1;
      open.push(branches);
      if (branches > limits.branches) return { fault: 'branches', offset: index };
    } else if (open.push(0) > generous * limits.nesting) return { fault: 'nesting', offset: index };
  }
  return null;
};

const callsTooDeep = (text: string): TooDeep | null => {
  let depth = 0;
  let inside = false;
  for (const { 0: sign, index } of text.matchAll(callSigns)) {
    if (sign === '{{' || sign === '}}') {
      inside = sign === '{{';
      depth = 0;
    } else if (inside) depth += sign === '(' ? 1 : -1;
    if (depth > generous * limits.nesting) return { fault: 'nesting', offset: index };
  }
  return null;
};

/** Where a template is nested so deep that it is not even parsed. */
export const farTooDeep = (text: string): TooDeep | null => blocksTooDeep(text) ?? callsTooDeep(text);
