import type { ArticleContext } from '../model/article-context.ts';
import { noFields, picking } from './checks.ts';
import { type Ask, ofTab, type Rules, rule, type Tell } from './rules.ts';

/** Pages of the extension, and the sidebar for itself → the memory of what was read. */
export interface MemoryToBackground {
  /** The context of a tab's article, from what was read before; null where its analysis is no longer held. */
  'memory.context': Ask<{ tabId: number }, { context: ArticleContext | null }>;
  /** Whether there is something to show for the own tab's article. A page may know no more. */
  'memory.hasContext': Ask<Record<string, never>, { there: boolean }>;
  /** Opens the page that shows it. */
  'memory.openContext': Tell<Record<string, never>>;
  /** The number of articles remembered, and of those that the library does not hold. */
  'memory.count': Ask<Record<string, never>, { all: number; analysed: number }>;
  /** Erases all that the library does not hold. */
  'memory.erase': Ask<Record<string, never>, { all: number; analysed: number }>;
  /** The reader's word whether two articles mean one bearer of a name. */
  'memory.decide': Ask<{ name: string; articles: [string, string]; same: boolean }, Done>;
  /** Makes a case, or replaces its name and articles; `id` is null for a new one. Answers the id. */
  'case.put': Ask<{ id: string | null; name: string; articles: string[] }, { id: string }>;
  /** Puts articles into the case of this name, which is made where there is none. */
  'case.add': Ask<{ name: string; articles: string[] }, { id: string }>;
  'case.remove': Ask<{ id: string }, Done>;
}

interface Done {
  state: 'done';
}

/** Longest name of a case, and key of an article, in UTF-16 code units; most articles of a case. */
const MAX_CASE_NAME = 200;
const MAX_KEY = 8_000;
const MAX_ARTICLES = 5_000;

const isKey = (value: unknown): value is string => typeof value === 'string' && value.length <= MAX_KEY;
const isCaseName = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= MAX_CASE_NAME;
const isKeys = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length <= MAX_ARTICLES && value.every(isKey);

export const memoryRules: Rules<MemoryToBackground> = {
  'memory.context': rule(['popup'], ofTab),
  'memory.hasContext': rule(['content'], noFields),
  'memory.openContext': rule(['content'], noFields),
  'memory.count': rule(['options'], noFields),
  'memory.erase': rule(['options'], noFields),
  'memory.decide': rule(
    ['library'],
    picking(({ name, articles, same }) => {
      if (!isKey(name) || !isKeys(articles) || articles.length !== 2 || typeof same !== 'boolean')
        return null;
      return { name, articles: [articles[0] as string, articles[1] as string], same };
    }),
  ),
  'case.put': rule(
    ['library'],
    picking(({ id, name, articles }) =>
      (id === null || isKey(id)) && isCaseName(name) && isKeys(articles) ? { id, name, articles } : null,
    ),
  ),
  'case.add': rule(
    ['library', 'popup'],
    picking(({ name, articles }) => (isCaseName(name) && isKeys(articles) ? { name, articles } : null)),
  ),
  'case.remove': rule(
    ['library'],
    picking(({ id }) => (isKey(id) ? { id } : null)),
  ),
};
