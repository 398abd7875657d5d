import { stages } from '../pipeline.ts';
import type { BuildStage } from './build.ts';
import type { Language } from './language.ts';

const order: readonly BuildStage[] = [...stages, 'preflight', 'write'];

const names: Readonly<Record<BuildStage, Readonly<Record<Language, string>>>> = {
  read: { zh: '读数', en: 'reading data' },
  expand: { zh: '成文', en: 'expanding the template' },
  style: { zh: '定样式', en: 'computing styles' },
  charts: { zh: '画图表', en: 'drawing charts' },
  layout: { zh: '排版', en: 'setting pages' },
  export: { zh: '出片', en: 'writing PDF' },
  preflight: { zh: '预检', en: 'preflight' },
  write: { zh: '存盘', en: 'writing files' },
};

interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** One line that says how far the build is; only where a person looks at a terminal. */
export function stageLine(
  language: Language,
  terminal: Terminal,
  silent: boolean,
): { begin(stage: BuildStage): void; end(): void } {
  const shown = terminal.isTTY === true && !silent;
  return {
    begin: (stage) => {
      if (shown) terminal.write(`\r\u001b[K[${order.indexOf(stage) + 1}/${order.length}] ${names[stage][language]}…`);
    },
    end: () => {
      if (shown) terminal.write('\r\u001b[K');
    },
  };
}
