import { parseArgs } from 'node:util';
import { playWithBrowsers } from './sync-rounds/with-browsers.ts';

const HELP = `npm run sync-rounds -- [--rounds N] [--seed N]

Three devices share a folder on a WebDAV server: Chromium and Firefox with the built extension, and a worker in Node whose clock
is two days ahead. Each round makes random edits on them, syncs, and kills one of them while it syncs (a browser with SIGKILL),
on a server that fails in some way in every other round. Then all sync, and are compared with each other and with what they
confirmed. Exits with 1 where they differ, or anything was lost or came back. Build first.

  --rounds   40
  --seed     of the random numbers (1)
`;

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '40' },
    seed: { type: 'string', default: '1' },
    help: { type: 'boolean', default: false },
  },
});

async function main(): Promise<void> {
  if (values.help) return void console.log(HELP);
  const [rounds, seed] = [Number(values.rounds), Number(values.seed)];
  if (!(rounds > 0 && seed >= 0)) throw new Error('--rounds and --seed take numbers; see --help');
  const { edits, syncs, kills, losses, unequal } = await playWithBrowsers(rounds, {
    seed,
    onRound: (round, totals) => {
      if (round % 5 === 0)
        console.log(
          `${round} rounds, ${totals.edits} edits, ${totals.kills} kills, ${totals.losses.length} losses`,
        );
    },
  });
  for (const loss of losses) console.log(loss);
  console.log(
    `${rounds} rounds: ${edits} edits confirmed, ${syncs} syncs, ${kills} kills; ${losses.length} lost or back, ` +
      `${unequal} rounds with devices that differed`,
  );
  if (losses.length + unequal > 0) process.exitCode = 1;
}

try {
  await main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
