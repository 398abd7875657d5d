export interface Sort {
  readonly text: string;
  readonly x: number;
  readonly y?: number;
  readonly advance: number;
  readonly space: boolean;
}

export interface Figures {
  readonly lines: number;
  readonly broken: number;
  readonly visible: number;
  readonly visibleShare: number;
  readonly runs: number;
  readonly mean: number;
  readonly p95: number;
  readonly max: number;
  readonly jump: number;
  readonly comma: number;
  readonly commaSpread: number;
  readonly narrow: number;
  readonly stop: number;
  readonly edge: number;
  readonly edgeMean: number;
  readonly orphans: number;
  readonly splits: number;
  readonly kinsoku: number;
  readonly pairs: number;
  readonly unfaithful: number;
  readonly mm: number;
  readonly said: readonly string[];
}

export const visible: number;
export function figuresOf(
  paragraphs: readonly (readonly (readonly Sort[])[])[],
  measure: number,
  unfaithful?: number,
): Figures;
