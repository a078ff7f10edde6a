type Dimension = 'length' | 'area' | 'volume' | 'mass' | 'speed' | 'pressure' | 'power' | 'temperature';

/** `value × factor + offset` is the size in the dimension's base unit (m, m2, L, kg, m/s, kPa, kW, K). */
interface Unit {
  readonly dimension: Dimension;
  readonly factor: number;
  readonly offset?: number;
}

function family(dimension: Dimension, factors: Readonly<Record<string, number>>): [string, Unit][] {
  return Object.entries(factors).map(([code, factor]) => [code, { dimension, factor }]);
}

/**
 * UCUM codes and how much of the base unit one is; US customary where UCUM tells them apart. Exact by definition, save
 * the rounded pound-force in `[psi]` and `[HP]`.
 *
 * A table rather than a library: `convert` adds 8 kB gzipped to the popup and lacks speeds, barrels and fluid ounces, the
 * UCUM reference implementation 59 kB, and neither spares a table from our codes to its names.
 */
const UNITS: ReadonlyMap<string, Unit> = new Map([
  ...family('length', {
    mm: 0.001,
    cm: 0.01,
    m: 1,
    km: 1000,
    '[in_i]': 0.0254,
    '[ft_i]': 0.3048,
    '[yd_i]': 0.9144,
    '[mi_i]': 1609.344,
    '[nmi_i]': 1852,
  }),
  ...family('area', {
    cm2: 1e-4,
    m2: 1,
    km2: 1e6,
    har: 1e4,
    '[sin_i]': 0.00064516,
    '[sft_i]': 0.09290304,
    '[syd_i]': 0.83612736,
    '[smi_us]': 2589998.470319,
    '[acr_us]': 4046.872609874,
  }),
  ...family('volume', {
    mL: 0.001,
    cL: 0.01,
    L: 1,
    m3: 1000,
    '[gal_us]': 3.785411784,
    '[qt_us]': 0.946352946,
    '[pt_us]': 0.473176473,
    '[foz_us]': 0.0295735295625,
    '[cup_us]': 0.2365882365,
    '[cft_i]': 28.316846592,
    '[bbl_us]': 158.987294928,
  }),
  ...family('mass', {
    mg: 1e-6,
    g: 0.001,
    kg: 1,
    t: 1000,
    '[oz_av]': 0.028349523125,
    '[lb_av]': 0.45359237,
    '[stone_av]': 6.35029318,
    '[ston_av]': 907.18474,
  }),
  ...family('speed', { 'km/h': 1 / 3.6, 'm/s': 1, '[mi_i]/h': 0.44704, '[kn_i]': 1852 / 3600 }),
  ...family('pressure', { kPa: 1, '[psi]': 6.894757 }),
  ...family('power', { kW: 1, '[HP]': 0.745699872 }),
  ['K', { dimension: 'temperature', factor: 1 }],
  ['Cel', { dimension: 'temperature', factor: 1, offset: 273.15 }],
  ['[degF]', { dimension: 'temperature', factor: 5 / 9, offset: 459.67 * (5 / 9) }],
]);

/** `value` of the UCUM unit `from` in the unit `to`; null where they measure different things or are not known. */
export function convertUnit(value: number, from: string, to: string): number | null {
  const [a, b] = [UNITS.get(from), UNITS.get(to)];
  if (!a || !b || a.dimension !== b.dimension) return null;
  return (value * a.factor + (a.offset ?? 0) - (b.offset ?? 0)) / b.factor;
}

/** Conversions for readers of metric countries. */
const METRIC: ReadonlyMap<string, string> = new Map(
  Object.entries({
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
    '[psi]': 'kPa',
    '[HP]': 'kW',
    '[degF]': 'Cel',
  }),
);

/** Conversions for readers of the United States. */
const CUSTOMARY: ReadonlyMap<string, string> = new Map(
  Object.entries({
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
    '[stone_av]': '[lb_av]',
    Cel: '[degF]',
  }),
);

export type System = 'metric' | 'customary';

/** The unit in which readers of a system would say what is printed in `code`; undefined where it is theirs already. */
export const counterpart = (code: string, system: System): string | undefined =>
  (system === 'metric' ? METRIC : CUSTOMARY).get(code);
