import { membersIn } from '../model/record-parts.ts';
import type { CaseRecord } from '../model/records.ts';
import type { LeanArticle, LeanName } from './lean-article.ts';
import type { MemoryDatabase, MemoryRow } from './memory-database.ts';
import { type EventTelling, type MergedEvent, mergeEvents } from './merge-events.ts';
import { type MovedFigure, movedFigures } from './moved-figures.ts';
import { decidedBy, type NamedWord, wordsOn } from './name-decisions.ts';
import { bearerOf, isSameBearer } from './same-bearer.ts';
import {
  figuresOf,
  speakersOf,
  type ThreadArticle,
  type ThreadFigure,
  type ThreadSpeaker,
} from './thread-parts.ts';

/** A line of articles: those of a name, of a topic, or those that the reader put into a case. */
export type ThreadQuery =
  | { kind: 'name'; key: string; bearer?: string | undefined }
  | { kind: 'topic'; code: string }
  | { kind: 'case'; id: string };

/** The bearers of one name, each with the keys of the articles that name it. */
export interface NameBearer {
  /** Key of its newest article, by which it is asked for. */
  id: string;
  articles: string[];
  /** A sentence that tells who it is. */
  told: string;
}

/** A topic with the number of articles on it. */
export interface ThreadTopic {
  code: string;
  label: string;
  articles: number;
}

/** Everything that a line of articles tells. */
export interface Thread {
  title: string;
  /** Newest first. */
  articles: ThreadArticle[];
  events: MergedEvent[];
  moved: MovedFigure[];
  /** Figures and speakers of a case or a topic. */
  figures: ThreadFigure[];
  speakers: ThreadSpeaker[];
  /** Names in most of the articles, with the number of articles. */
  names: { name: string; key: string; articles: number }[];
  /** Topics in most of the articles. */
  topics: ThreadTopic[];
  /** Sentences that tell who a name is, one an article. */
  told: { row: MemoryRow; text: string }[];
  /** All bearers of the name, the most frequent first; empty unless a person's name was asked for. */
  bearers: NameBearer[];
}

/** Articles of a line that are read, the newest. */
const MOST_ARTICLES = 500;
const MOST_NAMES = 24;
const MOST_TOPICS = 16;
/** Articles whose topics a list is made of: their details are read for the labels. */
const RECENT_FOR_TOPICS = 120;
const MOST_MOVED = 12;
/** Articles of a line whose figures are compared with each other. */
const MOST_COMPARED = 40;

const withKey = (lean: LeanArticle, key: string): LeanName | undefined =>
  lean.names.find(({ keys }) => keys.includes(key));

async function articlesOf(
  database: MemoryDatabase,
  query: ThreadQuery,
  record?: CaseRecord,
): Promise<ThreadArticle[]> {
  const rows =
    query.kind === 'name'
      ? await database.articles.where('names').equals(query.key).limit(MOST_ARTICLES).toArray()
      : query.kind === 'topic'
        ? await database.articles.where('topics').equals(query.code).limit(MOST_ARTICLES).toArray()
        : await database.articles
            .where('keys')
            .anyOf(membersIn(record?.articles ?? []))
            .distinct()
            .toArray();
  const details = await database.details.bulkGet(rows.map(({ id }) => id));
  return rows
    .flatMap((row, at) => (details[at] ? [{ row, lean: details[at].now }] : []))
    .sort((a, b) => (dayOf(a) < dayOf(b) ? 1 : -1));
}

const dayOf = ({ row }: Pick<ThreadArticle, 'row'>): string => row.publishedAt ?? row.firstSeen;

/** Groups the articles of a name by whom they mean: what they say of the bearer decides, and the reader's word before that. */
export function bearersOf(
  articles: readonly ThreadArticle[],
  key: string,
  decisions: readonly NamedWord[] = [],
): ThreadArticle[][] {
  const decided = decidedBy(decisions);
  const groups: { article: ThreadArticle; bearer: ReturnType<typeof bearerOf> }[][] = [];
  for (const article of articles) {
    const name = withKey(article.lean, key);
    if (!name) continue;
    const one = { article, bearer: bearerOf(article.lean, name) };
    const fits = groups.filter(
      (group) =>
        !group.some((other) => decided(article.row, other.article.row) === false) &&
        group.some(
          (other) => decided(article.row, other.article.row) ?? isSameBearer(one.bearer, other.bearer),
        ),
    );
    // An article that fits several groups shows that they are one.
    const [first, ...rest] = fits;
    if (!first) groups.push([one]);
    else {
      first.push(one, ...rest.flat());
      for (const group of rest) groups.splice(groups.indexOf(group), 1);
    }
  }
  return groups.map((group) => group.map(({ article }) => article)).sort((a, b) => b.length - a.length);
}

/** The sentence that tells best who a name is: the first that names it. */
const toldOf = ({ lean }: ThreadArticle, key: string): string => {
  const name = withKey(lean, key);
  return name?.sentences[0] === undefined ? '' : (lean.sentences[name.sentences[0]]?.text ?? '');
};

/**
 * Reads a line of articles with its merged timeline. Looks names up in their index; writes nothing.
 * @param of.record the case that is asked for, where one is
 * @param of.words the words of the library on bearers of the name
 */
export async function readThread(
  database: MemoryDatabase,
  query: ThreadQuery,
  { record, words = [] }: { record?: CaseRecord | undefined; words?: readonly NamedWord[] } = {},
): Promise<Thread> {
  const all = await articlesOf(database, query, record);
  const key = query.kind === 'name' ? query.key : null;
  const own = key === null ? undefined : all.map(({ lean }) => withKey(lean, key)).find(Boolean);
  let articles = all;
  let bearers: NameBearer[] = [];
  if (key !== null && own?.label === 'PERSON') {
    const groups = bearersOf(all, key, [...(await wordsOn(database, [key])), ...words]);
    bearers = groups.map((group) => ({
      id: group[0]!.row.key,
      articles: group.map(({ row }) => row.key),
      told: toldOf(group[0]!, key),
    }));
    const wanted = query.kind === 'name' ? query.bearer : undefined;
    articles = groups.find((group) => group.some(({ row }) => row.key === wanted)) ?? groups[0] ?? all;
  }
  const concerns = ({ other, event }: EventTelling): boolean =>
    key === null || (withKey(other.lean, key)?.sentences.includes(event.sentence) ?? false);
  const title =
    query.kind === 'name'
      ? (own?.name ?? query.key)
      : query.kind === 'topic'
        ? (all.flatMap(({ lean }) => lean.topics).find(({ code }) => code === query.code)?.label ??
          query.code)
        : (record?.name ?? '');
  return {
    title,
    articles,
    events: mergeEvents(articles, concerns),
    moved: query.kind === 'name' ? [] : movedIn(articles),
    figures: query.kind === 'name' ? [] : figuresOf(articles),
    speakers: query.kind === 'name' ? [] : speakersOf(articles),
    names: namesIn(articles, key),
    topics: topicsIn(articles).filter(({ code }) => query.kind !== 'topic' || code !== query.code),
    told:
      key === null
        ? []
        : articles
            .map((article) => ({ row: article.row, text: toldOf(article, key) }))
            .filter(({ text }) => text),
    bearers,
  };
}

/** Numbers that moved from one article of a line to the next. */
function movedIn(articles: readonly ThreadArticle[]): MovedFigure[] {
  const recent = articles.slice(0, MOST_COMPARED);
  return recent
    .flatMap(({ lean }, at) =>
      movedFigures(
        lean,
        recent.slice(at + 1).map((other) => ({ ...other, details: { id: other.row.id, now: other.lean } })),
      ),
    )
    .slice(0, MOST_MOVED);
}

function namesIn(articles: readonly ThreadArticle[], own: string | null): Thread['names'] {
  const found = new Map<string, Thread['names'][number]>();
  for (const { lean } of articles)
    for (const { name, keys, label } of lean.names) {
      const [key] = keys;
      if (!key || key === own || label === null) continue;
      const known = found.get(key) ?? { name, key, articles: 0 };
      known.articles += 1;
      found.set(key, known);
    }
  return [...found.values()]
    .sort((a, b) => b.articles - a.articles || (a.key < b.key ? -1 : 1))
    .slice(0, MOST_NAMES);
}

/** Topics of a line of articles, those of most articles first. */
function topicsIn(articles: readonly ThreadArticle[]): ThreadTopic[] {
  const found = new Map<string, ThreadTopic>();
  for (const { lean } of articles)
    for (const { code, label } of lean.topics) {
      const known = found.get(code) ?? { code, label, articles: 0 };
      known.articles += 1;
      found.set(code, known);
    }
  return [...found.values()]
    .sort((a, b) => b.articles - a.articles || (a.label < b.label ? -1 : 1))
    .slice(0, MOST_TOPICS);
}

/** Topics of the newest articles, those of most first. */
export async function listTopics(database: MemoryDatabase): Promise<ThreadTopic[]> {
  const rows = await database.articles.orderBy('id').limit(RECENT_FOR_TOPICS).toArray();
  const details = await database.details.bulkGet(rows.map(({ id }) => id));
  return topicsIn(rows.flatMap((row, at) => (details[at] ? [{ row, lean: details[at].now }] : [])));
}

/** Names that most articles have, with their numbers; those that begin with `prefix` where one is given. */
export async function listNames(
  database: MemoryDatabase,
  prefix = '',
  most = 60,
): Promise<{ key: string; articles: number }[]> {
  const keys = prefix
    ? await database.articles.where('names').startsWith(prefix).limit(4_000).keys()
    : await recentNames(database);
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(String(key), (counts.get(String(key)) ?? 0) + 1);
  return [...counts]
    .map(([key, articles]) => ({ key, articles }))
    .sort((a, b) => b.articles - a.articles || (a.key < b.key ? -1 : 1))
    .slice(0, most);
}

/** Articles whose names a list without a prefix is made of: the newest. */
const RECENT = 400;

const recentNames = async (database: MemoryDatabase): Promise<string[]> =>
  (await database.articles.orderBy('id').limit(RECENT).toArray()).flatMap(({ names }) => names);
