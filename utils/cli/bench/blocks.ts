import { barredBy, LEAST_INPUTS, type Row, tableOf } from './bench-rows.ts';

/** A part of the table that is measured, and can fail, by itself. */
export interface BenchBlock {
  name: string;
  /** Texts or pages that it is measured on; left out where it has none. */
  inputs?: number;
  /** Null where there is no browser to measure it in. */
  measure: () => Promise<Row[] | null> | Row[] | null;
}

export interface Measured {
  rows: Row[];
  /** Names of the blocks that failed. */
  failed: string[];
}

/**
 * Measures blocks one after the other, and prints each as soon as it is there: a run takes many minutes, and a block that fails
 * must not take the figures of the others with it.
 */
export async function measureBlocks(
  blocks: readonly BenchBlock[],
  print: (text: string) => void,
): Promise<Measured> {
  const rows: Row[] = [];
  const failed: string[] = [];
  for (const { name, inputs = LEAST_INPUTS, measure } of blocks) {
    try {
      const measured = await measure();
      if (measured === null || measured.length === 0) {
        print(`${name}: not measured, no browser or nothing to measure`);
        continue;
      }
      const held = barredBy(inputs, measured);
      rows.push(...held);
      print(tableOf(held));
    } catch (error) {
      failed.push(name);
      print(`${name}: FAILED: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { rows, failed };
}
