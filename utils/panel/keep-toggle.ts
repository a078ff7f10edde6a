import { keptText } from '../../components/highlights/highlight-notice.ts';
import type { Translate } from '../i18n/index.ts';
import type { Span } from '../model/article-document.ts';
import type { createStatusMessage } from './status-message.ts';

export interface KeepPorts {
  /** Keeps a span of the article; null once it is stored, else the reason why not. */
  keep(span: Span): Promise<string | null>;
  /** Deletes a highlight; false where that failed. */
  remove(id: string): Promise<boolean>;
  /** Restores a deleted highlight. */
  restore(id: string): unknown;
}

/** Keeps a passage, or takes back the highlight `id` that keeps it already, and says so with a way to undo. */
export function createKeepToggle(
  { keep, remove, restore }: KeepPorts,
  t: Translate,
  { say }: Pick<ReturnType<typeof createStatusMessage>, 'say'>,
) {
  return async (span: Span, id: string | null): Promise<void> => {
    if (id === null) say(keptText(t, await keep(span)));
    else if (await remove(id)) say(t('highlight_removed'), () => void restore(id));
    else say(keptText(t, 'no-answer'));
  };
}
