import { membersIn } from '../model/record-parts.ts';
import { type CaseMember, type CaseRecord, MAX_CASE_NAME, type NamePage } from '../model/records.ts';
import type { LibraryDatabase } from './database.ts';
import { derivedId } from './derived-id.ts';
import { LibraryError } from './library-error.ts';
import { caseId, laterMoment, nextMoment } from './library-snapshot.ts';
import { mergeBearers, mergeMembers } from './merge/merge-cases.ts';
import type { RepositoryOptions } from './repository.ts';
import { createWriter } from './writer.ts';

/** Articles by their keys and highlights by their ids. */
export interface CaseContents {
  articles?: readonly string[];
  highlights?: readonly string[];
}

/** When a page was chosen for a name that has words on its bearers alone: before any choice. */
const NEVER = '1970-01-01T00:00:00.000Z';

/**
 * Cases and the reader's words on names, as the worker stores them: library records like highlights, and so in backups and in
 * the sync. Every write is one transaction.
 * @throws LibraryError from every method
 */
export function createCaseRepository(
  database: LibraryDatabase,
  { now = () => new Date(), onChange = () => {}, replication, onMutations }: RepositoryOptions = {},
) {
  const { write } = createWriter(database, onChange, replication, onMutations);
  const after = (moment = ''): string => {
    const time = now().toISOString();
    return time > moment ? time : nextMoment(moment);
  };

  const isTaken = async (id: string): Promise<boolean> =>
    (await database.cases.get(id)) !== undefined || (await database.tombstones.get(caseId(id))) !== undefined;

  /** An id by the name, so that cases of one name that two devices make become one. */
  const freshId = async (name: string): Promise<string> => {
    for (let n = 0; ; n++) {
      const id = derivedId(`case:${name.toLowerCase()}${n ? `:${n}` : ''}`);
      if (!(await isTaken(id))) return id;
    }
  };

  const nameOf = (name: string): string => {
    const trimmed = name.trim().slice(0, MAX_CASE_NAME);
    if (!trimmed) throw new LibraryError('unavailable', 'a case without a name');
    return trimmed;
  };

  const known = async (id: string): Promise<CaseRecord> => {
    const found = await database.cases.get(id);
    if (!found) throw new LibraryError('gone');
    return found;
  };

  const withWords = (
    record: CaseRecord,
    { articles = [], highlights = [] }: CaseContents,
    at: string,
    out: boolean,
  ): CaseRecord => {
    const words = (keys: readonly string[], members: readonly CaseMember[]): CaseMember[] => {
      const isIn = new Set(membersIn(members));
      return keys.filter((key) => isIn.has(key) === out).map((key) => ({ key, at, ...(out && { out }) }));
    };
    return {
      ...record,
      modified: at,
      articles: mergeMembers(record.articles, words(articles, record.articles)),
      highlights: mergeMembers(record.highlights, words(highlights, record.highlights)),
    };
  };

  const store = async (record: CaseRecord, changed: Set<string>): Promise<string> => {
    await database.cases.put(record);
    for (const key of membersIn(record.articles)) changed.add(key);
    return record.id;
  };

  const bury = async ({ id, modified }: CaseRecord): Promise<void> => {
    await database.cases.delete(id);
    await database.tombstones.put({ id: caseId(id), deleted: after(modified) });
  };

  return {
    /** Puts articles and highlights into the case of a name, which is made where there is none. Resolves with its id. */
    add: (name: string, contents: CaseContents): Promise<string> =>
      write(async (changed) => {
        const wanted = nameOf(name);
        const twin = await database.cases.where('name').equalsIgnoreCase(wanted).first();
        const at = after(twin?.modified);
        const made = { id: twin?.id ?? (await freshId(wanted)), name: wanted, created: at, named: at };
        const record = twin ?? { ...made, modified: at, articles: [], highlights: [] };
        return store(withWords(record, contents, at, false), changed);
      }),

    takeOut: (id: string, contents: CaseContents): Promise<string> =>
      write(async (changed) => {
        const record = await known(id);
        for (const key of contents.articles ?? []) changed.add(key);
        return store(withWords(record, contents, after(record.modified), true), changed);
      }),

    /** Gives a case another name; where one has it already, both become that one. Resolves with the id. */
    rename: (id: string, name: string): Promise<string> =>
      write(async (changed) => {
        const wanted = nameOf(name);
        const record = await known(id);
        const twin = await database.cases
          .where('name')
          .equalsIgnoreCase(wanted)
          .filter((other) => other.id !== id)
          .first();
        if (!twin) {
          const named = after(record.modified);
          return store({ ...record, name: wanted, named, modified: named }, changed);
        }
        const at = after(laterMoment(record.modified, twin.modified));
        await bury(record);
        const contents = { articles: membersIn(record.articles), highlights: membersIn(record.highlights) };
        return store(withWords(twin, contents, at, false), changed);
      }),

    /** Deletes a case; its articles and highlights stay in the library. */
    remove: (id: string): Promise<void> =>
      write(async (changed) => {
        const record = await database.cases.get(id);
        if (!record) return;
        for (const key of membersIn(record.articles)) changed.add(key);
        await bury(record);
      }),

    /** Brings a deleted case back. */
    restore: (record: CaseRecord): Promise<string> =>
      write(async (changed) => {
        const buried = await database.tombstones.get(caseId(record.id));
        await database.tombstones.delete(caseId(record.id));
        return store({ ...record, modified: after(buried?.deleted ?? record.modified) }, changed);
      }),

    /** Writes down which page of an encyclopedia a name means; null takes the word back. */
    choosePage: (id: string, page: NamePage | null): Promise<void> =>
      write(async () => {
        const before = await database.names.get(id);
        const bearers = before?.bearers;
        await database.names.put({
          id,
          modified: after(before?.modified),
          page,
          ...(bearers && { bearers }),
        });
      }),

    /** Writes down whether two articles of the library mean one bearer of a name; a word on any other stays out of it. */
    sayBearers: (id: string, articles: readonly [string, string], same: boolean): Promise<void> =>
      write(async () => {
        const held = await database.articles.bulkGet([...articles]);
        if (held.some((article) => article === undefined)) return;
        const before = await database.names.get(id);
        const at = after(before?.modified);
        const word = { articles: articles.toSorted() as [string, string], same, at };
        await database.names.put({
          ...{ id, modified: at, page: before?.page ?? null },
          chosen: before?.chosen ?? before?.modified ?? NEVER,
          bearers: mergeBearers(before?.bearers, [word]),
        });
      }),
  };
}
export type CaseRepository = ReturnType<typeof createCaseRepository>;
