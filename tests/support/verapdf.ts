import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from './repository.ts';
import { output, requirePrograms } from './run.ts';

/** The whole veraPDF engine, in a jar of npm's (press.md §0.1). */
const engine = join(root, 'node_modules/@opendataloader/pdf/lib/opendataloader-pdf-cli.jar');

/** What Java no longer brings along: Debian's libjaxb-java. */
const binding = ['jaxb-runtime', 'jaxb-core', 'jaxb-api', 'istack-commons-runtime', 'txw2', 'javax.activation'].map(
  (name) => `/usr/share/java/${name}.jar`,
);

/** Throws with the names of what is not there. */
export const requireVerapdf = (): void => {
  requirePrograms(['java', 'javac']);
  const missing = [engine, ...binding].filter((jar) => !existsSync(jar));
  if (missing.length > 0) throw new Error(`缺少 / missing: ${missing.join(', ')} (npm ci; Debian: libjaxb-java)`);
};

/** veraPDF's verdict on each file: `ok`, or the rules that are broken and where. */
export const verapdf = (flavour: '2b' | '2a' | '3a' | 'ua1', files: readonly string[]): ReadonlyMap<string, string> => {
  const main = join(root, 'tests/support/verapdf/Verify.java');
  const said = output('java', ['-cp', [engine, ...binding].join(delimiter), main, flavour, ...files]);
  return new Map(
    said
      .split('\n')
      .filter((line) => line.includes('\t'))
      .map((line) => {
        const [file = '', verdict = ''] = line.split('\t');
        return [file, verdict] as const;
      }),
  );
};
