/** A stretch of prose as it was written; offsets are into the data string. */
export type ProsePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'stars'; readonly count: number }
  /** From `{{` to after `}}`. */
  | { readonly kind: 'reference'; readonly start: number; readonly end: number }
  | { readonly kind: 'unclosed'; readonly start: number };

const special = /\\[!-/:-@[-`{-~]|\{\{|\*+/g;

/** Cuts prose into text, stars and references; a backslash takes the meaning from the sign after it. */
export const readProse = (prose: string): readonly ProsePart[] => {
  const parts: ProsePart[] = [];
  let text = '';
  let at = 0;
  const flush = (): void => {
    if (text !== '') parts.push({ kind: 'text', text });
    text = '';
  };
  special.lastIndex = 0;
  for (let match = special.exec(prose); match !== null; match = special.exec(prose)) {
    const [sign] = match;
    const start = match.index;
    text += prose.slice(at, start);
    at = start + sign.length;
    if (sign.startsWith('\\')) {
      text += sign.slice(1);
      continue;
    }
    flush();
    if (sign.startsWith('*')) {
      parts.push({ kind: 'stars', count: sign.length });
      continue;
    }
    const close = prose.indexOf('}}', at);
    const next = prose.indexOf('{{', prose[at] === '{' ? at + 1 : at);
    if (close === -1 || (next !== -1 && next < close)) {
      parts.push({ kind: 'unclosed', start });
      continue;
    }
    at = close + (prose[start + 2] === '{' && prose[close + 2] === '}' ? 3 : 2);
    parts.push({ kind: 'reference', start, end: at });
    special.lastIndex = at;
  }
  text += prose.slice(at);
  flush();
  return parts;
};
