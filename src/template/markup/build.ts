import type { Diagnostic } from '../../base/diagnostic.ts';
import { diagnostic, hint } from '../../base/diagnostic.ts';
import { nearestHints } from '../../base/nearest-hints.ts';
import type { SourceSpan } from '../../base/span.ts';
import type { Attribute, TreeNode } from '../../document/tree.ts';
import { limits } from '../limits.ts';
import { checkAttributes } from './attributes.ts';
import { knownTags, optionalEnd, refusedTags, ruleOf } from './elements.ts';
import { checkChild, checkText, dropsSpace, type Place } from './nesting.ts';
import type { Token } from './tokens.ts';

interface OpenElement extends Place {
  readonly attributes: ReadonlyMap<string, Attribute>;
  readonly children: TreeNode[];
}

/** An element that another's end tag closed: it was left open, or the two end tags were crossed. */
interface Forced {
  readonly tag: string;
  readonly opener: SourceSpan;
  readonly closer: SourceSpan;
  readonly closedBy: string;
  readonly parent: Place;
}

/** Puts tokens together into a tree; nothing is mended without being said. */
export const treeBuilder = (report: (found: Diagnostic) => void) => {
  const document: OpenElement = {
    tag: '#document',
    rule: undefined,
    parent: null,
    span: { kind: 'text', file: '', start: { line: 1, column: 1 } },
    attributes: new Map(),
    children: [],
  };
  const open: OpenElement[] = [document];
  const forced: Forced[] = [];
  const complained = new Set<Place>();
  let tooDeep = false;
  /** `<page-number>` was the last token: an end tag may still make it a pair. */
  let pairable: string | null = null;

  const current = (): OpenElement => open.at(-1) ?? document;

  const leave = (): void => {
    const done = open.pop();
    if (done === undefined) return;
    const { tag, attributes, children, span } = done;
    // What an unknown element holds is still shown in a proof.
    if (done.rule === undefined) current().children.push(...children);
    else current().children.push({ kind: 'element', tag, attributes, children, span });
  };

  const unknownElement = (tag: string, span: SourceSpan): void => {
    if (refusedTags.has(tag)) {
      report(diagnostic('template/refused-element', { span, values: { tag } }));
      return;
    }
    const hints = nearestHints('template/nearest-element', tag, knownTags);
    report(diagnostic('template/unknown-element', { span, values: { tag }, hints }));
  };

  const enter = (token: Extract<Token, { kind: 'open' }>): void => {
    const { tag, attributes, span } = token;
    const rule = ruleOf(tag);
    const parent = current();
    const entered: OpenElement = { tag, rule, parent, span, attributes, children: [] };
    if (rule === undefined) unknownElement(tag, span);
    else {
      const empty = parent.rule?.content === 'nothing';
      if (!empty || !complained.has(parent)) checkChild(entered, report);
      if (empty) complained.add(parent);
      checkAttributes(tag, attributes, span, report);
    }
    open.push(entered);
    if (token.closed || rule?.empty === true) leave();
    else if (open.length > limits.elements && !tooDeep) {
      tooDeep = true;
      report(diagnostic('template/limit-elements', { span, values: { limit: String(limits.elements) } }));
    }
  };

  const close = (tag: string, span: SourceSpan): void => {
    const index = open.findLastIndex((element) => element.tag === tag);
    if (index > 0) {
      while (open.length - 1 > index) {
        const left = current();
        leave();
        forced.push({
          tag: left.tag,
          opener: left.span,
          closer: span,
          closedBy: tag,
          parent: open[index - 1] ?? document,
        });
      }
      leave();
      return;
    }
    const crossed = forced.findLastIndex((left) => left.tag === tag && left.parent === current());
    const [found] = crossed === -1 ? [] : forced.splice(crossed, 1);
    if (found !== undefined) {
      const values = { tag: found.closedBy, open: tag };
      const hints = [hint('template/opened-here', { tag }, found.opener)];
      report(diagnostic('template/crossed-tags', { span: found.closer, values, hints }));
      return;
    }
    const code = ruleOf(tag)?.empty === true ? 'template/void-end' : 'template/stray-end';
    report(diagnostic(code, { span, values: { tag } }));
  };

  const unclosed = (tag: string, span: SourceSpan, hints: Diagnostic['hints']): void =>
    report(diagnostic('template/element-unclosed', { span, values: { tag }, hints }));

  const take = (token: Token): void => {
    if (tooDeep) return;
    const pair = pairable;
    pairable = token.kind === 'open' && !token.closed && optionalEnd.has(token.tag) ? token.tag : null;
    if (token.kind === 'close' && token.tag === pair) return;
    switch (token.kind) {
      case 'open':
        enter(token);
        return;
      case 'close':
        close(token.tag, token.span);
        return;
      case 'text':
        if (token.text === '' || (dropsSpace(current()) && token.text.trim() === '')) return;
        checkText(current(), token.text, token.span, report);
        current().children.push({ kind: 'text', text: token.text, origins: [], span: token.span });
        return;
      case 'value': {
        const nodes = token.nodes.filter((node) => node.kind === 'element' || node.text !== '');
        if (nodes.length === 0) return;
        checkText(current(), 'x', token.span, report);
        current().children.push(...nodes);
        return;
      }
      case 'doctype':
        if (document.children.some((node) => node.kind === 'element') || open.length > 1) {
          report(diagnostic('template/late-doctype', { span: token.span }));
        }
        return;
    }
  };

  const finish = (): readonly TreeNode[] => {
    while (open.length > 1) {
      const { tag, span } = current();
      if (!tooDeep)
        unclosed(tag, span, ruleOf(tag)?.content === 'nothing' ? [hint('template/self-close', { tag })] : []);
      leave();
    }
    for (const { tag, opener, closer, closedBy } of forced) {
      unclosed(tag, opener, [hint('template/closed-by', { tag: closedBy }, closer)]);
    }
    return document.children;
  };

  return { take, finish };
};
