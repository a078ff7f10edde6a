/** One figure of the bench. */
export interface Row {
  group: string;
  name: string;
  value: number;
  /** "ms", "×" (a ratio, ours over theirs) or "bytes". */
  unit: 'ms' | '×' | 'bytes';
  /** The most that it may be. */
  bar?: number;
  note?: string;
}

/** Milliseconds over article length, one line of a chart. */
export interface Series {
  name: string;
  points: { characters: number; ms: number }[];
}

export const meets = ({ value, bar }: Row): boolean => bar === undefined || value <= bar;

/** A row's value as it is printed, without its unit. */
export const figureOf = ({ value, unit }: Row): string =>
  unit === 'bytes' ? value.toLocaleString('en') : value.toFixed(unit === '×' ? 2 : 3);

/** The rows as a table for a terminal. */
export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.group,
    row.name,
    `${figureOf(row)} ${row.unit}`,
    row.bar === undefined ? '' : `${meets(row) ? 'ok  ' : 'OVER'} ≤ ${figureOf({ ...row, value: row.bar })}`,
    row.note ?? '',
  ]);
  const widths = [0, 1, 2, 3].map((i) => Math.max(...cells.map((line) => line[i]!.length)));
  return cells
    .map((line) =>
      line
        .map((cell, i) => (i === 2 ? cell.padStart(widths[i]!) : cell.padEnd(widths[i] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
