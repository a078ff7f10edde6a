import type { ComponentChildren } from 'preact';
import { useCallback, useMemo, useState } from 'preact/hooks';
import { textDirection } from '../../utils/i18n/index.ts';
import type { LibraryRow, Sort } from '../../utils/library/browse/arrange.ts';
import type { LibraryHighlight } from '../../utils/library/browse/entries.ts';
import type { LibraryFilter } from '../../utils/library/browse/filter.ts';
import type { Colour } from '../../utils/model/colours.ts';
import type { ImportState } from '../../utils/panel/library/import-flow.ts';
import type { LibraryState } from '../../utils/panel/library/library-session.ts';
import base from '../ui/base.module.css';
import { Button, Callout, Hidden, Icon, type ViewProps } from '../ui/index.ts';
import { SelectionBar, Toast } from './ActionBar.tsx';
import { ArticleRow } from './ArticleRow.tsx';
import { EmptyLibrary, NothingMatches } from './Empty.tsx';
import { ExportDialog, type ExportDialogProps, type LibraryExportChoice } from './ExportDialog.tsx';
import { Filters } from './Filters.tsx';
import { HighlightRow } from './HighlightRow.tsx';
import { ImportDialog } from './ImportDialog.tsx';
import { LibraryHeader } from './LibraryHeader.tsx';
import { LibraryNotices } from './LibraryNotices.tsx';
import styles from './LibraryView.module.css';
import { PROBLEMS } from './problems.ts';
import { VirtualList } from './VirtualList.tsx';

export interface LibraryViewProps extends ViewProps {
  state: LibraryState;
  /** The dialog that is open. */
  dialog: 'export' | null;
  importing: ImportState | null;
  presets: ExportDialogProps['presets'];
  onQuery: (query: string) => void;
  onOptionsChange: (change: { filter?: LibraryFilter; sort?: Sort; grouped?: boolean }) => void;
  onClearFilters: () => void;
  onSelect: (ids: string[], on: boolean) => void;
  onSelectAll: () => void;
  onSelectNone: () => void;
  onColour: (ids: string[], colour: Colour) => void;
  /** `before` is the note that the reader began from. */
  onNote: (highlight: LibraryHighlight, note: string, before: string) => void;
  onKeepTheirs: () => void;
  onRemove: (ids: string[]) => void;
  onUndo: () => void;
  onDismiss: (what: 'undo' | 'problem') => void;
  onCopy: (ids: string[]) => void;
  onBackup: () => void;
  onPutOff: () => void;
  onDismissRestored: () => void;
  onSaveUnreadable: () => void;
  onDialog: (dialog: 'export' | 'import' | null) => void;
  onExport: (choice: LibraryExportChoice) => void;
  onFile: (file: File) => void;
  /** `revive` brings back what was deleted here. */
  onConfirmImport: (revive: boolean) => void;
  onRetry: () => void;
  /** The address of the page with the settings. */
  settingsPage: string;
  /** The address of the page that shows a saved article. */
  savedPage: (key: string) => string;
}

const isSet = ({ colours, states, topic, entity, site, from, to, saved, noted }: LibraryFilter): boolean =>
  colours.length + states.length > 0 || saved || noted || [topic, entity, site, from, to].some(Boolean);

/** The library: everything that was highlighted and saved. */
export function LibraryView(props: LibraryViewProps) {
  const { t, locale, state } = props;
  const set = isSet(state.filter);
  const empty = state.phase === 'ready' && state.totals?.highlights === 0 && state.totals.articles === 0;
  return (
    <main class={base.root} lang={locale} dir={textDirection(locale)}>
      <div class={styles.page}>
        <LibraryHeader {...props} bare={empty} />
        <LibraryNotices
          t={t}
          newer={state.newer}
          restored={state.restored}
          unreadable={state.unreadable}
          onDismissRestored={props.onDismissRestored}
          onSaveUnreadable={props.onSaveUnreadable}
        />
        {state.remind > 0 && (
          <Callout tone="light" icon="keep" title={t.plural('library_remind_title', state.remind)}>
            <p>{t('library_remind_body')}</p>
            <div class={styles.actions}>
              <Button primary onClick={props.onBackup}>
                {t('library_backup')}
              </Button>
              <Button onClick={props.onPutOff}>{t('library_not_now')}</Button>
            </div>
          </Callout>
        )}
        {empty ? (
          <EmptyLibrary t={t} onImport={() => props.onDialog('import')} />
        ) : (
          <div class={styles.columns}>
            <aside class={styles.aside}>
              <Fold label={t('library_filters')} open={set}>
                <Filters
                  t={t}
                  filter={state.filter}
                  choices={state.choices}
                  set={set}
                  onChange={(change) => props.onOptionsChange({ filter: { ...state.filter, ...change } })}
                  onClear={props.onClearFilters}
                />
              </Fold>
            </aside>
            <section class={styles.content} aria-label={t('library_list')}>
              {(state.phase === 'ready' || state.phase === 'partial') && <ListHead {...props} />}
              <List {...props} />
            </section>
          </div>
        )}
        <Footer {...props} />
      </div>
      {props.dialog === 'export' && (
        <ExportDialog
          t={t}
          counts={{
            all: state.totals?.highlights ?? 0,
            shown: state.list.highlights,
            selected: [...state.selected].length,
          }}
          presets={props.presets}
          onExport={props.onExport}
          onClose={() => props.onDialog(null)}
        />
      )}
      {props.importing && (
        <ImportDialog
          t={t}
          state={props.importing}
          onFile={props.onFile}
          onConfirmImport={props.onConfirmImport}
          onClose={() => props.onDialog(null)}
        />
      )}
    </main>
  );
}

/** Filters stand beside the list where there is room, and fold away above it where there is none. */
function Fold({ label, open, children }: { label: string; open: boolean; children: ComponentChildren }) {
  const [unfolded, setUnfolded] = useState(open);
  return (
    <div class={styles.fold} data-open={unfolded || undefined}>
      <button
        type="button"
        class={styles.foldButton}
        aria-expanded={unfolded}
        onClick={() => setUnfolded(!unfolded)}
      >
        <Icon name={unfolded ? 'less' : 'more'} size={14} />
        {label}
      </button>
      <div class={styles.folded}>{children}</div>
    </div>
  );
}

const SORTS: readonly Sort[] = ['newest', 'oldest', 'title', 'site'];

function ListHead({ t, state, onOptionsChange }: LibraryViewProps) {
  const { list, query, sort, grouped } = state;
  return (
    <div class={styles.listHead}>
      <p class={styles.found} role="status">
        {state.phase === 'ready' && t.plural('library_highlights', list.highlights)}
      </p>
      <label class={styles.sort}>
        <Hidden>{t('library_sort')}</Hidden>
        <select
          value={sort}
          onChange={(event) => onOptionsChange({ sort: event.currentTarget.value as Sort })}
        >
          {SORTS.map((each) => (
            <option key={each} value={each}>
              {t(each === 'newest' && query.trim() ? 'library_sort_best' : `library_sort_${each}`)}
            </option>
          ))}
        </select>
      </label>
      <label class={styles.grouped}>
        <input type="checkbox" checked={grouped} onChange={() => onOptionsChange({ grouped: !grouped })} />
        {t('library_grouped')}
      </label>
    </div>
  );
}

/** CSS pixels of a row before it is measured: a line of a quote holds some 70 characters. */
function heightOf(row: LibraryRow): number {
  if (row.kind === 'article') return 76;
  const { quote, note } = row.highlight;
  return 60 + 24 * Math.ceil(quote.length / 70) + (note ? 30 + 20 * Math.ceil(note.length / 80) : 0);
}

const keyOf = (row: LibraryRow): string => (row.kind === 'article' ? row.article.key : row.highlight.id);

function List(props: LibraryViewProps) {
  const { t, state, onRetry, onClearFilters } = props;
  const { rows } = state.list;
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
  if (state.phase === 'unavailable')
    return (
      <Callout tone="warn" icon="warning" title={t('library_problem_unavailable')}>
        <Button onClick={onRetry}>{t('retry')}</Button>
      </Callout>
    );
  if (state.phase === 'loading') return <p class={styles.waiting}>{t('library_loading')}</p>;
  if (rows.length === 0)
    return state.progress === null ? (
      <NothingMatches
        t={t}
        onShowAll={() => {
          props.onQuery('');
          onClearFilters();
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
      {(index) => <Row {...props} row={rows[index]!} at={index} onWriting={onWriting} />}
    </VirtualList>
  );
}

interface RowProps extends LibraryViewProps {
  row: LibraryRow;
  at: number;
  onWriting: (id: string, writing: boolean) => void;
}

function Row(props: RowProps) {
  const { t, locale, state, row, at } = props;
  const { selected, conflict, filter, list } = state;
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
        savedPage={props.savedPage(article.key)}
        selected={ids.every((id) => selected.has(id))}
        onSelect={(on) => props.onSelect(ids, on)}
        onTopic={(topic) => props.onOptionsChange({ filter: { ...filter, topic } })}
        onUnsave={() => props.onRemove([article.key])}
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
      selected={selected.has(id)}
      conflict={conflict?.id === id ? { mine: conflict.mine, theirs: conflict.theirs.note } : null}
      onWriting={(on) => props.onWriting(id, on)}
      onSelect={(on) => props.onSelect([id], on)}
      onColour={(colour) => props.onColour([id], colour)}
      onNote={(note, before) => props.onNote(conflict?.id === id ? conflict.theirs : highlight, note, before)}
      onKeepTheirs={props.onKeepTheirs}
      onRemove={() => props.onRemove([id])}
      onCopy={() => props.onCopy([id])}
    />
  );
}

function Footer(props: LibraryViewProps) {
  const { t, locale, state } = props;
  const { selected, undo, problem } = state;
  const ids = [...selected];
  const deleted = undo ? undo.highlights.length + undo.articles.length : 0;
  return (
    <div class={styles.footer}>
      {problem && (
        <Toast t={t} tone="warn" text={t(PROBLEMS[problem])} onDismiss={() => props.onDismiss('problem')} />
      )}
      {deleted > 0 && (
        <Toast
          t={t}
          tone="plain"
          text={t.plural('library_deleted', deleted)}
          action={{ label: t('undo'), onClick: props.onUndo }}
          onDismiss={() => props.onDismiss('undo')}
        />
      )}
      {ids.length > 0 && (
        <SelectionBar
          t={t}
          locale={locale}
          selected={ids.length}
          onColour={(colour) => props.onColour(ids, colour)}
          onCopy={() => props.onCopy(ids)}
          onExport={() => props.onDialog('export')}
          onRemove={() => props.onRemove(ids)}
          onSelectAll={props.onSelectAll}
          onClear={props.onSelectNone}
        />
      )}
    </div>
  );
}
