import { LibraryError, libraryError } from '../library/library-error.ts';
import { sameSite } from '../library/page-key.ts';
import type { Repository } from '../library/repository.ts';
import { highlightsChanged, libraryChanged } from '../messaging/library-events.ts';
import * as messages from '../messaging/library-messages.ts';
import type { Failed } from '../messaging/library-names.ts';
import { on, type Route } from '../messaging/router.ts';
import { contextOf, type Self, type Sender } from '../messaging/senders.ts';
import type { ImportStaging } from './import-staging.ts';
import type { PageNames } from './page-names.ts';

/** Ways to tell others: extension pages at once, tabs one by one. */
export interface Listeners {
  pages(envelope: unknown): Promise<unknown>;
  tabIds(): Promise<number[]>;
  tab(tabId: number, envelope: unknown): Promise<unknown>;
}

/** Tells every open page of ours, and every tab that has a script of ours, that the library changed. */
export function announcer({ pages, tabIds, tab }: Listeners): (keys: string[]) => void {
  const quietly = (sent: Promise<unknown>) => void sent.catch(() => {});
  return (keys) => {
    quietly(pages({ sidelight: libraryChanged.name, request: { keys } }));
    quietly(
      tabIds().then((ids) => {
        for (const id of ids) quietly(tab(id, { sidelight: highlightsChanged.name, request: {} }));
      }),
    );
  };
}

const isPrivate = ({ tab }: Sender): boolean =>
  typeof tab === 'object' && tab !== null && 'incognito' in tab && tab.incognito === true;

const failed = (error: unknown): Failed => {
  const { reason, message } = libraryError(error);
  return { state: 'failed', reason, detail: message };
};

/**
 * What the worker does when the library is asked. A script in a page gets at its own site alone, and nothing is kept of
 * a private window. `names` adds to a new highlight what is known of its article.
 */
export function libraryRoutes(
  repository: Repository,
  intake: ImportStaging,
  self: Self,
  names: Pick<PageNames, 'added'> = { added: async (draft) => draft },
): Route[] {
  const answer = async <R>(work: () => Promise<R>): Promise<R | Failed> => {
    try {
      return await work();
    } catch (error) {
      return failed(error);
    }
  };
  const fromPage = (sender: Sender): boolean => contextOf(sender, self) === 'content';

  const mayAsk = (sender: Sender, url: string): void => {
    if (fromPage(sender) && !sameSite(sender.url ?? '', url)) throw new LibraryError('elsewhere');
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
  /** Does it, and says that it is done. */
  const doing = (work: () => Promise<void>) =>
    answer(async () => {
      await work();
      return { state: 'done' as const };
    });

  return [
    on(messages.highlightsOfPage, ({ url, canonical }, sender) =>
      answer(async () => {
        mayAsk(sender, url);
        return { state: 'found' as const, highlights: await repository.ofPage(url, canonical) };
      }),
    ),
    on(messages.highlightCreate, ({ draft }, sender) =>
      answer(async () => {
        mayKeep(sender, draft.article.url);
        const article = await names.added(draft.article);
        return { state: 'saved' as const, highlight: await repository.create({ ...draft, article }) };
      }),
    ),
    on(messages.highlightUpdate, (edit, sender) =>
      answer(async () => {
        await mayTouch(sender, edit.id);
        return repository.update(edit);
      }),
    ),
    on(messages.highlightRemove, ({ id }, sender) =>
      doing(async () => {
        await mayTouch(sender, id);
        await repository.remove([id]);
      }),
    ),
    on(messages.highlightRestore, ({ id }, sender) =>
      answer(async () => {
        await mayTouch(sender, id);
        return { state: 'saved' as const, highlight: (await repository.restore([id]))[0]! };
      }),
    ),
    on(messages.highlightsRemove, ({ ids }) =>
      doing(async () => {
        await repository.remove(ids);
      }),
    ),
    on(messages.highlightsRestore, ({ ids }) =>
      doing(async () => {
        await repository.restore(ids);
      }),
    ),
    on(messages.articleGet, ({ url, canonical }, sender) =>
      answer(async () => {
        mayAsk(sender, url);
        return { state: 'found' as const, article: (await repository.article(url, canonical)) ?? null };
      }),
    ),
    on(messages.articleSave, ({ url, analysis, keepText }, sender) =>
      answer(async () => {
        mayKeep(sender, url);
        return { state: 'found' as const, article: await repository.saveArticle(url, analysis, keepText) };
      }),
    ),
    on(messages.articleRemove, ({ url, canonical }, sender) =>
      doing(async () => {
        mayAsk(sender, url);
        const article = await repository.article(url, canonical);
        if (article) await repository.removeArticles([article.key]);
      }),
    ),
    on(messages.articlesRemove, ({ keys }) =>
      doing(async () => {
        await repository.removeArticles(keys);
      }),
    ),
    on(messages.articlesRestore, ({ keys }) =>
      doing(async () => {
        await repository.restoreArticles(keys);
      }),
    ),
    on(messages.importStage, (part) =>
      doing(async () => {
        await intake.stage(part);
      }),
    ),
    on(messages.importCommit, ({ batch, parts }) =>
      doing(async () => {
        await intake.commit(batch, parts);
      }),
    ),
    on(messages.stayAwake, () => ({ state: 'done' as const })),
    on(messages.backupMade, () =>
      doing(async () => {
        await repository.count('at-backup');
      }),
    ),
    on(messages.reminderSeen, () =>
      doing(async () => {
        await repository.count('at-reminder');
      }),
    ),
  ];
}
