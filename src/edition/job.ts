import type { Mm } from '../base/measure.ts';
import type { Binding, Fold, Paper } from '../data/manifest/facts.ts';

/** 印刷工单 for machines: what is to be printed, on what, and what is done with it after. Lengths in mm. */
export interface Job {
  readonly id: string;
  readonly title: string;
  readonly edition: string;
  readonly date: string;
  readonly trim: { readonly width: Mm; readonly height: Mm };
  readonly bleed: Mm;
  readonly pages: number;
  readonly quantity: string | undefined;
  readonly binding: Binding | undefined;
  readonly spine: Mm | undefined;
  readonly fold: { readonly kind: Fold; readonly panels: readonly Mm[] } | undefined;
  readonly paper: Paper | undefined;
  readonly cover: Paper | undefined;
  readonly inks: {
    readonly basic: readonly string[];
    readonly spots: readonly string[];
    /** Plates that are no ink. */
    readonly finishing: readonly string[];
  };
  readonly finishing: readonly string[];
  readonly condition: string;
  readonly outlined: boolean;
  readonly files: readonly JobFile[];
}

export interface JobFile {
  readonly file: string;
  readonly purpose: 'print' | 'imposed' | 'cover';
  readonly pages: number;
  readonly bytes: number;
  readonly sha256: string;
}

const bindingWords: Readonly<Record<Binding, string>> = {
  saddle: '骑马钉',
  perfect: '胶装',
  fold: '折页',
  none: '不装订',
};

const foldWords: Readonly<Record<Fold, string>> = { letter: '内三折', gate: '对门折', z: '风琴折（Z 形）' };

const purposeWords: Readonly<Record<JobFile['purpose'], string>> = {
  print: '印刷文件，单页',
  imposed: '骑马钉拼版，双联',
  cover: '封面连书脊',
};

/** At most two decimals, none where there are none. */
const plain = (value: number): string => `${Math.round(value * 100) / 100}`;

const paperWords = ({ name, thickness }: Paper): string =>
  thickness === undefined ? name : `${name}（单张厚 ${plain(thickness)} mm）`;

const inkWords = ({ basic, spots, finishing }: Job['inks']): string =>
  [
    `四色（${basic.join('、')}）`,
    ...(spots.length === 0 ? [] : [`专色 ${spots.length} 个：${spots.join('、')}`]),
    ...(finishing.length === 0 ? [] : [`工艺版 ${finishing.length} 块：${finishing.join('、')}`]),
  ].join('；');

/** A line of the job sheet. */
export interface JobRow {
  readonly label: string;
  readonly value: string;
}

const row = (label: string, value: string | undefined): readonly JobRow[] =>
  value === undefined || value === '' ? [] : [{ label, value }];

/** The job sheet's lines, as a print shop's clerk writes them. */
export const jobRows = (job: Job): readonly JobRow[] => [
  ...row('品名', job.title),
  ...row('版次', `${job.edition}（${job.date}）`),
  ...row('印数', job.quantity),
  ...row('成品尺寸', `${plain(job.trim.width)} × ${plain(job.trim.height)} mm`),
  ...row('出血', `四边各 ${plain(job.bleed)} mm`),
  ...row('页数', `${job.pages} 页（P）`),
  ...row(job.cover === undefined ? '用纸' : '内文用纸', job.paper && paperWords(job.paper)),
  ...row('封面用纸', job.cover && paperWords(job.cover)),
  ...row('墨色', inkWords(job.inks)),
  ...row('装订', job.binding && bindingWords[job.binding]),
  ...row('书脊宽', job.spine === undefined ? undefined : `${plain(job.spine)} mm`),
  ...row('折法', job.fold && `${foldWords[job.fold.kind]}，正面从左起 ${job.fold.panels.map(plain).join(' + ')} mm`),
  ...row('印后', job.finishing.join('、')),
  ...row('印刷条件', job.condition),
  ...row('文字', job.outlined ? '已转曲' : '字体已嵌入，未转曲'),
];

/** `job.json`. */
export const jobJson = (job: Job): string => `${JSON.stringify(job, null, 2)}\n`;

/** What the job sheet's layout sees, as JSON: every value a text, so that it prints as it stands. */
export const jobData = (job: Job): string =>
  JSON.stringify({
    rows: jobRows(job),
    files: job.files.map(({ file, purpose, pages, bytes, sha256 }) => ({
      file,
      purpose: purposeWords[purpose],
      size: `${pages} 页，${Math.ceil(bytes / 1024)} KiB`,
      sha256,
    })),
  });
