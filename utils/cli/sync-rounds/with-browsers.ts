import { type Mood, startHostileServer } from '../../../tests/servers/hostile-server.ts';
import { type Account, startBrowserDevice } from './browser-device.ts';
import { createConfirmedChanges } from './confirmed-changes.ts';
import { type Device, playRounds, type RoundTotals } from './three-devices.ts';
import { startWorkerDevice } from './worker-device.ts';

const TWO_DAYS = 2 * 24 * 3_600_000;
/** Failures of the server, one in every other round. */
const MOODS: readonly Mood[] = [
  'lists-late',
  'drops-once',
  'no-lengths',
  'busy-once',
  'locked-once',
  'truncates',
];

/** Plays rounds with Chromium, Firefox and a worker in Node, whose clock is two days ahead, on one server. */
export async function playWithBrowsers(
  rounds: number,
  options: { seed?: number; onRound?: (round: number, totals: RoundTotals) => void } = {},
): Promise<RoundTotals> {
  const server = await startHostileServer();
  const account: Account = {
    ...{ address: server.address, user: 'reader', password: 'harbour' },
    passphrase: 'five cranes beside the quay',
  };
  const devices: Device[] = [];
  try {
    devices.push(await startBrowserDevice('chromium', account));
    devices.push(await startBrowserDevice('firefox', account));
    devices.push(await startWorkerDevice(account, TWO_DAYS));
    return await playRounds(devices, createConfirmedChanges(), rounds, {
      ...options,
      disturb: (round) =>
        server.beIn(round === null || round % 2 === 0 ? 'kind' : MOODS[(round >> 1) % MOODS.length]!),
    });
  } finally {
    for (const device of devices) await device.stop();
    await server.stop();
  }
}
