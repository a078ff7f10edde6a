import type { ArticleContext } from '../model/article-context.ts';
import type { NameHistory } from '../model/name-history.ts';
import { isCount, isText, noFields, picking } from './checks.ts';
import { type Ask, ofTab, type Rules, rule, type Tell } from './rules.ts';

/** Pages of the extension, and the sidebar for itself → the memory of what was read. */
export interface MemoryToBackground {
  /** The context of a tab's article, from what was read before; null where its analysis is no longer held. */
  'memory.context': Ask<{ tabId: number }, { context: ArticleContext | null }>;
  /** Whether there is something to show for the own tab's article. A page may know no more. */
  'memory.hasContext': Ask<Record<string, never>, { there: boolean }>;
  /** Opens the page that shows it. */
  'memory.openContext': Tell<Record<string, never>>;
  /** Who a name of a tab's article is, by what was read before; null where the analysis is no longer held. */
  'memory.name': Ask<{ tabId: number; name: string }, { card: NameHistory | null }>;
  /** Opens the page of a name. A page learns nothing by it. */
  'memory.openName': Tell<{ name: string }>;
  /** The number of articles remembered, and of those that the library does not hold. */
  'memory.count': Ask<Record<string, never>, { all: number; analysed: number }>;
  /** Erases all that the library does not hold. */
  'memory.erase': Ask<Record<string, never>, { all: number; analysed: number }>;
  /** The reader's word whether two articles mean one bearer of a name. */
  'memory.decide': Ask<{ name: string; articles: [string, string]; same: boolean }, { state: 'done' }>;
}

/** Longest key of an article, in UTF-16 code units. */
const MAX_KEY = 8_000;

const isKey = (value: unknown): value is string => typeof value === 'string' && value.length <= MAX_KEY;
export const memoryRules: Rules<MemoryToBackground> = {
  'memory.context': rule(['popup'], ofTab),
  'memory.hasContext': rule(['content'], noFields),
  'memory.openContext': rule(['content'], noFields),
  'memory.name': rule(
    ['popup'],
    picking(({ tabId, name }) => (isCount(tabId) && isText(name) ? { tabId, name } : null)),
  ),
  'memory.openName': rule(
    ['content'],
    picking(({ name }) => (isText(name) ? { name } : null)),
  ),
  'memory.count': rule(['options'], noFields),
  'memory.erase': rule(['options'], noFields),
  'memory.decide': rule(
    ['library'],
    picking(({ name, articles, same }) => {
      if (!isKey(name) || !Array.isArray(articles) || articles.length !== 2 || typeof same !== 'boolean')
        return null;
      const [one, two] = articles;
      return isKey(one) && isKey(two) ? { name, articles: [one, two], same } : null;
    }),
  ),
};
