/** A date as data writes it; the parts that were left out are null. */
export interface WrittenDate {
  readonly year: string;
  readonly month: number | null;
  readonly day: number | null;
}

const forms = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[-+]\d{2}:?\d{2})?)?$/,
  /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日$/,
  /^(\d{4})(\d{2})(\d{2})$/,
  /^(\d{4})[-/.](\d{1,2})$/,
  /^(\d{4})年(\d{1,2})月$/,
  /^(\d{4})年?$/,
];

const numberOrNull = (text: string | undefined): number | null => (text === undefined ? null : Number(text));

/** Null when the text is no date in any form that we read. */
export const readDate = (text: string): WrittenDate | null => {
  for (const form of forms) {
    const parts = form.exec(text.trim());
    if (parts !== null) return { year: parts[1] ?? '', month: numberOrNull(parts[2]), day: numberOrNull(parts[3]) };
  }
  return null;
};

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether the calendar has such a day; 2021-02-29 it has not. */
export const isPossible = ({ year, month, day }: WrittenDate): boolean => {
  if (month === null) return true;
  const y = Number(year);
  const leap = month === 2 && y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0);
  const length = (lengths[month - 1] ?? 0) + (leap ? 1 : 0);
  return month >= 1 && month <= 12 && (day === null || (day >= 1 && day <= length));
};

const token = /[A-Za-z]+/g;

/** Fills a pattern; null parts that the pattern asks for, and letters that are no token, are named. */
export const printDate = (
  date: WrittenDate,
  pattern: string,
): { readonly text: string; readonly unknown: readonly string[]; readonly absent: readonly string[] } => {
  const unknown: string[] = [];
  const absent: string[] = [];
  const part = (value: number | null, letters: string, width: number): string => {
    if (value === null) absent.push(letters);
    return String(value ?? '').padStart(width, '0');
  };
  const text = pattern.replace(token, (letters) => {
    switch (letters) {
      case 'YYYY':
        return date.year;
      case 'YY':
        return date.year.slice(-2);
      case 'MM':
        return part(date.month, letters, 2);
      case 'M':
        return part(date.month, letters, 1);
      case 'DD':
        return part(date.day, letters, 2);
      case 'D':
        return part(date.day, letters, 1);
      case 'YYYYMMDD':
        return `${date.year}${part(date.month, 'MM', 2)}${part(date.day, 'DD', 2)}`;
      default:
        unknown.push(letters);
        return letters;
    }
  });
  return { text, unknown, absent };
};
