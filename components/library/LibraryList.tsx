import { useCallback, useMemo, useState } from 'preact/hooks';
import type { LibraryRow } from '../../utils/library/browse/arrange.ts';
import type { LibraryState } from '../../utils/panel/library/library-state.ts';
import { Button, Callout } from '../ui/index.ts';
import { ArticleRow } from './ArticleRow.tsx';
import { NothingMatches } from './Empty.tsx';
import { HighlightRow } from './HighlightRow.tsx';
import styles from './LibraryView.module.css';
import { useLibrary } from './library-context.ts';
import { VirtualList } from './VirtualList.tsx';

/** CSS pixels of a row before it is measured: a line of a quote holds some 70 characters. */
function heightOf(row: LibraryRow): number {
  if (row.kind === 'article') return 100;
  const { quote, note } = row.highlight;
  return 60 + 24 * Math.ceil(quote.length / 70) + (note ? 30 + 20 * Math.ceil(note.length / 80) : 0);
}

const keyOf = (row: LibraryRow): string => (row.kind === 'article' ? row.article.key : row.highlight.id);

export interface LibraryListProps
  extends Pick<LibraryState, 'phase' | 'list' | 'filter' | 'choices' | 'selected' | 'conflict' | 'answered'> {
  /** An answer is on its way. */
  waits: boolean;
}

/** The rows of the library, of which those in sight are drawn, or why there are none. */
export function LibraryList({ phase, waits, ...shown }: LibraryListProps) {
  const { t, actions } = useLibrary();
  const { rows } = shown.list;
  // A new function would make all rows be measured again at every scroll.
  const keyAt = useCallback((index: number) => keyOf(rows[index]!), [rows]);
  const heightAt = useCallback((index: number) => heightOf(rows[index]!), [rows]);
  // Others change the list while a note is written: its row may come to stand out of sight.
  const [writing, setWriting] = useState<ReadonlySet<string>>(new Set());
  const pinned = useMemo(
    () => (writing.size === 0 ? [] : rows.flatMap((row, at) => (writing.has(keyOf(row)) ? at : []))),
    [rows, writing],
  );
  const onWriting = (id: string, on: boolean): void => {
    const others = [...writing].filter((other) => other !== id);
    setWriting(new Set(on ? [...others, id] : others));
  };
  if (phase === 'unavailable')
    return (
      <Callout tone="warn" icon="warning" title={t('library_problem_unavailable')}>
        <Button onClick={actions.onRetry}>{t('retry')}</Button>
      </Callout>
    );
  if (phase === 'loading') return <p class={styles.waiting}>{t('library_loading')}</p>;
  if (rows.length === 0)
    return !waits ? (
      <NothingMatches
        t={t}
        onShowAll={() => {
          actions.onQuery('');
          actions.onClearFilters();
        }}
      />
    ) : (
      <p class={styles.waiting}>{t('library_indexing')}</p>
    );
  return (
    <VirtualList
      count={rows.length}
      keyAt={keyAt}
      heightAt={heightAt}
      pinned={pinned}
      label={t('library_list')}
    >
      {(index) => <Row shown={shown} row={rows[index]!} at={index} onWriting={onWriting} />}
    </VirtualList>
  );
}

interface RowProps {
  shown: Omit<LibraryListProps, 'phase' | 'waits'>;
  row: LibraryRow;
  at: number;
  onWriting: (id: string, writing: boolean) => void;
}

function Row({ shown, row, at, onWriting }: RowProps) {
  const { t, locale, savedPage, actions } = useLibrary();
  const suggest = async () => shown.choices.tags.map(({ name }) => name);
  const onTag = (tag: string): void => actions.onOptionsChange({ filter: { ...filter, tag } });
  const onTags =
    (id: string, before: readonly string[]) =>
    (tags: string[]): void =>
      actions.onTags(
        [id],
        tags.filter((tag) => !before.includes(tag)),
        before.filter((tag) => !tags.includes(tag)),
      );
  const { selected, conflict, filter, list, answered: query } = shown;
  if (row.kind === 'article') {
    const { article, highlights } = row;
    const ids =
      highlights === 0
        ? [article.key]
        : list.rows
            .slice(at + 1, at + 1 + highlights)
            .flatMap((below) => (below.kind === 'highlight' ? below.highlight.id : []));
    return (
      <ArticleRow
        t={t}
        locale={locale}
        article={article}
        highlights={highlights}
        query={query}
        savedPage={savedPage(article.key)}
        selected={ids.every((id) => selected.has(id))}
        onSelect={(on) => actions.onSelect(ids, on)}
        onTopic={(topic) => actions.onOptionsChange({ filter: { ...filter, topic } })}
        words={{
          suggest,
          onTag,
          onTags: onTags(article.key, article.tags),
          onNote: (note, before) => actions.onArticleNote(article.key, note, before),
        }}
        onWriting={(on) => onWriting(article.key, on)}
        onUnsave={() => actions.onRemove([article.key])}
      />
    );
  }
  const { highlight, article, grouped } = row;
  const { id } = highlight;
  return (
    <HighlightRow
      t={t}
      locale={locale}
      highlight={highlight}
      article={article}
      grouped={grouped}
      query={query}
      selected={selected.has(id)}
      conflict={conflict?.id === id ? { mine: conflict.mine, theirs: conflict.theirs.note } : null}
      onWriting={(on) => onWriting(id, on)}
      onSelect={(on) => actions.onSelect([id], on)}
      onColour={(colour) => actions.onColour([id], colour)}
      onNote={(note, before) =>
        actions.onNote(conflict?.id === id ? conflict.theirs : highlight, note, before)
      }
      onKeepTheirs={actions.onKeepTheirs}
      suggest={suggest}
      onTag={onTag}
      onTags={onTags(id, highlight.tags)}
      onRemove={() => actions.onRemove([id])}
      onCopy={() => actions.onCopy([id])}
    />
  );
}
