import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from '../../../tests/browsers/find-browser.ts';
import { DAMAGES, damageDatabase } from './damage.ts';
import { launchProfile, type Session } from './profile.ts';
import { confirmedUntilKilled, storedHighlights } from './writes.ts';

/** The outcome of some rounds: counts of highlights, and of rounds with a damaged database. */
export interface KillTotals {
  confirmed: number;
  lost: number;
  /** Stored with other words than were confirmed. */
  half: number;
  twice: number;
  damaged: number;
  /** Questions that the library did not answer at first, being unavailable for a moment. */
  refusals: number;
}

/**
 * Writes highlights into the built extension, kills the browser with SIGKILL while it writes, starts it again on the same
 * profile and compares what it has with what was confirmed; `rounds` times, in `damaged` of them, spread evenly, with a
 * database that is deleted, cut off or overwritten between the kill and the start.
 * @param onRound hears the number of kills so far and the totals
 */
export async function killRounds(
  engine: Engine,
  rounds: number,
  damaged: number,
  onRound: (kills: number, totals: KillTotals) => void = () => {},
): Promise<KillTotals> {
  const profile = mkdtempSync(join(tmpdir(), 'sidelight-kill-'));
  const expected = new Map<string, string>();
  const totals: KillTotals = { confirmed: 0, lost: 0, half: 0, twice: 0, damaged: 0, refusals: 0 };
  let session: Session | undefined;
  try {
    for (let round = 0; round <= rounds; round++) {
      session = await launchProfile(engine, profile);
      const stored = await storedHighlights(session, () => void totals.refusals++);
      const ids = new Set(stored.map(({ id }) => id));
      const missing = [...expected.keys()].filter((id) => !ids.has(id));
      totals.lost += missing.length;
      totals.twice += stored.length - ids.size;
      totals.half += stored.filter(({ id, quote }) => expected.has(id) && expected.get(id) !== quote).length;
      // Told once: what was lost must not be counted again in each later round.
      for (const id of missing) expected.delete(id);
      if (round === rounds) break;
      const wait = 150 + ((round * 137) % 700);
      const confirmed = await confirmedUntilKilled(session, round, wait);
      totals.confirmed += confirmed.size;
      for (const [id, quote] of confirmed) expected.set(id, quote);
      if (damaged > 0 && round % Math.max(1, Math.floor(rounds / damaged)) === 0) {
        damageDatabase(engine, profile, DAMAGES[totals.damaged % DAMAGES.length]!);
        totals.damaged++;
      }
      onRound(round + 1, totals);
    }
  } finally {
    await session?.kill();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  return totals;
}
