import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DAMAGES, damageDatabase } from './kill/damage.ts';
import { launchProfile } from './kill/profile.ts';
import { confirmedUntilKilled, storedHighlights } from './kill/writes.ts';

const HELP = `npm run kill -- [--rounds N] [--browser chromium|firefox] [--damage N] [--seed N]

Writes highlights into the built extension in a real browser, kills the browser with SIGKILL while it writes, starts it again
and looks whether all that was confirmed is there: once, and whole. In --damage of the rounds the database of IndexedDB is
deleted, cut off or overwritten between the kill and the start. Exits with 1 where anything was lost. Build first.

  --rounds   kills (20)
  --browser  chromium (default) or firefox
  --damage   rounds with a damaged database, spread evenly (a fifth of the rounds)
`;

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '20' },
    browser: { type: 'string', default: 'chromium' },
    damage: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

async function main(): Promise<void> {
  if (values.help) return void console.log(HELP);
  const rounds = Number(values.rounds);
  const engine = values.browser === 'firefox' ? 'firefox' : 'chromium';
  const damaged = Number(values.damage ?? Math.ceil(rounds / 5));
  if (!(rounds > 0 && damaged >= 0)) throw new Error('--rounds and --damage take numbers; see --help');
  const profile = mkdtempSync(join(tmpdir(), 'sidelight-kill-'));
  const confirmed = new Map<string, string>();
  const totals = { lost: 0, half: 0, twice: 0, restored: 0, damaged: 0 };
  try {
    for (let round = 0; round <= rounds; round++) {
      const session = await launchProfile(engine, profile);
      const stored = await storedHighlights(session);
      const ids = new Set(stored.map(({ id }) => id));
      const missing = [...confirmed.keys()].filter((id) => !ids.has(id));
      totals.lost += missing.length;
      totals.twice += stored.length - ids.size;
      totals.half += stored.filter(
        ({ id, quote }) => confirmed.has(id) && confirmed.get(id) !== quote,
      ).length;
      // Told once: what was lost must not be counted again in each later round.
      for (const id of missing) confirmed.delete(id);
      if (round === rounds) {
        await session.kill();
        break;
      }
      const wait = 150 + ((round * 137) % 700);
      for (const [id, quote] of await confirmedUntilKilled(session, round, wait)) confirmed.set(id, quote);
      if (damaged > 0 && round % Math.max(1, Math.floor(rounds / damaged)) === 0) {
        const kind = DAMAGES[totals.damaged % DAMAGES.length]!;
        damageDatabase(engine, profile, kind);
        totals.damaged++;
      }
      if (round % 10 === 9)
        console.log(`${round + 1} kills, ${confirmed.size} confirmed, ${totals.lost} lost`);
    }
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  const { lost, half, twice } = totals;
  console.log(
    `${engine}: ${rounds} kills, ${totals.damaged} with a damaged database; ${confirmed.size + lost} confirmed, ` +
      `${lost} lost, ${half} half, ${twice} twice`,
  );
  if (lost + half + twice > 0) process.exitCode = 1;
}

try {
  await main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
