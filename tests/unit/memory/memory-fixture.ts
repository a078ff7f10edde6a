import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { analyseGold } from '../../../utils/cli/score/gold-records.ts';
import { createMemory, type LibraryEntry, type MemoryPorts } from '../../../utils/memory/memory.ts';
import { openMemory } from '../../../utils/memory/memory-database.ts';
import type { Analysis } from '../../../utils/model/analysis.ts';
import { FERRY } from '../../fixtures/stories/ferry-story.ts';
import type { StoryArticle } from '../../fixtures/stories/story-shape.ts';

/** The analysis of a story's article, with its address and site. */
export async function analysed({ url, site, ...article }: StoryArticle): Promise<Analysis> {
  const analysis = await analyseGold(article);
  return { ...analysis, article: { ...analysis.article, url, siteName: site } };
}

/** The articles of the ferry's story, in order. */
export const ferry = (at: number): StoryArticle => FERRY.articles[at]!;

export interface Held extends LibraryEntry {
  content?: { analysis: Analysis; wholeText: boolean };
  quotes?: string[];
}

/** A memory on a disk of its own, with a library that a test fills. */
export function memoryOn(
  library: Map<string, Held> = new Map(),
  { on = true, limits = { articles: 1_000, days: 365 }, disk = new IDBFactory() } = {},
) {
  const database = openMemory({ indexedDB: disk, IDBKeyRange } as never);
  const clock = { now: '2026-03-03T12:00:00.000Z' };
  const settings = { on, limits };
  const ports: MemoryPorts = {
    library: {
      entries: async () => [...library.values()],
      some: async (keys) => keys.flatMap((key) => library.get(key) ?? []),
      contents: async (keys) =>
        new Map(
          keys.flatMap((key) => {
            const content = library.get(key)?.content;
            return content ? [[key, content]] : [];
          }),
        ),
      quotes: async (keys) => new Map(keys.map((key) => [key, library.get(key)?.quotes ?? []])),
      bearerWords: async () => [],
      namePage: async () => null,
    },
    now: () => new Date(clock.now),
    settings: async () => settings,
    pause: async () => {},
  };
  return { memory: createMemory(database, ports), database, clock, settings, library };
}

export const entry = (key: string, more: Partial<Held> = {}): Held => ({
  key,
  url: `https://${key}`,
  title: key,
  siteName: '',
  publishedAt: null,
  savedAt: '2026-03-01T12:00:00.000Z',
  created: '2026-03-01T12:00:00.000Z',
  entities: [],
  ...more,
});
