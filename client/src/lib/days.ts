// Days and weeks of UTC as the formats write them. Moments are Unix seconds.

const epochSeconds = 604800;

function daysInMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** Whether s is a month "2006-01" of the years 0000 to 9999. */
export function isMonth(s: string): boolean {
  return /^[0-9]{4}-(0[1-9]|1[0-2])$/.test(s);
}

/** Whether s is a day "2006-01-02" that exists, of the years 0000 to 9999. */
export function isDay(s: string): boolean {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(s)) return false;
  const day = Number(s.slice(8));
  return day >= 1 && day <= daysInMonth(Number(s.slice(0, 4)), Number(s.slice(5, 7)));
}

/** The first moment of a day from 1970 on, in Unix seconds. */
export function dayStart(day: string): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8))) / 1000;
}

/** The day that a moment lies in. */
export function dayOf(moment: number): string {
  const s = new Date(Math.floor(moment) * 1000).toISOString();
  return s.slice(0, s.indexOf("T"));
}

/** The number of the week that a moment lies in: weeks of 604,800 seconds since 1970. */
export function epoch(moment: number): number {
  return moment < 0 ? 0 : Math.floor(moment / epochSeconds);
}
