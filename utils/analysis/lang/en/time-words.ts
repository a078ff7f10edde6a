/** English words of time, lower case. Data only. */

export const MONTHS: Readonly<Record<string, number>> = {
  january: 1,
  february: 2,
  march: 3,
  april: 4,
  may: 5,
  june: 6,
  july: 7,
  august: 8,
  september: 9,
  october: 10,
  november: 11,
  december: 12,
};

/** Short forms, which may carry a dot. */
export const MONTH_ABBREVIATIONS: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  sept: 9,
  oct: 10,
  nov: 11,
  dec: 12,
};

export const WEEKDAYS: Readonly<Record<string, number>> = {
  monday: 1,
  tuesday: 2,
  wednesday: 3,
  thursday: 4,
  friday: 5,
  saturday: 6,
  sunday: 7,
};

export const WEEKDAY_ABBREVIATIONS: Readonly<Record<string, number>> = {
  mon: 1,
  tue: 2,
  tues: 2,
  wed: 3,
  thu: 4,
  thur: 4,
  thurs: 4,
  fri: 5,
  sat: 6,
  sun: 7,
};

/** 1 spring, 2 summer, 3 autumn, 4 winter. */
export const SEASONS: Readonly<Record<string, number>> = {
  spring: 1,
  springtime: 1,
  summer: 2,
  summertime: 2,
  fall: 3,
  autumn: 3,
  winter: 4,
  wintertime: 4,
};

/** Parts of the day and their TIMEX3 codes. */
export const DAY_PARTS: Readonly<Record<string, string>> = {
  morning: 'MO',
  midmorning: 'MO',
  afternoon: 'AF',
  midafternoon: 'AF',
  evening: 'EV',
  night: 'NI',
};

/** Units by the letter that TIMEX3 writes; a `T` in front marks units below the day. */
export const UNITS: Readonly<Record<string, string>> = {
  second: 'TS',
  minute: 'TM',
  hour: 'TH',
  day: 'D',
  night: 'D',
  week: 'W',
  weekend: 'WE',
  fortnight: '2W',
  month: 'M',
  quarter: 'Q',
  year: 'Y',
  decade: 'E',
  century: 'C',
  millennium: 'L',
  season: 'S',
  min: 'TM',
  mins: 'TM',
  hr: 'TH',
  hrs: 'TH',
  sec: 'TS',
  secs: 'TS',
  yr: 'Y',
  yrs: 'Y',
};

export const PLURAL_UNITS: Readonly<Record<string, string>> = {
  seconds: 'TS',
  minutes: 'TM',
  hours: 'TH',
  days: 'D',
  nights: 'D',
  weeks: 'W',
  weekends: 'WE',
  fortnights: '2W',
  months: 'M',
  quarters: 'Q',
  years: 'Y',
  decades: 'E',
  centuries: 'C',
  millennia: 'L',
  seasons: 'S',
};

export const MULTIPLIERS: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1000,
  million: 1e6,
  billion: 1e9,
};

/** "the nineties". */
export const DECADES: Readonly<Record<string, number>> = {
  twenties: 20,
  thirties: 30,
  forties: 40,
  fifties: 50,
  sixties: 60,
  seventies: 70,
  eighties: 80,
  nineties: 90,
};

/** Words for an unknown amount. */
export const VAGUE_AMOUNTS: ReadonlySet<string> = new Set([
  'several',
  'few',
  'many',
  'some',
  'numerous',
  'various',
]);

/** Adverbs and adjectives of frequency, with the period that they name. */
export const FREQUENCIES: Readonly<Record<string, string>> = {
  hourly: 'PT1H',
  daily: 'P1D',
  nightly: 'P1D',
  weekly: 'P1W',
  biweekly: 'P2W',
  fortnightly: 'P2W',
  monthly: 'P1M',
  bimonthly: 'P2M',
  yearly: 'P1Y',
  annually: 'P1Y',
  biennial: 'P2Y',
  biennially: 'P2Y',
};

/** Single words that point at the present, past or future without saying when. */
export const VAGUE_REFERENCES: Readonly<Record<string, string>> = {
  now: 'PRESENT_REF',
  currently: 'PRESENT_REF',
  nowadays: 'PRESENT_REF',
  presently: 'PRESENT_REF',
  recently: 'PAST_REF',
  lately: 'PAST_REF',
  soon: 'FUTURE_REF',
  current: 'PRESENT_REF',
  recent: 'PAST_REF',
  future: 'FUTURE_REF',
};

/** Clock zones, and what TIMEX3 writes of them: "Z" for UTC, nothing for the clock on the wall. */
export const TIME_ZONES: Readonly<Record<string, string>> = {
  gmt: 'Z',
  utc: 'Z',
  est: '',
  edt: '',
  cst: '',
  cdt: '',
  mst: '',
  mdt: '',
  pst: '',
  pdt: '',
  et: '',
  ct: '',
  pt: '',
  bst: '',
  cet: '',
  cest: '',
  jst: '',
};

/** Words without a table of their own that a time expression can be made of alone. */
export const TIME_NAMES: readonly string[] =
  'today yesterday tomorrow tonight overnight noon midnight midday past half'.split(' ');

/** Words that complete a time expression but never begin one. */
export const CLOSERS: readonly string[] = 'date time term period while present end year-end'.split(' ');

/** Words that begin a time expression but mean no time themselves. */
export const OPENERS: readonly string[] =
  'the a an this that these those each every its their his her last next previous prior preceding following coming upcoming latest same early earlier late later mid middle end beginning start about around nearly almost roughly approximately over under more less fewer at up no within only just exactly some couple another additional fiscal twice once q h fy right one'.split(
    ' ',
  );
