import { median, quartiles } from './stopwatch.ts';

/** One figure of the bench: the median of its runs. */
export interface Row {
  group: string;
  name: string;
  value: number;
  /** "ms", "×" (a ratio, ours over theirs) or "bytes". */
  unit: 'ms' | '×' | 'bytes';
  /** The most that it may be: a ratio within the run, or bytes. A time says what the machine is, and has none. */
  bar?: number;
  note?: string;
  /** Number of runs, and the first and third quartile of them; absent where one look tells all. */
  runs?: number;
  spread?: readonly [number, number];
}

/** Milliseconds over article length, one line of a chart. */
export interface Series {
  name: string;
  points: { characters: number; ms: number }[];
}

/** Fewest texts or pages that a bar is held against: the figures of fewer are printed without one. */
export const LEAST_INPUTS = 30;

type About = Pick<Row, 'group' | 'name'> & Partial<Pick<Row, 'bar' | 'note'>>;

/** Row of a sample of values: the median, its quartiles and their number. */
const rowOf = (unit: Row['unit'], values: readonly number[], about: About): Row => ({
  ...about,
  value: median(values),
  unit,
  runs: values.length,
  spread: quartiles(values),
});

/** Row of times in milliseconds. */
export const timeRow = (values: readonly number[], about: Omit<About, 'bar'>): Row =>
  rowOf('ms', values, about);

/** Row of what `ours` takes over what `theirs` takes, pair by pair. */
export const ratioRow = (ours: readonly number[], theirs: readonly number[], about: About): Row =>
  rowOf(
    '×',
    ours.map((ms, i) => ms / theirs[i]!),
    about,
  );

/** Rows of measurements on `inputs` texts or pages: without bars where these are too few to hold anybody to. */
export const barredBy = (inputs: number, rows: readonly Row[]): Row[] =>
  inputs >= LEAST_INPUTS ? [...rows] : rows.map(({ bar, ...row }) => row);

export const meets = ({ value, bar }: Row): boolean => bar === undefined || value <= bar;

const written = (value: number, unit: Row['unit']): string =>
  unit === 'bytes' ? value.toLocaleString('en') : value.toFixed(unit === '×' ? 2 : 3);

/** A row's value as it is printed, without its unit. */
export const figureOf = ({ value, unit }: Row): string => written(value, unit);

/** A row's quartiles and number of runs as they are printed; empty where it has none. */
export const spreadOf = ({ spread, runs, unit }: Row): string =>
  spread ? `${written(spread[0], unit)} – ${written(spread[1], unit)} of ${runs}` : '';

/** The rows as a table for a terminal. */
export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.group,
    row.name,
    `${figureOf(row)} ${row.unit}`,
    spreadOf(row),
    row.bar === undefined ? '' : `${meets(row) ? 'ok  ' : 'OVER'} ≤ ${figureOf({ ...row, value: row.bar })}`,
    row.note ?? '',
  ]);
  const widths = [0, 1, 2, 3, 4].map((i) => Math.max(...cells.map((line) => line[i]!.length)));
  return cells
    .map((line) =>
      line
        .map((cell, i) => (i === 2 ? cell.padStart(widths[i]!) : cell.padEnd(widths[i] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
