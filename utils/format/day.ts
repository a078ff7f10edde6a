/** Days since January 1, 1970. Calendar days carry no clock and no zone, so they are counted, never shifted. */
export type Day = number;

const DAY_MS = 86_400_000;
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})/;

function dayOf(year: number, month: number, date: number): Day {
  const at = new Date(0);
  at.setUTCFullYear(year, month, date);
  return Math.round(at.getTime() / DAY_MS);
}

/** The calendar day at the head of an ISO date or date-time, as its writer's calendar had it; null where there is none. */
export function parseDay(iso: string): Day | null {
  const parts = ISO_DATE.exec(iso);
  if (!parts) return null;
  const [year, month, date] = [Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])];
  const day = dayOf(year, month, date);
  const back = dayToDate(day);
  return back.getUTCMonth() === month && back.getUTCDate() === date ? day : null;
}

/** Midnight UTC of that day: to be formatted with `timeZone: 'UTC'`. */
export function dayToDate(day: Day): Date {
  return new Date(day * DAY_MS);
}

/** The day that the reader's own calendar shows. */
export function localDay(now: Date): Day {
  return dayOf(now.getFullYear(), now.getMonth(), now.getDate());
}

/** `YYYY-MM-DD`. */
export function formatIsoDay(day: Day): string {
  return dayToDate(day).toISOString().slice(0, 10);
}
