/** Work that is timed on a text. */
export type Task = (text: string) => unknown;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The first and third quartile of values, by linear interpolation. */
export function quartiles(values: readonly number[]): [number, number] {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => {
    const place = share * (sorted.length - 1);
    const [low, high] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!];
    return low + (high - low) * (place - Math.floor(place));
  };
  return [at(0.25), at(0.75)];
}

/** Milliseconds that one run takes, awaited. */
export async function timed(work: () => unknown): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

/** Rounds over all texts before the first that counts: engines compile a function after many calls. */
export const WARM_UP = 3;

/**
 * Milliseconds of each task on each text: the median of `rounds` after `WARM_UP` others. The tasks take turns on one
 * text, each round another one first, so that what else the machine does falls on all of them alike.
 */
export async function interleaved<K extends string>(
  tasks: Readonly<Record<K, Task>>,
  texts: readonly string[],
  rounds: number,
): Promise<Record<K, number[]>> {
  const names = Object.keys(tasks) as K[];
  const times = Object.fromEntries(names.map((name) => [name, texts.map((): number[] => [])])) as Record<
    K,
    number[][]
  >;
  for (let round = -WARM_UP; round < rounds; round++) {
    for (const [index, text] of texts.entries()) {
      for (let turn = 0; turn < names.length; turn++) {
        const name = names[(turn + index + round + WARM_UP) % names.length]!;
        const ms = await timed(() => tasks[name](text));
        if (round >= 0) times[name][index]!.push(ms);
      }
    }
  }
  return Object.fromEntries(names.map((name) => [name, times[name].map(median)])) as Record<K, number[]>;
}

/** Times that the new texts are gone through: of each text's runs, far apart, the fastest counts, which a busy machine least disturbs. */
export const PASSES = 3;

/**
 * Milliseconds of each task on each text, which comes after many others: what a reader's next article costs, when words and
 * names of earlier ones may be kept. Engines are warmed up on `warmUp`; the tasks take turns on each text.
 */
export async function onNewTexts<K extends string>(
  tasks: Readonly<Record<K, Task>>,
  warmUp: readonly string[],
  texts: readonly string[],
): Promise<Record<K, number[]>> {
  await interleaved(tasks, warmUp, 0);
  const names = Object.keys(tasks) as K[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<K, number[]>;
  for (let pass = 0; pass < PASSES; pass++) {
    for (const [index, text] of texts.entries()) {
      for (let turn = 0; turn < names.length; turn++) {
        const name = names[(turn + index + pass) % names.length]!;
        const ms = await timed(() => tasks[name](text));
        times[name][index] = Math.min(ms, times[name][index] ?? Number.POSITIVE_INFINITY);
      }
    }
  }
  return times;
}

/** The median over texts of what `ours` takes over what `theirs` takes on the same text. */
export const ratio = (ours: readonly number[], theirs: readonly number[]): number =>
  median(ours.map((ms, i) => ms / theirs[i]!));
