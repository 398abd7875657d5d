/** A sentence in both languages; `{name}` is filled from the diagnostic's values. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

export interface Message extends Sentence {
  readonly severity: 'error' | 'warning' | 'note';
}

export type Messages = Readonly<Record<string, Message>>;
export type Hints = Readonly<Record<string, Sentence>>;
