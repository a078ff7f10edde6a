import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COLOURS } from '../../../utils/model/colours.ts';
import { noteOf } from '../../../utils/model/record-parts.ts';
import { draft } from '../library/library-fixture.ts';
import { type Faults, Killed, type MemoryServer, newServer } from './memory-server.ts';
import { shared, startDevice, type TestDevice } from './test-device.ts';

/** Random interleavings of edits, syncs and kills on three devices, one of whose clocks is two days ahead. */

const RUNS = Number(process.env.SYNC_RUNS ?? 25);
const DEVICES = 3;
const TWO_DAYS = 2 * 24 * 3_600_000;

type Step =
  | { do: 'create' | 'note' | 'colour' | 'remove' | 'restore'; device: number; which: number }
  | { do: 'sync'; device: number }
  | { do: 'killed-sync'; device: number; at: number; when: 'before' | 'after' };

const device = fc.nat({ max: DEVICES - 1 });
const which = fc.nat({ max: 5 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('create' as const), device, which }) },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constantFrom('note' as const, 'colour' as const, 'remove' as const, 'restore' as const),
      device,
      which,
    }),
  },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('sync' as const), device }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('killed-sync' as const),
      device,
      at: fc.nat({ max: 14 }),
      when: fc.constantFrom('before' as const, 'after' as const),
    }),
  },
);

/** Everything that was confirmed for one highlight. */
interface History {
  changed: string;
  deleted: string;
  colour: { value: string; at: string };
  /** Notes that no later edit replaced in knowledge of them. */
  notes: Set<string>;
}

class World {
  readonly server: MemoryServer = newServer();
  readonly clock = { now: Date.UTC(2026, 4, 1) };
  readonly histories = new Map<string, History>();
  devices: TestDevice[] = [];
  private made = 0;
  private notes = 0;

  async start(): Promise<void> {
    for (let n = 0; n < DEVICES; n++) {
      this.devices.push(await startDevice(n, this.server, this.options(n)));
      await this.devices[n]!.join();
    }
  }

  private options(n: number) {
    return { clock: this.clock, ahead: n === 1 ? TWO_DAYS : 0 };
  }

  private async pick(device: TestDevice, which: number) {
    const all = await device.database.highlights.orderBy('id').toArray();
    return all.length > 0 ? all[which % all.length]! : null;
  }

  async take(step: Step): Promise<void> {
    const device = this.devices[step.device]!;
    if (step.do === 'sync') return void (await device.sync());
    if (step.do === 'killed-sync') return this.kill(step.device, step.at, step.when);
    const { repository } = device;
    if (step.do === 'create') {
      const n = ++this.made;
      const record = await repository.create(
        draft(n, { article: { url: `https://example.org/${step.which % 2}`, title: 'A page' } }),
      );
      this.histories.set(record.id, {
        changed: record.modified,
        deleted: '',
        colour: { value: record.colour, at: record.modified },
        notes: new Set(),
      });
      return;
    }
    if (step.do === 'restore') {
      const [buried] = await device.database.trash.toArray();
      const [record] = buried?.highlight ? await repository.restore([buried.id]) : [];
      if (record) {
        const known = this.histories.get(record.id)!;
        known.changed = record.modified > known.changed ? record.modified : known.changed;
        // Comes back as a whole.
        if (record.modified > known.colour.at) known.colour = { value: record.colour, at: record.modified };
      }
      return;
    }
    const record = await this.pick(device, step.which);
    if (!record) return;
    const known = this.histories.get(record.id)!;
    if (step.do === 'remove') {
      await repository.remove([record.id]);
      const { deleted } = (await device.database.tombstones.get(record.id))!;
      if (deleted > known.deleted) known.deleted = deleted;
      return;
    }
    const edit = { id: record.id, modified: record.modified };
    const note = `Note ${++this.notes}.`;
    const colour = COLOURS[(COLOURS.indexOf(record.colour) + 1) % COLOURS.length]!;
    const answer = await repository.update({ ...edit, ...(step.do === 'note' ? { note } : { colour }) });
    expect(answer.state).toBe('saved');
    const { modified } = answer.highlight;
    if (modified > known.changed) known.changed = modified;
    if (step.do === 'note') {
      for (const before of noteOf(record).split('\n\n')) known.notes.delete(before);
      known.notes.add(note);
    } else if (modified > known.colour.at) known.colour = { value: colour, at: modified };
  }

  /** Kills the device at its nth request, and starts it again. */
  private async kill(n: number, at: number, when: 'before' | 'after'): Promise<void> {
    let requests = 0;
    const faults: Faults = { kill: () => (requests++ === at ? when : null) };
    const device = this.devices[n]!;
    await device.sync(faults).catch((error: unknown) => {
      if (!(error instanceof Killed)) throw error;
    });
    device.database.close();
    this.devices[n] = await startDevice(n, this.server, { ...this.options(n), disk: device.disk });
  }

  /** Syncs until each has heard of all. */
  async settle(): Promise<void> {
    for (let round = 0; round < 3; round++)
      for (const device of this.devices) {
        const { question } = await device.sync();
        expect(question).toBeNull();
      }
  }

  async check(): Promise<void> {
    const [first, ...others] = await Promise.all(this.devices.map(shared));
    for (const other of others) expect(other).toEqual(first);
    const there = new Map(first!.highlights.map((record) => [record.id, record]));
    for (const [id, { changed, deleted, colour, notes }] of this.histories) {
      const record = there.get(id);
      if (deleted >= changed) {
        expect(record, `${id} was deleted at ${deleted}, after ${changed}`).toBeUndefined();
        continue;
      }
      expect(record, `${id} was changed at ${changed}, after ${deleted}`).toBeDefined();
      // Deleting takes colour and notes along, and an edit of elsewhere brings back what that device knew.
      if (deleted) continue;
      expect(record!.colour).toBe(colour.value);
      for (const note of notes) expect(noteOf(record!)).toContain(note);
    }
  }
}

describe('three devices', () => {
  test('are equal in the end, with nothing lost and nothing come back, however they edit, sync and die', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
        const world = new World();
        await world.start();
        for (const each of steps) await world.take(each);
        await world.settle();
        await world.check();
        for (const { database } of world.devices) database.close();
      }),
      { numRuns: RUNS },
    );
  });
});
