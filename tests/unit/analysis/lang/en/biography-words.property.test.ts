import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CONTACT_NOTE, CONTACT_SIGN } from '../../../../../utils/analysis/lang/en/biography-words.ts';
import { samplesOf } from '../../../pattern-samples.ts';

test('every note on how to reach an author shows its sign', () => {
  const notes = samplesOf({ pattern: CONTACT_NOTE.source, flags: CONTACT_NOTE.flags }).filter((text) =>
    CONTACT_NOTE.test(text),
  );
  fc.assert(
    fc.property(notes, (note) => {
      expect(note).toMatch(CONTACT_SIGN);
    }),
    { numRuns: 500 },
  );
});
