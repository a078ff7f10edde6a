/** English cardinals below a hundred. */
export const SMALL_NUMBERS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    zero: 0,
    nought: 0,
    naught: 0,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fourty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
  }),
);

/** Words that multiply what stands before them; the plain plural of some counts in a vague way ("thousands of"). */
export const MAGNITUDES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    hundred: 1e2,
    thousand: 1e3,
    lakh: 1e5,
    lakhs: 1e5,
    million: 1e6,
    crore: 1e7,
    crores: 1e7,
    billion: 1e9,
    trillion: 1e12,
    quadrillion: 1e15,
    quintillion: 1e18,
    dozen: 12,
    dozens: 12,
    dzs: 12,
    dozs: 12,
    hundreds: 1e2,
    thousands: 1e3,
    millions: 1e6,
    billions: 1e9,
    trillions: 1e12,
  }),
);

/** "Dozens of homes": the lower bound; the upper one is ten times that. */
export const VAGUE_PLURALS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    tens: 10,
    dozens: 12,
    hundreds: 1e2,
    thousands: 1e3,
    lakhs: 1e5,
    millions: 1e6,
    crores: 1e7,
    billions: 1e9,
    trillions: 1e12,
  }),
);

/** Short forms behind digits that mean the same with or without a currency. */
export const MAGNITUDE_SUFFIXES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    k: 1e3,
    K: 1e3,
    mn: 1e6,
    mln: 1e6,
    mil: 1e6,
    mio: 1e6,
    M: 1e6,
    MM: 1e6,
    bn: 1e9,
    Bn: 1e9,
    BN: 1e9,
    bln: 1e9,
    B: 1e9,
    b: 1e9,
    tn: 1e12,
    trn: 1e12,
    tln: 1e12,
  }),
);

/** Short forms that are magnitudes behind money only: "£20m", "$3T". */
export const MONEY_SUFFIXES: ReadonlyMap<string, number> = new Map(
  Object.entries({ m: 1e6, T: 1e12, t: 1e12 }),
);

const ORDINAL_STEMS = {
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  thirtieth: 30,
  fortieth: 40,
  fiftieth: 50,
  sixtieth: 60,
  seventieth: 70,
  eightieth: 80,
  ninetieth: 90,
  hundredth: 100,
  thousandth: 1e3,
  millionth: 1e6,
  billionth: 1e9,
  trillionth: 1e12,
  first: 1,
  second: 2,
};

/** The ordinals and what they number. */
export const ORDINAL_VALUES: ReadonlyMap<string, number> = new Map(Object.entries(ORDINAL_STEMS));

/** Denominators: "two thirds", "three quarters", "five eighths". */
export const DENOMINATORS: ReadonlyMap<string, number> = new Map([
  ...Object.entries(ORDINAL_STEMS)
    .filter(([, value]) => value > 2)
    .flatMap(([word, value]): [string, number][] => [
      [word, value],
      [`${word}s`, value],
    ]),
  ['half', 2],
  ['halves', 2],
  ['quarter', 4],
  ['quarters', 4],
]);

/** Signs that stand for a fraction. */
export const FRACTION_SIGNS: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅕', 1 / 5],
  ['⅖', 2 / 5],
  ['⅗', 3 / 5],
  ['⅘', 4 / 5],
  ['⅙', 1 / 6],
  ['⅚', 5 / 6],
  ['⅐', 1 / 7],
  ['⅛', 1 / 8],
  ['⅜', 3 / 8],
  ['⅝', 5 / 8],
  ['⅞', 7 / 8],
  ['⅑', 1 / 9],
  ['⅒', 1 / 10],
]);

export const MINUS_WORDS: ReadonlySet<string> = new Set(['minus', 'negative']);

export const VAGUE_MAGNITUDE_LEADERS: ReadonlySet<string> = new Set(
  'several few many couple some per of'.split(' '),
);

export const SHARE_FOLLOWERS: ReadonlySet<string> = new Set(
  'of more less fewer higher lower off smaller larger bigger in since from'.split(' '),
);

export const QUARTER_LEADERS: ReadonlySet<string> = new Set(
  'last past next first consecutive previous these recent coming final'.split(' '),
);

export const HALF_LEADERS: ReadonlySet<string> = new Set(
  'first second latter other better the this last in top bottom back third fourth final each'.split(' '),
);

export const HALF_FOLLOWERS: ReadonlySet<string> = new Set(
  'a an of the its their this those all dozen hour mile his her our'.split(' '),
);

/** Verbs that say how many times more or less. */
export const MULTIPLE_WORDS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    doubled: 2,
    doubling: 2,
    doubles: 2,
    tripled: 3,
    tripling: 3,
    trebled: 3,
    quadrupled: 4,
    quadrupling: 4,
    quintupled: 5,
    halved: 0.5,
    halving: 0.5,
  }),
);
