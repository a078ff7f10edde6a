import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createConfirmedChanges } from '../../../utils/cli/sync-rounds/confirmed-changes.ts';
import { COLOURS } from '../../../utils/model/colours.ts';
import { membersIn, noteOf } from '../../../utils/model/record-parts.ts';
import type { HighlightRecord } from '../../../utils/model/records.ts';
import { draft } from '../library/library-fixture.ts';
import { type Faults, Killed, type MemoryServer, newServer } from './memory-server.ts';
import { shared, startDevice, type TestDevice } from './test-device.ts';

/** Random interleavings of edits, syncs and kills on three devices, one of whose clocks is two days ahead. */

const RUNS = Number(process.env.SYNC_RUNS ?? 25);
/** The longest that a run may take on a busy machine, in milliseconds. */
const RUN_MS = 6_000;
const DEVICES = 3;
const TWO_DAYS = 2 * 24 * 3_600_000;

type Step =
  | { do: 'create' | 'note' | 'colour' | 'remove' | 'restore'; device: number; which: number }
  | { do: 'article-note' | 'article-tag' | 'into-case' | 'out-of-case'; device: number; which: number }
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
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'article-note' as const,
        'article-tag' as const,
        'into-case' as const,
        'out-of-case' as const,
      ),
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

const pageOf = (which: number) => ({ url: `https://example.org/${which % 2}`, title: 'A page' });
const CASE = 'Harbour';

class World {
  readonly server: MemoryServer = newServer();
  readonly clock = { now: Date.UTC(2026, 4, 1) };
  readonly confirmed = createConfirmedChanges();
  /** Notes on articles that no later one replaced in knowledge of them, by the article's key. */
  readonly articleNotes = new Map<string, Set<string>>();
  /** The last word on each member of the case. */
  readonly members = new Map<string, { at: string; isIn: boolean }>();
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

  private async pick(database: TestDevice['database'], which: number): Promise<HighlightRecord | null> {
    const all = await database.highlights.orderBy('id').toArray();
    return all.length > 0 ? all[which % all.length]! : null;
  }

  async take(step: Step): Promise<void> {
    const device = this.devices[step.device]!;
    switch (step.do) {
      case 'sync':
        return void (await device.sync());
      case 'killed-sync':
        return this.kill(step.device, step.at, step.when);
      case 'create': {
        const article = pageOf(step.which);
        return this.confirmed.created(await device.repository.create(draft(++this.made, { article })));
      }
      case 'restore': {
        const [buried] = await device.database.trash.toArray();
        const [record] = buried?.highlight ? await device.repository.restore([buried.id]) : [];
        if (record) this.confirmed.restored(record);
        return;
      }
      case 'article-note':
      case 'article-tag':
        return this.writeOnArticle(device, step.do, step.which);
      case 'into-case':
      case 'out-of-case':
        return this.changeCase(device, step.do === 'into-case', `example.org/${step.which}`);
      default:
        return this.changeHighlight(device, step.do, step.which);
    }
  }

  private async changeHighlight(
    { repository, database }: TestDevice,
    what: 'note' | 'colour' | 'remove',
    which: number,
  ): Promise<void> {
    const record = await this.pick(database, which);
    if (!record) return;
    if (what === 'remove') {
      await repository.remove([record.id]);
      return this.confirmed.removed(record.id, (await database.tombstones.get(record.id))!.deleted);
    }
    const colour = COLOURS[(COLOURS.indexOf(record.colour) + 1) % COLOURS.length]!;
    const change = what === 'note' ? { note: `Note ${++this.notes}.` } : { colour };
    const answer = await repository.update({ id: record.id, modified: record.modified, ...change });
    expect(answer.state).toBe('saved');
    this.confirmed.edited(record, answer.highlight);
  }

  private async writeOnArticle(
    { repository, database }: TestDevice,
    what: 'article-note' | 'article-tag',
    which: number,
  ): Promise<void> {
    const page = pageOf(which);
    if (what === 'article-tag')
      return void (await repository.annotateArticle(page, { tags: [`tag ${++this.notes}`] }));
    const known = await repository.article(page.url);
    const before = known ? noteOf(known) : '';
    const note = `Note ${++this.notes}.`;
    const { key } = await repository.annotateArticle(page, { note, before });
    expect(noteOf((await database.articles.get(key))!)).toBe(note);
    const notes = this.articleNotes.get(key) ?? new Set();
    for (const replaced of before.split('\n\n')) notes.delete(replaced);
    this.articleNotes.set(key, notes.add(note));
  }

  private async changeCase({ cases, database }: TestDevice, isIn: boolean, key: string): Promise<void> {
    const known = await database.cases.where('name').equals(CASE).first();
    const had = known ? membersIn(known.articles).includes(key) : false;
    if (had === isIn || (!known && !isIn)) return;
    const id = isIn
      ? await cases.add(CASE, { articles: [key] })
      : await cases.takeOut(known!.id, { articles: [key] });
    const at = (await database.cases.get(id))!.modified;
    if (at > (this.members.get(key)?.at ?? '')) this.members.set(key, { at, isIn });
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
    expect(this.confirmed.losses(first!.highlights as HighlightRecord[])).toEqual([]);
    const articles = new Map(first!.articles.map((article) => [article.key, article]));
    for (const [key, notes] of this.articleNotes)
      for (const note of notes) expect(noteOf(articles.get(key)!)).toContain(note);
    const [harbour] = first!.cases;
    const isIn = [...this.members].filter(([, word]) => word.isIn).map(([key]) => key);
    expect(membersIn(harbour?.articles ?? []).toSorted()).toEqual(isIn.toSorted());
  }
}

describe('three devices', () => {
  test(
    'are equal in the end, with nothing lost and nothing come back, however they edit, sync and die',
    async () => {
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
    },
    RUNS * RUN_MS,
  );
});
