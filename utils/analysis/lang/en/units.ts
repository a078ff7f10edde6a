export type MeasureKind = 'measure' | 'duration' | 'percent';

/** Names of units as written out, after their UCUM codes: no prefix, power or division. */
const NAMES: Readonly<Record<string, string>> = {
  '[in_i]': 'inch inches',
  '[ft_i]': 'foot feet',
  '[yd_i]': 'yard yards',
  '[mi_i]': 'mile miles',
  '[nmi_i]': 'nautical-mile nautical-miles',
  '[ly]': 'light-year light-years lightyear lightyears',
  AU: 'astronomical-unit astronomical-units',
  kg: 'kilo kilos',
  '[acr_us]': 'acre acres',
  har: 'hectare hectares',
  '[oz_av]': 'ounce ounces',
  '[oz_tr]': 'troy-ounce troy-ounces',
  '[stone_av]': 'stone',
  '[ston_av]': 'ton tons short-ton short-tons',
  '[lton_av]': 'long-ton long-tons',
  t: 'tonne tonnes metric-ton metric-tons metric-tonne metric-tonnes',
  Mt: 'megaton megatons megatonne megatonnes',
  kt: 'kiloton kilotons kilotonne kilotonnes',
  Gt: 'gigaton gigatons gigatonne gigatonnes',
  '[car_m]': 'carat carats',
  '[gal_us]': 'gallon gallons',
  '[qt_us]': 'quart quarts',
  '[pt_us]': 'pint pints',
  '[foz_us]': 'fluid-ounce fluid-ounces',
  '[cup_us]': 'cup cups',
  '[tbs_us]': 'tablespoon tablespoons',
  '[tsp_us]': 'teaspoon teaspoons',
  '[dr_av]': 'dram drams drachma drachmas',
  '[bbl_us]': 'barrel barrels',
  '[bu_us]': 'bushel bushels',
  Cel: 'celsius celcius centigrade centigrate',
  '[degF]': 'fahrenheit farenheit',
  K: 'kelvin kelvins',
  deg: 'degree degrees',
  rad: 'radian radians',
  '[kn_i]': 'knot knots',
  '[HP]': 'horsepower brake-horsepower metric-horsepower',
  dB: 'decibel decibels',
  '[Btu]': 'british-thermal-unit british-thermal-units',
  '[lbf_av]': 'pound-force pounds-force',
  '[lbf_av].[ft_i]': 'pound-foot pound-feet pounds-foot pounds-feet foot-pound foot-pounds',
  'N.m': 'newton-metre newton-metres newton-meter newton-meters',
  'k[psi]': 'kilopound-per-square-inch kilopounds-per-square-inch',
  '[acr_us].[ft_i]': 'acre-foot acre-feet',
  '[fth_i]': 'fathom fathoms',
  '[fur_us]': 'furlong furlongs',
  '[pc]': 'parsec parsecs',
  '[gil_us]': 'gill gills',
  '[lcwt_av]': 'hundredweight hundredweights',
  '[pwt_tr]': 'pennyweight pennyweights',
  Ao: 'angstrom angstroms ångström ångströms',
  um: 'micron microns',
  atm: 'atmospheres',
  '[iU]': 'international-unit international-units',
  'cd/m2': 'nits',
  '[Cal]': 'calorie calories kilocalorie kilocalories',
  '[ppm]': 'parts-per-million part-per-million',
  '[ppb]': 'parts-per-billion part-per-billion',
  '[psi]': 'pounds-per-square-inch pound-per-square-inch',
  R: 'roentgen roentgens',
  cd: 'candela candelas',
};

/** Signs and abbreviations of units that take no metric prefix; capitals matter. */
const SYMBOLS: Readonly<Record<string, string>> = {
  '[in_i]': 'in inch ″',
  '[ft_i]': 'ft ′',
  '[yd_i]': 'yd yds',
  '[mi_i]': 'mi',
  '[nmi_i]': 'nmi',
  '[lb_av]': 'lb lbs',
  '[oz_av]': 'oz',
  '[foz_us]': 'floz',
  '[gal_us]': 'gal gals',
  '[tbs_us]': 'tbsp tbs',
  '[tsp_us]': 'tsp',
  '[bbl_us]': 'bbl bbls',
  har: 'ha',
  t: 't',
  kt: 'kt kT',
  Mt: 'Mt',
  Gt: 'Gt',
  '[mi_i]/h': 'mph MPH Mph',
  'km/h': 'kph kmph kmh KPH km/hr kms/h',
  '[mi_i]/[gal_us]': 'mpg MPG',
  '{rev}/min': 'rpm RPM',
  '{beat}/min': 'bpm BPM',
  '{frame}/s': 'fps FPS',
  '[psi]': 'psi PSI',
  'k[psi]': 'ksi KSI',
  '[HP]': 'hp bhp HP BHP Hp whp PS',
  '[lbf_av].[ft_i]': 'lbft ftlb',
  'N.m': 'Nm NM',
  km: 'KM Km kms KMS',
  kg: 'KG Kg kgs KGS',
  cm: 'CM cms',
  mL: 'mls',
  kW: 'KW',
  kPa: 'KPA kpa',
  MPa: 'MPA',
  GPa: 'GPA',
  kHz: 'khz KHZ Khz',
  MHz: 'mhz MHZ Mhz',
  GHz: 'ghz GHZ Ghz',
  '[Btu]': 'BTU Btu btu BTUs',
  'M[Btu]': 'mmBTU MMBTU MMBtu mmBtu mmbtu',
  '[bbl_us]/d': 'bpd bopd',
  'Mbit/s': 'Mbps mbps MBPS',
  'kbit/s': 'kbps Kbps KBPS',
  'Gbit/s': 'Gbps gbps GBPS',
  'Tbit/s': 'Tbps',
  'mm[Hg]': 'mmHg',
  '[ppm]': 'ppm',
  '[ppb]': 'ppb',
  'W.h': 'Wh',
  'kW.h': 'kwh KWH Kwh KWh',
  'MW.h': 'mwh MWH',
  'V.A': 'VA',
  'kV.A': 'kVA KVA',
  'MV.A': 'MVA',
  'mA.h': 'mAh mah MAH',
  'A.h': 'Ah',
  Cel: '℃ C',
  '[degF]': '℉ F',
  K: 'K',
  deg: '° deg degs',
  '[sft_i]': 'sqft',
  m2: 'sqm SQM',
  '[cft_i]': 'cuft',
  km2: 'sqkm',
  cm3: 'cc',
  '[Cal]': 'kcal kcals',
  dB: 'dB db dBA DB',
  't/d': 'tpd',
  '[kn_i]': 'kn kts',
  ug: 'mcg',
  rad: 'rad',
  atm: 'atm',
  pm: 'pm',
};

/**
 * Metric units that take prefixes: the code, names, symbols, and the prefixes that their symbols are seen with in print.
 * Others are left out since they mean something else there: "TV", "EV", "PM", "MA".
 */
const METRIC: readonly (readonly [code: string, names: string, symbols: string, prefixes: string])[] = [
  ['m', 'metre meter', 'm', ' n u m c d k'],
  ['g', 'gram gramme', 'g', ' n u m k'],
  ['L', 'litre liter', 'L l', ' u m c d h'],
  ['W', 'watt', 'W', ' m k M G T'],
  ['W.h', 'watt-hour', 'Wh', ' k M G T'],
  ['J', 'joule', 'J', ' k M G'],
  ['Pa', 'pascal', 'Pa', ' h k M G'],
  ['V', 'volt', 'V', ' m k'],
  ['A', 'ampere amp', 'A', ' m k'],
  ['Hz', 'hertz', 'Hz hz HZ', ' k M G T'],
  ['By', 'byte', 'B', 'k M G T P E'],
  ['bit', 'bit', 'b bit', ' k M G T'],
  ['eV', 'electronvolt electron-volt', 'eV', ' m k M G T'],
  ['N', 'newton', 'N', 'k'],
  ['F', 'farad', 'F', 'u'],
  ['bar', 'bar', 'bar', 'm'],
  ['Ohm', 'ohm', 'Ω', ' k M'],
  ['lm', 'lumen', 'lm', ' '],
  ['lx', 'lux', 'lx', ' '],
  ['Sv', 'sievert', 'Sv', ' u m'],
  ['Gy', 'gray', 'Gy', ' u m'],
  ['Bq', 'becquerel', 'Bq', ' k M G T'],
  ['mol', 'mol', 'mol', ' m u n'],
  ['T', 'tesla', 'T', 'm u'],
  ['C', 'coulomb', 'C', 'm'],
];
const PREFIXES: readonly (readonly [code: string, name: string, symbols: string])[] = [
  ['', '', ''],
  ['f', 'femto', 'f'],
  ['p', 'pico', 'p'],
  ['n', 'nano', 'n'],
  ['u', 'micro', 'µ μ u'],
  ['m', 'milli', 'm'],
  ['c', 'centi', 'c'],
  ['d', 'deci', 'd'],
  ['h', 'hecto', 'h'],
  ['k', 'kilo', 'k K'],
  ['M', 'mega', 'M'],
  ['G', 'giga', 'G'],
  ['T', 'tera', 'T'],
  ['P', 'peta', 'P'],
  ['E', 'exa', 'E'],
];

const DURATIONS: Readonly<Record<string, string>> = {
  ns: 'nanosecond nanoseconds',
  us: 'microsecond microseconds',
  ms: 'millisecond milliseconds',
  s: 'second seconds sec secs',
  min: 'minute minutes min mins',
  h: 'hour hours hr hrs',
  d: 'day days',
  wk: 'week weeks wk wks',
  mo: 'month months mth mths mo',
  a: 'year years yr yrs',
  '10.a': 'decade decades',
  '100.a': 'century centuries',
  '1000.a': 'millennium millennia millenniums',
};

export interface NamedUnit {
  readonly kind: MeasureKind;
  /** UCUM. */
  readonly code: string;
}

function nameTable(): Map<string, NamedUnit> {
  const table = new Map<string, NamedUnit>();
  const add = (names: string, code: string, kind: MeasureKind): void => {
    for (const name of names.split(' ')) table.set(name, { kind, code });
  };
  for (const [code, names] of Object.entries(NAMES)) add(names, code, 'measure');
  for (const [prefix, prefixName] of PREFIXES) {
    for (const [code, names] of METRIC) {
      for (const name of names.split(' ')) {
        const full = prefixName + name;
        // "a bar" and "gray" are other things.
        if (prefix === '' && (name === 'bar' || name === 'gray')) continue;
        add(full, prefix + code, 'measure');
        if (!/(?:z|lux)$/.test(full)) add(`${full}s`, prefix + code, 'measure');
      }
    }
  }
  for (const [code, names] of Object.entries(DURATIONS)) add(names, code, 'duration');
  add('percent percents pct pc percentage percentage-point percentage-points per-cent', '%', 'percent');
  add('pp ppt ppts', '%', 'percent');
  return table;
}

function symbolTable(): Map<string, NamedUnit> {
  const table = new Map<string, NamedUnit>();
  for (const [prefix, , prefixSymbols] of PREFIXES) {
    for (const [code, , symbols, prefixes] of METRIC) {
      if (prefix ? !prefixes.split(' ').includes(prefix) : !prefixes.startsWith(' ')) continue;
      for (const prefixSymbol of prefixSymbols.split(' ')) {
        for (const symbol of symbols.split(' ')) {
          table.set(prefixSymbol + symbol, { kind: 'measure', code: prefix + code });
        }
      }
    }
  }
  for (const [code, symbols] of Object.entries(SYMBOLS)) {
    for (const symbol of symbols.split(' ')) table.set(symbol, { kind: 'measure', code });
  }
  table.set('mb', { kind: 'measure', code: 'Mbit' });
  table.set('ms', { kind: 'duration', code: 'ms' });
  table.set('s', { kind: 'duration', code: 's' });
  for (const sign of ['%', '％', '٪']) table.set(sign, { kind: 'percent', code: '%' });
  return table;
}

/** Units by name in lower case; a hyphen stands for a space or hyphen inside a name. */
export const UNIT_NAMES: ReadonlyMap<string, NamedUnit> = nameTable();
/** Units by symbol; capitals matter. */
export const UNIT_SYMBOLS: ReadonlyMap<string, NamedUnit> = symbolTable();

/** Units that a hyphen, a dot or a space joins: "lb-ft", "N·m", by their two symbols. */
export const JOINED_SYMBOLS: ReadonlyMap<string, string> = new Map([
  ...['lb ft', 'lbs ft', 'lbf ft', 'ft lb', 'ft lbs', 'ft lbf'].map((symbols): [string, string] => [
    symbols,
    '[lbf_av].[ft_i]',
  ]),
  ['N m', 'N.m'],
  ['A h', 'A.h'],
  ['kW h', 'kW.h'],
  ['V A', 'V.A'],
]);

/** First words of the names that have several. */
export const UNIT_NAME_STARTS: ReadonlySet<string> = new Set(
  [...UNIT_NAMES.keys()].filter((name) => name.includes('-')).map((name) => name.split('-')[0] as string),
);

/** Names that are part of other names when they have a capital: "the 2004 Cup". */
export const SHY_NAMES: ReadonlySet<string> = new Set([
  'cup',
  'cups',
  'stone',
  'second',
  'bar',
  'mark',
  'foot',
  'yard',
  'mile',
  'pint',
  'knot',
  'carat',
  'gill',
  'gills',
  'tesla',
  'teslas',
]);

/** UCUM codes of squares and cubes that are not written as powers. */
export const SQUARES: Readonly<Record<string, string>> = {
  '[in_i]': '[sin_i]',
  '[ft_i]': '[sft_i]',
  '[yd_i]': '[syd_i]',
  '[mi_i]': '[smi_us]',
};
export const CUBES: Readonly<Record<string, string>> = {
  '[in_i]': '[cin_i]',
  '[ft_i]': '[cft_i]',
  '[yd_i]': '[cyd_i]',
};

/** Symbols of one letter, and those that are words: a unit only where they touch their number, or where nothing but a unit can follow. */
export const SHY_SYMBOLS: ReadonlySet<string> = new Set(
  'b m g l s t L W J V A N F K C T in st mi deg Pa bar ha PS'.split(' '),
);

/** Shy symbols that may also stand between an article's number and its noun: "a 6 W lamp". */
export const ATTRIBUTIVE_SYMBOLS: ReadonlySet<string> = new Set('m g l t L W J V A N mi Pa ha PS'.split(' '));

/** Nouns named by a number and a letter before them: "the 2C class". */
export const CLASS_NOUNS: ReadonlySet<string> = new Set(
  'class classes form grade flat gate seat row block cell battery visa filing licence license'.split(' '),
);

/** Words behind "1.5C" that make it a temperature. */
export const THERMAL_WORDS: ReadonlySet<string> = new Set(
  `temperature temperatures heat warming warmer cooler hotter colder melting boiling freezing target goal limit threshold
  rise increase pathway above below higher lower weather heatwave`.split(/\s+/),
);

/** Nouns that "a", "per" or "each" may divide by, beside units of time and measure: "a share", "per head". */
export const RATE_NOUNS: ReadonlySet<string> = new Set(
  `share barrel dozen head person capita night piece unit ticket head game match ounce pound gallon litre liter ton tonne
  kilo kilogram mile kilometre kilometer acre hectare bushel bottle copy seat household family pupil student child word
  page call vote item pack packet bag box cup pint user subscriber customer visit ride trip episode vehicle car watt
  adult couple population inhabitant resident employee worker passenger patient`.split(/\s+/),
);

export const TIME_RATES: ReadonlyMap<string, string> = new Map([
  ['second', 's'],
  ['sec', 's'],
  ['minute', 'min'],
  ['min', 'min'],
  ['hour', 'h'],
  ['hr', 'h'],
  ['h', 'h'],
  ['day', 'd'],
  ['week', 'wk'],
  ['month', 'mo'],
  ['year', 'a'],
  ['annum', 'a'],
  ['decade', '10.a'],
  ['millisecond', 'ms'],
  ['ms', 'ms'],
  ['s', 's'],
]);
export const TIME_ADVERBS: ReadonlyMap<string, string> = new Map([
  ['annually', 'a'],
  ['yearly', 'a'],
  ['monthly', 'mo'],
  ['weekly', 'wk'],
  ['daily', 'd'],
  ['hourly', 'h'],
]);

export const TEMPERATURE_SCALES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    c: 'Cel',
    celsius: 'Cel',
    celcius: 'Cel',
    centigrade: 'Cel',
    f: '[degF]',
    fahrenheit: '[degF]',
    farenheit: '[degF]',
    k: 'K',
    kelvin: 'K',
  }),
);

export const RATE_DETERMINERS: ReadonlySet<string> = new Set(['a', 'an', 'each', 'every']);

export const TIME_POINT_WORDS: ReadonlySet<string> = new Set(
  'earlier ago later before after prior previously from back old on in'.split(' '),
);

export const PERCENT_WORDS: ReadonlySet<string> = new Set(['percent', 'percents', 'percentage']);
