import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { readerRules } from '../../../utils/messaging/protocol.ts';
import { Span } from '../../../utils/model/article-document.ts';

/** The same requests as schemas, which the plain checks must agree with. */
const READ = z.object({ force: z.boolean() });
const REVEAL = z.object({
  spans: z.array(Span).check(z.minLength(1), z.maxLength(5_000)),
  current: z.int().check(z.nonnegative()),
});

const odd = fc.oneof(fc.nat(9), fc.integer(), fc.double(), fc.constant(2 ** 53), fc.anything());
const often = <T>(value: fc.Arbitrary<T>) => fc.oneof({ weight: 5, arbitrary: value }, odd);
const span = often(
  fc.record({ start: often(fc.nat()), end: often(fc.nat()), more: odd }, { requiredKeys: [] }),
);
const request = fc.oneof(
  fc.anything(),
  fc.record({ force: often(fc.boolean()), more: odd }, { requiredKeys: [] }),
  fc.record({ spans: often(fc.array(span, { maxLength: 3 })), current: often(fc.nat()) }),
  fc.record({
    spans: fc.array(fc.record({ start: fc.nat(), end: fc.nat(), id: fc.string() })),
    current: fc.nat(),
  }),
);

describe.each([
  ['page.read', readerRules['page.read'].request, READ],
  ['page.reveal', readerRules['page.reveal'].request, REVEAL],
] as const)('the check of %s', (_, check, schema) => {
  test('accepts, refuses and strips as its schema does', () => {
    fc.assert(
      fc.property(request, (value) => {
        const [ours, theirs] = [check.safeParse(value), schema.safeParse(value)];
        expect(ours.success).toBe(theirs.success);
        if (ours.success) expect(ours.data).toEqual(theirs.data);
      }),
      { numRuns: 500 },
    );
  });
});

test('as many spans as a panel may send pass, and one more does not', () => {
  const reveal = (length: number) =>
    readerRules['page.reveal'].request.safeParse({
      spans: Array.from({ length }, () => ({ start: 0, end: 1 })),
      current: 0,
    });
  expect(reveal(5_000).success).toBe(true);
  expect(reveal(5_001).success).toBe(false);
});
