import type { LibraryDatabase, PeerRow } from '../library/database.ts';
import { caseId, type LibrarySnapshot, nextMoment, savedId } from '../library/library-snapshot.ts';
import { isAlike } from '../library/merge/by-id.ts';
import { withAdoptedNote } from '../library/merge/note-versions.ts';
import { mergeInto } from '../library/merge-into-library.ts';
import { rowsUnder } from '../library/rows-under.ts';
import type { HighlightRecord, Tombstone } from '../model/records.ts';
import type { Changes, TextRef } from './changes.ts';
import { outboxKeyOfDeletion } from './outbox.ts';

const SAVED = savedId('');
/** Moments that a page may find out for itself, and the key that an article bears, are the device's own affair. */
const comparable = (record: HighlightRecord): HighlightRecord => ({
  ...record,
  articleKey: '',
  state: 'in-place',
});
const isSameState = (a: HighlightRecord, b: HighlightRecord): boolean =>
  a === b || isAlike(comparable(a), comparable(b));

/** Cases and words on names as JSON, by their keys in the outbox. */
const namedRecords = ({ cases, names }: LibrarySnapshot): Map<string, string> =>
  new Map([
    ...cases.map((record) => [caseId(record.id), JSON.stringify(Object.entries(record).sort())] as const),
    ...names.map((record) => [`name:${record.id}`, JSON.stringify(Object.entries(record).sort())] as const),
  ]);

/**
 * Marks what the merge made that neither side had, for other devices to hear of; takes the mark off what the other side
 * has published just so.
 */
async function markMerged(
  database: LibraryDatabase,
  before: LibrarySnapshot,
  incoming: LibrarySnapshot,
  after: LibrarySnapshot,
): Promise<void> {
  const had = new Map(before.highlights.map((record) => [record.id, record]));
  const came = new Map(incoming.highlights.map((record) => [record.id, record]));
  const marked: string[] = [];
  const known: string[] = [];
  for (const record of after.highlights) {
    const [own, other] = [had.get(record.id), came.get(record.id)];
    if (other && isSameState(record, other)) known.push(`highlight:${record.id}`);
    else if (record !== own && !(own && isSameState(record, own))) marked.push(`highlight:${record.id}`);
  }
  const hadGone = new Map(before.tombstones.map(({ id, deleted }) => [id, deleted]));
  const cameGone = new Map(incoming.tombstones.map(({ id, deleted }) => [id, deleted]));
  for (const { id, deleted } of after.tombstones) {
    const key = outboxKeyOfDeletion(id);
    if (cameGone.get(id) === deleted) known.push(key);
    else if (hadGone.get(id) !== deleted) marked.push(key);
  }
  const articles = (snapshot: LibrarySnapshot) =>
    // In whatever order the fields stand.
    new Map(
      snapshot.articles.map((article) => [article.key, JSON.stringify(Object.entries(article).sort())]),
    );
  const [hadArticles, cameArticles] = [articles(before), articles(incoming)];
  const [hadNamed, cameNamed] = [namedRecords(before), namedRecords(incoming)];
  for (const [key, article] of articles(after)) {
    if (cameArticles.get(key) === article) known.push(`article:${key}`);
    else if (hadArticles.get(key) !== article) marked.push(`article:${key}`);
  }
  for (const [key, record] of namedRecords(after)) {
    if (cameNamed.get(key) === record) known.push(key);
    else if (hadNamed.get(key) !== record) marked.push(key);
  }
  const marks = await marksOf(database, known);
  await database.outbox.bulkDelete(known.filter((key) => marks.has(key)));
  await database.outbox.bulkPut(marked.map((key) => ({ key, n: 0 })));
}

/** Publications that marks name, by the marks' keys. */
const marksOf = async (database: LibraryDatabase, keys: readonly string[]): Promise<Map<string, number>> =>
  new Map((await rowsUnder(database.outbox, keys)).map(({ key, n }) => [key, n]));

/** Remembers which files hold texts that are not here. */
async function noteTexts(database: LibraryDatabase, texts: readonly TextRef[]): Promise<void> {
  for (const { key, name, at } of texts) {
    const known = await database.textFiles.get(key);
    if (known && (known.at > at || (known.at === at && known.name >= name))) continue;
    await database.textFiles.put({ key, name, at, have: known?.name === name && known.have });
  }
}

/** Own records that would be deleted count as changed after that: they stay, here and everywhere. */
async function revive(database: LibraryDatabase, tombstones: readonly Tombstone[]): Promise<void> {
  for (const { id, deleted } of tombstones) {
    if (id.startsWith(SAVED)) {
      const article = await database.articles.get(id.slice(SAVED.length));
      if (!article?.savedAt || article.savedAt > deleted) continue;
      await database.articles.update(article.key, { savedAt: nextMoment(deleted) });
      await database.outbox.put({ key: `article:${article.key}`, n: 0 });
    } else if (id.startsWith(caseId(''))) {
      const record = await database.cases.get(id.slice(caseId('').length));
      if (!record || record.modified > deleted) continue;
      await database.cases.update(record.id, { modified: nextMoment(deleted) });
      await database.outbox.put({ key: id, n: 0 });
    } else {
      const highlight = await database.highlights.get(id);
      if (!highlight || highlight.modified > deleted) continue;
      await database.highlights.update(id, { modified: nextMoment(deleted) });
      await database.outbox.put({ key: `highlight:${id}`, n: 0 });
    }
  }
}

export interface MergeStep {
  /** This device. */
  device: string;
  /** The writer, as it is known once the changes are merged. */
  peer: PeerRow;
  changes: Changes;
  /** Keeps own records that the changes would delete. */
  keep: boolean;
  /** The publication that counts for records without a mark. */
  unmarked: number;
}

/**
 * Merges published changes, within a transaction over all tables. The cursor moves in the same transaction, so that a
 * kill leaves either both or neither.
 */
export async function mergeChanges(
  database: LibraryDatabase,
  { device, peer, changes, keep, unmarked }: MergeStep,
  changed: Set<string>,
): Promise<void> {
  const { highlights, articles, tombstones, texts, cases, names, seen } = changes;
  if (keep) await revive(database, tombstones);
  const incoming: LibrarySnapshot = { highlights, articles, contents: [], tombstones, cases, names };
  const { before, after } = await mergeInto(database, incoming, changed, {
    asMerged: (record) => withAdoptedNote(record, device),
    keepsEmpty: true,
    // Where its words are on the page is for each device to find out.
    arriving: (record, { state }) => (state === record.state ? record : { ...record, state }),
    // Joined with a highlight of the same words only where its writer could not know of it: else they are two by intent.
    madeApart: async (ids) => {
      const marks = await marksOf(
        database,
        ids.map((id) => `highlight:${id}`),
      );
      const heard = seen[device] ?? 0;
      const isUnheard = (n: number | undefined): boolean =>
        n === undefined ? unmarked > heard : n <= 0 || n > heard;
      return new Set(ids.filter((id) => isUnheard(marks.get(`highlight:${id}`))));
    },
  });
  await markMerged(database, before, incoming, after);
  await noteTexts(database, texts);
  await database.peers.put(peer);
}
