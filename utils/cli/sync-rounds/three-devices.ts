import { COLOURS, type Colour } from '../../model/colours.ts';
import { noteOf } from '../../model/record-parts.ts';
import type { HighlightDraft, HighlightRecord } from '../../model/records.ts';
import type { SyncStatus } from '../../model/sync-status.ts';
import { mulberry32 } from '../shared/seeded-random.ts';
import type { ConfirmedChanges } from './confirmed-changes.ts';

export type Edit =
  | { do: 'create'; draft: HighlightDraft }
  | { do: 'note'; id: string; note: string }
  | { do: 'colour'; id: string; colour: Colour }
  | { do: 'remove'; id: string };

/** An edit that a device confirmed. */
export type ConfirmedEdit =
  | { do: 'create'; after: HighlightRecord }
  | { do: 'edit'; before: HighlightRecord; after: HighlightRecord }
  | { do: 'remove'; id: string; deleted: string };

/** A device of the sync, whatever it runs in. */
export interface Device {
  name: string;
  highlights(): Promise<HighlightRecord[]>;
  /** Null where the edit was not confirmed. */
  edit(edit: Edit): Promise<ConfirmedEdit | null>;
  /** Starts a sync without waiting for its end. */
  beginSync(): Promise<void>;
  /** Syncs to the end. @returns why it failed, or null */
  sync(): Promise<SyncStatus['problem']>;
  /** Ends the device at once, whatever it is doing, and starts it again. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

export interface RoundTotals {
  edits: number;
  syncs: number;
  kills: number;
  /** Confirmed changes that are missing in the end, and deletions that were undone. */
  losses: string[];
  /** Rounds after which the devices differed. */
  unequal: number;
}

const comparable = (records: readonly HighlightRecord[]): string =>
  JSON.stringify(
    records
      .map(({ id, colour, ...record }) => [id, colour, noteOf(record)])
      .sort((a, b) => (a[0]! < b[0]! ? -1 : 1)),
  );

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Rounds of syncs after which each device has heard of all. */
const SETTLING = 3;

/**
 * Plays rounds of random edits, syncs and kills on devices that share a server. After each round all of them sync until they
 * have heard of everything, and are compared with each other and with what they confirmed.
 * @param disturb is called in each round, to make the server hostile; with null it is to be kind again
 * @param onRound hears the totals so far
 */
export async function playRounds(
  devices: readonly Device[],
  confirmed: ConfirmedChanges,
  rounds: number,
  {
    seed = 1,
    disturb = () => {},
    onRound = () => {},
  }: {
    seed?: number;
    disturb?: (round: number | null) => void;
    onRound?: (round: number, totals: RoundTotals) => void;
  } = {},
): Promise<RoundTotals> {
  const random = mulberry32(seed);
  const upTo = (n: number): number => Math.floor(random() * n);
  const totals: RoundTotals = { edits: 0, syncs: 0, kills: 0, losses: [], unequal: 0 };
  let made = 0;

  const randomEdit = async (device: Device): Promise<Edit> => {
    const all = (await device.highlights()).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const { id, colour } = all[upTo(all.length)] ?? {};
    const what = id ? upTo(8) : 0;
    const n = ++made;
    if (what < 2 || !id) {
      const exact = `Round ${seed}, quote ${n}.`;
      return {
        do: 'create',
        draft: {
          id: `urn:uuid:00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`,
          selectors: [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }],
          colour: 'yellow',
          article: { url: `https://rounds.example/${n % 3}`, title: 'A page of the rounds' },
        },
      };
    }
    if (what < 5) return { do: 'note', id, note: `Note ${n}.` };
    if (what < 7)
      return { do: 'colour', id, colour: COLOURS[(COLOURS.indexOf(colour!) + 1) % COLOURS.length]! };
    return { do: 'remove', id };
  };
  const edit = async (device: Device): Promise<void> => {
    const edited = await device.edit(await randomEdit(device));
    if (!edited) return;
    totals.edits++;
    if (edited.do === 'create') confirmed.created(edited.after);
    else if (edited.do === 'edit') confirmed.edited(edited.before, edited.after);
    else confirmed.removed(edited.id, edited.deleted);
  };
  const kill = async (device: Device): Promise<void> => {
    await device.beginSync();
    await pause(upTo(400));
    await device.kill();
    totals.kills++;
  };
  const settle = async (): Promise<void> => {
    for (let round = 0; round < SETTLING; round++)
      for (const device of devices) {
        const problem = await device.sync();
        if (problem) throw new Error(`${device.name}: ${problem.reason} ${problem.detail}`);
        totals.syncs++;
      }
  };

  for (let round = 0; round < rounds; round++) {
    disturb(round);
    const victim = devices[round % devices.length]!;
    for (let step = 0; step < 6; step++) {
      const device = devices[upTo(devices.length)]!;
      await edit(device);
      if (step === 3) await kill(victim);
      else if (upTo(3) === 0) {
        await device.sync();
        totals.syncs++;
      }
    }
    disturb(null);
    await settle();
    const libraries = await Promise.all(devices.map((device) => device.highlights()));
    const [first, ...others] = libraries.map(comparable);
    if (others.some((other) => other !== first)) totals.unequal++;
    totals.losses = confirmed.losses(libraries[0]!);
    onRound(round + 1, totals);
  }
  return totals;
}
