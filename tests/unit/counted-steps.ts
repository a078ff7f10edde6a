import { Session } from 'node:inspector/promises';
import { setFlagsFromString } from 'node:v8';

// Optimised code counts nothing, and the engine may install some in the middle of a count, when a thread of its own ends late.
for (const flag of ['--no-opt', '--no-maglev']) setFlagsFromString(flag);

/**
 * How many steps our own code takes for a piece of work: how often the engine entered each function, branch and loop of
 * `utils/`, added up. The same on every machine however busy. What happens inside one call of the language's own (a regular
 * expression, `slice`) counts as nothing, so that a test of those needs a text long enough for the test never to end.
 */
async function countedSteps(work: () => unknown): Promise<number> {
  const session = new Session();
  session.connect();
  try {
    await session.post('Profiler.enable');
    await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    await session.post('Profiler.takePreciseCoverage');
    await work();
    const { result } = await session.post('Profiler.takePreciseCoverage');
    return result
      .filter(({ url }) => /\/utils\/(?!cli\/)/.test(url))
      .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
      .reduce((sum, { count }) => sum + count, 0);
  } finally {
    await session.post('Profiler.stopPreciseCoverage');
    session.disconnect();
  }
}

/**
 * How many times more steps the long text takes than the short one, for each time that it is longer: 1 where they grow
 * alike, as much as the texts' ratio where they grow with the square. Words and models are known before anything is counted.
 */
export async function growthOfSteps(
  work: (text: string) => unknown,
  short: string,
  long: string,
): Promise<number> {
  await work(long);
  const few = await countedSteps(() => work(short));
  const many = await countedSteps(() => work(long));
  return many / few / (long.length / short.length);
}
