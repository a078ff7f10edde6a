import type { ComponentChildren } from 'preact';
import type { MemoryRow } from '../../utils/memory/memory-database.ts';
import type { MergedEvent } from '../../utils/memory/merge-events.ts';
import type { ThreadQuery } from '../../utils/memory/read-thread.ts';
import type { Span } from '../../utils/model/article-document.ts';
import type { ThreadPicture } from '../../utils/panel/threads/thread-items.ts';
import type { ThreadPage, ThreadPageState } from '../../utils/panel/threads/thread-page.ts';
import type { ViewProps } from '../ui/index.ts';

/** Addresses of other pages. */
interface ThreadAddresses {
  libraryPage: string;
  threadPage: (query: ThreadQuery) => string;
  /** Opens an article, at a sentence where there is one. */
  articlePage: (row: MemoryRow, at?: Span & { text: string }) => string;
}

export interface ThreadsViewProps extends ViewProps, ThreadAddresses {
  state: ThreadPageState;
  page: ThreadPage;
  /** The part that looks a name up elsewhere, where it may. */
  lookup?: ComponentChildren;
  /** The merged timeline as the picture of an article's is drawn. */
  pictureOf: (title: string, events: readonly MergedEvent[], today: string) => ThreadPicture;
}
