import { articleDraft } from '../library/article-rows.ts';
import { pageKeys } from '../library/page-key.ts';
import type { Repository } from '../library/repository.ts';
import type { Analysis } from '../model/analysis.ts';
import type { ArticleDraft } from '../model/records.ts';

/** The part of `storage.session` that is needed: it outlives the worker, not the browser. */
export interface SessionArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

/** Number of pages remembered, the most recent ones. Topics and names of a page take one or two kilobytes. */
const REMEMBERED = 60;
const LIST = 'pageNames';
/** Names of a page that tell what it is about, and how many of them two pages on one subject share. */
const FIRST_NAMES = 6;
const SHARED_NAMES = 2;

type Names = Pick<ArticleDraft, 'topics' | 'entities'>;
interface Remembered extends Names {
  keys: string[];
}

/**
 * Topics and names of the pages that were analysed in this session. Saved articles get them at once, others with the
 * first highlight made on them.
 */
export function createPageNames(store: SessionArea, library: Pick<Repository, 'learn'>) {
  const read = async (): Promise<Remembered[]> => {
    const list = (await store.get(LIST).catch(() => ({}) as Record<string, unknown>))[LIST];
    return Array.isArray(list) ? (list as Remembered[]) : [];
  };
  const keysOf = ({ url, canonical }: Pick<ArticleDraft, 'url' | 'canonical'>): string[] =>
    pageKeys(url, canonical);
  const isOf =
    (keys: readonly string[]) =>
    (page: Remembered): boolean =>
      page.keys.some((key) => keys.includes(key));
  return {
    async remember(url: string, analysis: Analysis): Promise<void> {
      const draft = articleDraft(analysis, url);
      const keys = keysOf(draft);
      const isThis = isOf(keys);
      const others = (await read()).filter((page) => !isThis(page));
      const page = { keys, topics: draft.topics, entities: draft.entities };
      await store.set({ [LIST]: [page, ...others].slice(0, REMEMBERED) }).catch(() => {});
      await library.learn(draft);
    },
    /**
     * True where another page of this session is on the same subject: its first names are partly those of this one.
     */
    async related(url: string, analysis: Analysis): Promise<boolean> {
      const draft = articleDraft(analysis, url);
      const isThis = isOf(keysOf(draft));
      const first = new Set((draft.entities ?? []).slice(0, FIRST_NAMES));
      return (await read()).some(
        (page) =>
          !isThis(page) &&
          (page.entities ?? []).slice(0, FIRST_NAMES).filter((name) => first.has(name)).length >=
            SHARED_NAMES,
      );
    },
    /** The draft, its missing fields filled from the page's remembered names. */
    async added<D extends ArticleDraft>(draft: D): Promise<D> {
      const known = (await read()).find(isOf(keysOf(draft)));
      return known ? { topics: known.topics, entities: known.entities, ...draft } : draft;
    },
  };
}
export type PageNames = ReturnType<typeof createPageNames>;
