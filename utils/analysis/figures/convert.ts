import type { Figure } from '../analysis.ts';

type Dimension =
  | 'length'
  | 'area'
  | 'volume'
  | 'mass'
  | 'speed'
  | 'temperature'
  | 'consumption'
  | 'pressure'
  | 'power';

/** How many base units (m, m2, L, kg, m/s, K, Pa, W) one of a UCUM unit is. US customary where UCUM tells them apart. */
const FACTORS: Readonly<Record<string, readonly [Dimension, number]>> = {
  mm: ['length', 0.001],
  cm: ['length', 0.01],
  m: ['length', 1],
  km: ['length', 1000],
  '[in_i]': ['length', 0.0254],
  '[ft_i]': ['length', 0.3048],
  '[yd_i]': ['length', 0.9144],
  '[mi_i]': ['length', 1609.344],
  '[nmi_i]': ['length', 1852],
  cm2: ['area', 1e-4],
  m2: ['area', 1],
  km2: ['area', 1e6],
  har: ['area', 1e4],
  '[sin_i]': ['area', 0.00064516],
  '[sft_i]': ['area', 0.09290304],
  '[syd_i]': ['area', 0.83612736],
  '[smi_us]': ['area', 2589988.11],
  '[acr_us]': ['area', 4046.8564224],
  mL: ['volume', 0.001],
  cL: ['volume', 0.01],
  L: ['volume', 1],
  m3: ['volume', 1000],
  '[gal_us]': ['volume', 3.785411784],
  '[qt_us]': ['volume', 0.946352946],
  '[pt_us]': ['volume', 0.473176473],
  '[foz_us]': ['volume', 0.0295735295625],
  '[cup_us]': ['volume', 0.2365882365],
  '[cft_i]': ['volume', 28.316846592],
  '[bbl_us]': ['volume', 158.987294928],
  mg: ['mass', 1e-6],
  g: ['mass', 0.001],
  kg: ['mass', 1],
  t: ['mass', 1000],
  '[oz_av]': ['mass', 0.028349523125],
  '[lb_av]': ['mass', 0.45359237],
  '[stone_av]': ['mass', 6.35029318],
  '[ston_av]': ['mass', 907.18474],
  'km/h': ['speed', 1 / 3.6],
  'm/s': ['speed', 1],
  '[mi_i]/h': ['speed', 0.44704],
  '[kn_i]': ['speed', 1852 / 3600],
  '[psi]': ['pressure', 6894.757],
  kPa: ['pressure', 1000],
  '[HP]': ['power', 745.69987],
  kW: ['power', 1000],
};

/** Temperatures have their zeros in different places: value × scale + offset gives kelvin. */
const TEMPERATURES: Readonly<Record<string, readonly [scale: number, offset: number]>> = {
  K: [1, 0],
  Cel: [1, 273.15],
  '[degF]': [5 / 9, 459.67 * (5 / 9)],
};

/** What a reader of the other system would say. */
const COUNTERPARTS: Readonly<Record<string, string>> = {
  '[in_i]': 'cm',
  '[ft_i]': 'm',
  '[yd_i]': 'm',
  '[mi_i]': 'km',
  '[nmi_i]': 'km',
  '[sin_i]': 'cm2',
  '[sft_i]': 'm2',
  '[syd_i]': 'm2',
  '[smi_us]': 'km2',
  '[acr_us]': 'har',
  '[gal_us]': 'L',
  '[qt_us]': 'L',
  '[pt_us]': 'L',
  '[foz_us]': 'mL',
  '[cup_us]': 'mL',
  '[bbl_us]': 'L',
  '[cft_i]': 'm3',
  '[oz_av]': 'g',
  '[lb_av]': 'kg',
  '[stone_av]': 'kg',
  '[ston_av]': 't',
  '[mi_i]/h': 'km/h',
  '[kn_i]': 'km/h',
  '[degF]': 'Cel',
  '[psi]': 'kPa',
  '[HP]': 'kW',
  cm: '[in_i]',
  m: '[ft_i]',
  km: '[mi_i]',
  m2: '[sft_i]',
  km2: '[smi_us]',
  har: '[acr_us]',
  L: '[gal_us]',
  g: '[oz_av]',
  kg: '[lb_av]',
  'km/h': '[mi_i]/h',
  Cel: '[degF]',
};

const own = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

/** `value` of the UCUM unit `from` in the unit `to`; null where they measure different things. */
export function convertUnit(value: number, from: string, to: string): number | null {
  const [hot, cold] = [own(TEMPERATURES, from), own(TEMPERATURES, to)];
  if (hot && cold) return (value * hot[0] + hot[1] - cold[1]) / cold[0];
  const [a, b] = [own(FACTORS, from), own(FACTORS, to)];
  return a && b && a[0] === b[0] ? (value * a[1]) / b[1] : null;
}

export interface Conversion {
  /** Null for a range. */
  readonly value: number | null;
  readonly low?: number;
  readonly high?: number;
  /** UCUM. */
  readonly code: string;
}

/**
 * The same figure in the unit that readers elsewhere use (miles as kilometres, °F as °C, pounds as kilograms, and back),
 * as exact as arithmetic makes it: rounding is for whoever shows it. Null for figures that have no such unit.
 */
export function convert({
  unit,
  value,
  low,
  high,
}: Pick<Figure, 'unit' | 'value' | 'low' | 'high'>): Conversion | null {
  const code = unit.kind === 'measure' ? own(COUNTERPARTS, unit.code) : undefined;
  if (code === undefined) return null;
  const inOther = (size: number): number => convertUnit(size, unit.code, code) as number;
  if (value !== null) return { value: inOther(value), code };
  if (low === undefined || high === undefined) return null;
  return { value: null, low: inOther(low), high: inOther(high), code };
}
