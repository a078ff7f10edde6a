import { parseArgs } from 'node:util';
import { killRounds } from './kill/rounds.ts';

const HELP = `npm run kill -- [--rounds N] [--browser chromium|firefox] [--damage N]

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
  const totals = await killRounds(engine, rounds, damaged, (kills, { confirmed, lost }) => {
    if (kills % 10 === 0) console.log(`${kills} kills, ${confirmed} confirmed, ${lost} lost`);
  });
  const { confirmed, lost, half, twice } = totals;
  console.log(
    `${engine}: ${rounds} kills, ${totals.damaged} with a damaged database; ${confirmed} confirmed, ` +
      `${lost} lost, ${half} half, ${twice} twice; unavailable at first ${totals.refusals} times`,
  );
  if (lost + half + twice > 0) process.exitCode = 1;
}

try {
  await main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
