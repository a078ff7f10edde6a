import { describe, expect, test } from 'vitest';
import { type SyncStatus, unsyncedSince } from '../../../utils/model/sync-status.ts';

const NOW = new Date('2026-05-10T12:00:00.000Z');
const daysAgo = (days: number): string => new Date(NOW.getTime() - days * 24 * 3_600_000).toISOString();

const status = (change: Partial<SyncStatus>): SyncStatus => ({
  place: { kind: 'folder', name: 'Carried' },
  ...{ running: null, last: daysAgo(3), devices: [], problem: null, question: null },
  ...{ waiting: 0, textsMissing: 0, damaged: 0, strangers: 0 },
  ...change,
});
const problem = { reason: 'unreachable' as const, detail: '', since: daysAgo(2) };

describe('the popup’s word on the sync', () => {
  test('is said where something has been wrong for over a day', () => {
    expect(unsyncedSince(status({ problem }), NOW)).toBe(daysAgo(3));
    expect(unsyncedSince(status({ question: { kind: 'copied', count: 0, of: 0 } }), NOW)).toBe(daysAgo(3));
  });

  test('is not said before a day has passed, or while nothing is wrong', () => {
    expect(unsyncedSince(status({ problem, last: daysAgo(0.5) }), NOW)).toBeNull();
    expect(unsyncedSince(status({ last: daysAgo(30) }), NOW)).toBeNull();
  });

  test('is not said without a sync', () => {
    expect(unsyncedSince(null, NOW)).toBeNull();
    expect(unsyncedSince(undefined, NOW)).toBeNull();
  });

  test('counts from the first failure where nothing was ever synced', () => {
    expect(unsyncedSince(status({ problem, last: null }), NOW)).toBe(daysAgo(2));
  });
});
