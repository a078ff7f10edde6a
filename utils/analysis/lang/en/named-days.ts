/** A day whose date has become the name of what happened on it. */
export interface NamedDay {
  readonly month: number;
  readonly day: number;
  readonly year: number;
  /** Nouns behind the date that name the event with it, lower case. */
  readonly nouns: ReadonlySet<string>;
}

const named = (year: number, month: number, day: number, nouns: string): NamedDay => ({
  year,
  month,
  day,
  nouns: new Set(nouns.split(' ')),
});

/** Dates that English prints without their year because everybody knows it. Data only. */
export const NAMED_DAYS: readonly NamedDay[] = [
  named(
    2001,
    9,
    11,
    'attack attacks hijackers hijackings terror terrorist terrorists victims commission tragedy plot atrocities families memorial era',
  ),
  named(
    2023,
    10,
    7,
    'attack attacks assault massacre massacres hostages hostage onslaught raid atrocities terror victims',
  ),
  named(
    2021,
    1,
    6,
    'attack riot riots rioter rioters insurrection siege committee hearings defendants assault pardons',
  ),
];
