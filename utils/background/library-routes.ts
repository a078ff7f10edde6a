import { articleDraft } from '../library/article-rows.ts';
import { LibraryError, libraryError } from '../library/library-error.ts';
import { mayAccess } from '../library/page-key.ts';
import type { Repository } from '../library/repository.ts';
import type { OnLibraryChange } from '../library/writer.ts';
import { createClient } from '../messaging/client.ts';
import type { Envelope, Transport } from '../messaging/envelope.ts';
import type { LibraryToBackground, ToHighlighter, ToLibraryPage } from '../messaging/protocol.ts';
import type { Handlers } from '../messaging/router.ts';
import { contextOf, ownTab, type Self, type Sender } from '../messaging/senders.ts';
import type { Failed } from '../model/library-answers.ts';
import type { ImportStaging } from './import-staging.ts';
import type { PageNames } from './page-names.ts';
import type { TabAnalyses } from './tab-analyses.ts';

/** Ways to reach other contexts: extension pages at once, tabs one by one. */
export interface Listeners {
  pages: Transport;
  tabIds(): Promise<number[]>;
  tab(tabId: number, envelope: Envelope): Promise<unknown>;
}

/**
 * Reports changes of the library to every open extension page, and to every tab that has a script of the extension; not to the
 * one whose script asked for the change, which has it by the answer.
 */
export function announcer({ pages, tabIds, tab }: Listeners): OnLibraryChange {
  const library = createClient<ToLibraryPage>(pages);
  return (keys, origin) => {
    library.tell('library.changed', { keys });
    void tabIds()
      .then((ids) => {
        for (const id of ids)
          if (id !== origin)
            createClient<ToHighlighter>((envelope) => tab(id, envelope)).tell('highlights.changed', {});
      })
      .catch(() => {});
  };
}

const isPrivate = ({ tab }: Sender): boolean =>
  typeof tab === 'object' && tab !== null && 'incognito' in tab && tab.incognito === true;

const failed = (error: unknown): Failed => {
  const { reason, message } = libraryError(error);
  return { state: 'failed', reason, detail: message };
};

/** Knowledge of articles that the session holds. */
export interface ArticleSources {
  names?: Pick<PageNames, 'added'>;
  analyses?: Pick<TabAnalyses, 'of'>;
}

/**
 * Handlers of the library's messages. A script in a page has access to its own site alone, and a private window writes
 * nothing. Saved articles come from `analyses`, by their tab; `names` adds topics and names of the article to a new highlight.
 */
export function libraryRoutes(
  repository: Repository,
  staging: ImportStaging,
  self: Self,
  { names = { added: async (draft) => draft }, analyses = { of: async () => null } }: ArticleSources = {},
): Handlers<LibraryToBackground> {
  const answer = async <R>(work: () => Promise<R>): Promise<R | Failed> => {
    try {
      return await work();
    } catch (error) {
      return failed(error);
    }
  };
  const fromPage = (sender: Sender): boolean => contextOf(sender, self) === 'content';
  const originOf = (sender: Sender): number | undefined => (fromPage(sender) ? sender.tab?.id : undefined);

  const mayAsk = (sender: Sender, url: string): void => {
    if (fromPage(sender) && !mayAccess(sender.url ?? '', url)) throw new LibraryError('elsewhere');
  };
  const mayKeep = (sender: Sender, url: string): void => {
    if (isPrivate(sender)) throw new LibraryError('private');
    mayAsk(sender, url);
  };
  const mayTouch = async (sender: Sender, id: string): Promise<void> => {
    if (!fromPage(sender)) return;
    const source = await repository.sourceOf(id);
    if (source === undefined) throw new LibraryError('gone');
    mayAsk(sender, source);
  };
  /** Runs `work` and answers that it is done. */
  const doing = (work: () => Promise<void>) =>
    answer(async () => {
      await work();
      return { state: 'done' as const };
    });

  return {
    'highlights.ofPage': ({ url, canonical }, sender) =>
      answer(async () => {
        mayAsk(sender, url);
        return { state: 'found' as const, highlights: await repository.ofPage(url, canonical) };
      }),
    'highlight.create': ({ draft }, sender) =>
      answer(async () => {
        mayKeep(sender, draft.article.url);
        const article = await names.added(draft.article);
        return {
          state: 'saved' as const,
          highlight: await repository.create({ ...draft, article }, originOf(sender)),
        };
      }),
    'highlight.update': (edit, sender) =>
      answer(async () => {
        await mayTouch(sender, edit.id);
        return repository.update(edit, originOf(sender));
      }),
    'highlight.remove': ({ id }, sender) =>
      doing(async () => {
        await mayTouch(sender, id);
        await repository.remove([id], originOf(sender));
      }),
    'highlight.restore': ({ id }, sender) =>
      answer(async () => {
        await mayTouch(sender, id);
        return { state: 'saved' as const, highlight: (await repository.restore([id], originOf(sender)))[0]! };
      }),
    'highlights.remove': ({ ids }) =>
      doing(async () => {
        await repository.remove(ids);
      }),
    'highlights.restore': ({ ids }) =>
      doing(async () => {
        await repository.restore(ids);
      }),
    'article.get': ({ url, canonical }, sender) =>
      answer(async () => {
        mayAsk(sender, url);
        return { state: 'found' as const, article: (await repository.article(url, canonical)) ?? null };
      }),
    'article.save': ({ url, canonical, tabId, keepText }, sender) =>
      answer(async () => {
        mayKeep(sender, url);
        const analysis = await analyses.of(fromPage(sender) ? ownTab(sender) : (tabId ?? -1));
        if (analysis?.article.url !== canonical) throw new LibraryError('gone');
        const article = await repository.saveArticle(url, analysis, keepText, originOf(sender));
        return { state: 'found' as const, article };
      }),
    'article.annotate': ({ url, canonical, tabId, words }, sender) =>
      answer(async () => {
        mayKeep(sender, url);
        const known = await repository.article(url, canonical);
        const analysis = known ? null : await analyses.of(fromPage(sender) ? ownTab(sender) : (tabId ?? -1));
        if (!known && analysis?.article.url !== canonical) throw new LibraryError('gone');
        const draft = analysis ? articleDraft(analysis, url) : { url, canonical, title: known?.title ?? '' };
        const article = await repository.annotateArticle(draft, words, originOf(sender));
        return { state: 'found' as const, article };
      }),
    'tags.all': () => answer(async () => ({ state: 'found' as const, tags: await repository.allTags() })),
    'tags.change': (change) =>
      doing(async () => {
        await repository.changeTags(change);
      }),
    'article.remove': ({ url, canonical }, sender) =>
      doing(async () => {
        mayAsk(sender, url);
        const article = await repository.article(url, canonical);
        if (article) await repository.removeArticles([article.key], originOf(sender));
      }),
    'articles.remove': ({ keys }) =>
      doing(async () => {
        await repository.removeArticles(keys);
      }),
    'articles.restore': ({ keys }) =>
      doing(async () => {
        await repository.restoreArticles(keys);
      }),
    'import.stage': (part) =>
      doing(async () => {
        await staging.stage(part);
      }),
    'import.commit': ({ batch, parts }) =>
      doing(async () => {
        await staging.commit(batch, parts);
      }),
    'import.awake': () => ({ state: 'done' as const }),
    'backup.made': () =>
      doing(async () => {
        await repository.count('at-backup');
      }),
    'reminder.seen': () =>
      doing(async () => {
        await repository.count('at-reminder');
      }),
  };
}
