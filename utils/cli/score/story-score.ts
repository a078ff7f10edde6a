import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { STORIES } from '../../../tests/fixtures/stories/all-stories.ts';
import { PROMISE_PAIRS } from '../../../tests/fixtures/stories/promise-pairs.ts';
import type { Story, StoryArticle, Words } from '../../../tests/fixtures/stories/story-shape.ts';
import { pageKeys } from '../../library/page-key.ts';
import { leanArticle } from '../../memory/lean-article.ts';
import { type MemoryDatabase, openMemory } from '../../memory/memory-database.ts';
import { mergeEvents } from '../../memory/merge-events.ts';
import { type ReadContext, readContext } from '../../memory/read-context.ts';
import { remember } from '../../memory/remember.ts';
import { analyseGold } from './gold-records.ts';
import type { Score } from './scorer.ts';

/** Right, superfluous and missed answers of one kind, with a line for each mistake. */
class Tally {
  right = 0;
  wanted = 0;
  shown = 0;
  readonly mistakes: string[] = [];

  /** Compares what is shown with what is wanted; both by name. */
  compare(
    where: string,
    shown: readonly string[],
    wanted: readonly string[],
    allowed: readonly string[] = [],
  ): void {
    const want = new Set(wanted);
    const show = new Set(shown);
    for (const each of allowed) show.delete(want.has(each) ? '' : each);
    this.wanted += want.size;
    this.shown += show.size;
    for (const each of show) {
      if (want.has(each)) this.right += 1;
      else this.mistakes.push(`${where} + ${each}`);
    }
    for (const each of want) if (!show.has(each)) this.mistakes.push(`${where} - ${each}`);
  }

  scores(name: string, what: string): Score[] {
    const share = (of: number): number => (of === 0 ? 100 : (100 * this.right) / of);
    return [
      {
        name: `${name}-precision`,
        measure: `${what}: shown rightly`,
        value: share(this.shown),
        of: this.shown,
        mistakes: this.mistakes,
      },
      {
        name: `${name}-recall`,
        measure: `${what}: found`,
        value: share(this.wanted),
        of: this.wanted,
        mistakes: [],
      },
    ];
  }
}

/** The words that name a gold answer which the text of a sentence or clause holds. */
const goldOf = (words: readonly Words[], article: string, text: string): string | undefined =>
  words.find(([id, part]) => id === article && (text.includes(part) || part.includes(text)))?.join(': ');

/** All pairs of a group. */
const pairs = (group: readonly string[]): string[] =>
  group.flatMap((a, at) => group.slice(at + 1).map((b) => [a, b].sort().join(' = ')));

/** An article in the form in which the memory takes it. */
async function readingOf(article: StoryArticle) {
  const analysis = await analyseGold(article);
  analysis.article.url = article.url;
  analysis.article.siteName = article.site;
  const at = `${article.publishedAt}T12:00:00.000Z`;
  return {
    url: article.url,
    article: analysis.article,
    lean: leanArticle(analysis),
    source: 'analysed' as const,
    at,
  };
}

/** Reads the second article of each pair with a promise after the first. */
async function comparePairs(tally: Tally): Promise<void> {
  for (const { promised, later, due } of PROMISE_PAIRS) {
    const database = openMemory({ indexedDB: new IDBFactory(), IDBKeyRange } as never);
    await remember(database, [await readingOf(promised)]);
    const { lean } = await readingOf(later);
    const context = await readContext(database, { keys: pageKeys(later.url), lean, day: later.publishedAt });
    tally.compare(
      later.id,
      context.due.map(({ there }) => (due && holds(there.text, due) ? due : there.text)),
      due ? [due] : [],
    );
    database.close();
  }
}

/** Reads the stories of tests/fixtures in order of their dates, and compares the context of each article with what ought to appear. */
export async function scoreStories(): Promise<Score[]> {
  const database = openMemory({ indexedDB: new IDBFactory(), IDBKeyRange } as never);
  const all = STORIES.flatMap((story) => story.articles.map((article) => ({ story, article }))).toSorted(
    (a, b) => (a.article.publishedAt < b.article.publishedAt ? -1 : 1),
  );
  const idOf = new Map(all.map(({ article }) => [article.url, article.id]));
  const tallies = {
    earlier: new Tally(),
    told: new Tally(),
    moved: new Tally(),
    due: new Tally(),
    same: new Tally(),
    events: new Tally(),
  };
  for (const { story, article } of all) {
    const reading = await readingOf(article);
    const { lean } = reading;
    const keys = pageKeys(article.url);
    const context = await readContext(database, { keys, lean, day: article.publishedAt });
    compare(context, story, article, (url) => idOf.get(url) ?? '?', tallies);
    await remember(database, [reading]);
  }
  await comparePairs(tallies.due);
  for (const story of STORIES)
    await compareEvents(database, story, (url) => idOf.get(url) ?? '?', tallies.events);
  return [
    ...tallies.earlier.scores('context-earlier', 'earlier articles'),
    ...tallies.told.scores('context-told', 'facts read before'),
    ...tallies.moved.scores('context-moved', 'numbers that moved'),
    ...tallies.due.scores('context-due', 'promises due'),
    ...tallies.same.scores('context-same-text', 'the same text elsewhere'),
    ...tallies.events.scores('context-events', 'events told by several articles'),
  ];
}

function compare(
  context: ReadContext,
  story: Story,
  { id }: StoryArticle,
  idOf: (url: string) => string,
  tallies: Record<'earlier' | 'told' | 'moved' | 'due' | 'same', Tally>,
): void {
  const { earlier, told, moved, due, sameText } = context;
  tallies.earlier.compare(
    id,
    earlier.map(({ other }) => idOf(other.row.url)),
    story.earlier[id] ?? [],
  );
  tallies.told.compare(
    id,
    told.map(
      ({ here }) =>
        goldOf(
          story.readBefore.map(([words]) => words),
          id,
          here.text,
        ) ?? here.text,
    ),
    story.readBefore.filter(([[article]]) => article === id).map(([words]) => words.join(': ')),
  );
  const goldMoved = story.moved.filter(([[article]]) => article === id);
  tallies.moved.compare(
    id,
    moved.map(({ here, there }) => {
      const gold = goldMoved.find(
        ([[, now], [, before]]) => holds(here.sentence.text, now) && holds(there.sentence.text, before),
      );
      return gold ? gold.flat().join(' ') : `${here.sentence.text} / ${there.sentence.text}`;
    }),
    goldMoved.map((pair) => pair.flat().join(' ')),
  );
  const goldDue = story.due.filter(([article]) => article === id);
  tallies.due.compare(
    id,
    due.map(
      ({ there, here }) =>
        goldDue
          .find(([, [, words]]) => holds(there.text, words))
          ?.flat()
          .join(' ') ?? `${there.text} / ${here.text}`,
    ),
    goldDue.map((each) => each.flat().join(' ')),
  );
  tallies.same.compare(
    id,
    sameText.map(({ other }) => idOf(other.row.url)),
    story.sameText.filter(([article]) => article === id).map(([, earlierId]) => earlierId),
  );
}

const holds = (text: string, words: string): boolean => text.includes(words);

async function compareEvents(
  database: MemoryDatabase,
  story: Story,
  idOf: (url: string) => string,
  tally: Tally,
): Promise<void> {
  const urls = story.articles.map(({ url }) => url);
  const rows = (await database.articles.toArray()).filter(({ url }) => urls.includes(url));
  const details = await database.details.bulkGet(rows.map(({ id }) => id));
  const merged = mergeEvents(rows.map((row, at) => ({ row, lean: details[at]!.now })));
  const gold = story.events.flat();
  const nameOf = (article: string, clause: string): string =>
    goldOf(gold, article, clause) ?? `${article}: ${clause}`;
  const shown = merged.flatMap(({ tellings }) =>
    pairs(tellings.map(({ other, clause }) => nameOf(idOf(other.row.url), clause))),
  );
  tally.compare(
    story.name,
    shown,
    story.events.flatMap((group) => pairs(group.map((words) => words.join(': ')))),
  );
}
