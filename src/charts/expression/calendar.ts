/** A moment in UTC, taken apart. Months count from 0, days of the week from Sunday = 0, as in Vega. */
export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly date: number;
  readonly day: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
  readonly milliseconds: number;
}

const msPerDay = 86_400_000;

/** Days since 1970-01-01 in the proleptic Gregorian calendar; months outside 0 … 11 carry over. */
const daysFromCivil = (year: number, month: number, date: number): number => {
  const carried = year + Math.floor(month / 12);
  const inYear = ((month % 12) + 12) % 12;
  // Years from March, so that the leap day is the last day.
  const shifted = inYear < 2 ? carried - 1 : carried;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const monthFromMarch = (inYear + 10) % 12;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
};

/** Milliseconds since 1970-01-01 UTC. */
export const utcTime = (
  year: number,
  month = 0,
  date = 1,
  hours = 0,
  minutes = 0,
  seconds = 0,
  milliseconds = 0,
): number => ((daysFromCivil(year, month, date) * 24 + hours) * 60 + minutes) * 60_000 + seconds * 1000 + milliseconds;

export const civil = (time: number): Civil => {
  const days = Math.floor(time / msPerDay);
  const rest = time - days * msPerDay;
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = (monthFromMarch + 2) % 12;
  return {
    year: yearOfEra + era * 400 + (month < 2 ? 1 : 0),
    month,
    date: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
    day: (((days + 4) % 7) + 7) % 7,
    hours: Math.floor(rest / 3_600_000),
    minutes: Math.floor(rest / 60_000) % 60,
    seconds: Math.floor(rest / 1000) % 60,
    milliseconds: Math.floor(rest % 1000),
  };
};

const dateForm =
  /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?)?月?)?年?(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3})\d*)?)?(Z|[-+]\d{2}:?\d{2})?)?$/;

/** Milliseconds of a date as a clerk writes it (2021, 2021-03, 2021/3/1, 2021年3月1日, 2021-03-01T08:30Z); undefined for anything else, impossible dates too. Without a zone it is UTC. */
export const parseDate = (text: string): number | undefined => {
  const found = dateForm.exec(text.trim());
  if (found === null) return undefined;
  const [, year, month = '1', date = '1', hours = '0', minutes = '0', seconds = '0', fraction = '0', zone] = found;
  const time = utcTime(
    Number(year),
    Number(month) - 1,
    Number(date),
    Number(hours),
    Number(minutes),
    Number(seconds),
    Number(fraction.padEnd(3, '0')),
  );
  const back = civil(time);
  if (back.month !== Number(month) - 1 || back.date !== Number(date) || Number(hours) > 23 || Number(minutes) > 59)
    return undefined;
  return time - zoneOffset(zone);
};

const zoneOffset = (zone: string | undefined): number => {
  if (zone === undefined || zone === 'Z') return 0;
  const sign = zone.startsWith('-') ? -1 : 1;
  return sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2))) * 60_000;
};
