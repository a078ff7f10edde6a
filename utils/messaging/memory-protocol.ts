import type { ArticleContext } from '../model/article-context.ts';
import { noFields } from './checks.ts';
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
}

export const memoryRules: Rules<MemoryToBackground> = {
  'memory.context': rule(['popup'], ofTab),
  'memory.hasContext': rule(['content'], noFields),
  'memory.openContext': rule(['content'], noFields),
  'memory.count': rule(['options'], noFields),
  'memory.erase': rule(['options'], noFields),
};
