import { describe, expect, test } from 'vitest';
import { beforeEachStep, stored } from './faults.ts';
import { openLibrary } from './library-fixture.ts';
import { WRITE_CASES, type WriteCase } from './write-cases.ts';

/** Ways in which a browser refuses a call of IndexedDB, and what the reader is then told; null where it is asked again. */
const REFUSALS = [
  ['QuotaExceededError', 'full'],
  ['UnknownError', 'unavailable'],
  ['AbortError', 'unavailable'],
  ['InvalidStateError', null],
] as const;

/** A library with the case's content on a disk, of which one call fails; the failing calls are counted from 0. */
async function failingOnce({ before }: WriteCase, call: number, name: string) {
  const first = openLibrary();
  await before(first.repository);
  const was = await stored(first.database);
  first.database.close();
  const library = openLibrary(first.disk);
  let calls = 0;
  beforeEachStep(library.database, () => {
    if (calls++ === call) throw new DOMException('refused', name);
  });
  return { ...library, was, wasReached: () => calls > call };
}

describe.each(Object.entries(WRITE_CASES))('%s', (_, written) => {
  test.each(REFUSALS)(
    'where any one call of the database fails with %s is told as "%s" with nothing written, and works at the next try',
    async (name, reason) => {
      for (let call = 0; ; call++) {
        const { database, repository, was, wasReached } = await failingOnce(written, call, name);
        const told = await written.write(repository).then(
          () => null,
          (error: { reason?: string }) => error.reason ?? String(error),
        );
        if (!wasReached()) {
          expect(call).toBeGreaterThan(1);
          return;
        }
        expect(told).toBe(reason);
        if (told !== null) {
          expect(await stored(database)).toEqual(was);
          await written.write(repository);
        }
        written.holds(await stored(database));
      }
    },
  );
});
