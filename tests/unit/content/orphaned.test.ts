import { expect, test } from 'vitest';
import { isOrphaned } from '../../../utils/content/orphaned.ts';

test('a runtime without an id, or that throws, belongs to an extension that went away', () => {
  expect(isOrphaned({ id: 'sidelight' })).toBe(false);
  expect(isOrphaned({ id: undefined as never })).toBe(true);
  const gone = {
    get id(): string {
      throw new Error('Extension context invalidated.');
    },
  };
  expect(isOrphaned(gone)).toBe(true);
});
