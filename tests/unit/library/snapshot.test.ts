import { expect, test } from 'vitest';
import { nextMoment } from '../../../utils/library/library-snapshot.ts';

test('the next moment is a millisecond later', () => {
  expect(nextMoment('2026-05-01T23:59:59.999Z')).toBe('2026-05-02T00:00:00.000Z');
});

test('the next moment never has a year of five digits, which no import takes', () => {
  expect(nextMoment('9999-12-31T23:59:59.998Z')).toBe('9999-12-31T23:59:59.999Z');
  expect(nextMoment('9999-12-31T23:59:59.999Z')).toBe('9999-12-31T23:59:59.999Z');
});
