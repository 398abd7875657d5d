/** The language in which banxin speaks, not the publication's. */
export type Language = 'zh' | 'en';

/** `--lang` wins, then LC_ALL, LC_MESSAGES, LANG; where none speaks of a language, Chinese. */
export function chooseLanguage(
  asked: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  if (asked === 'zh' || asked === 'en') return asked;
  const locale = [environment['LC_ALL'], environment['LC_MESSAGES'], environment['LANG']].find(
    (value) => value !== undefined && value !== '',
  );
  return locale?.toLowerCase().startsWith('en') === true ? 'en' : 'zh';
}
