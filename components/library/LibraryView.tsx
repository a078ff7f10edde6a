import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { textDirection } from '../../utils/i18n/index.ts';
import type { Sort } from '../../utils/library/browse/arrange.ts';
import type { LibraryFilter } from '../../utils/library/browse/filter.ts';
import type { ImportState } from '../../utils/panel/library/import-flow.ts';
import type { LibraryState } from '../../utils/panel/library/library-state.ts';
import { TagManager } from '../tags/TagManager.tsx';
import base from '../ui/base.module.css';
import { Button, Callout, Hidden, Icon } from '../ui/index.ts';
import { EmptyLibrary } from './Empty.tsx';
import { ExportDialog } from './ExportDialog.tsx';
import { Filters } from './Filters.tsx';
import { ImportDialog } from './ImportDialog.tsx';
import { LibraryFooter } from './LibraryFooter.tsx';
import { LibraryHeader } from './LibraryHeader.tsx';
import { LibraryList } from './LibraryList.tsx';
import { LibraryNotices } from './LibraryNotices.tsx';
import styles from './LibraryView.module.css';
import { LibraryContext, type LibraryContextValue, useLibrary } from './library-context.ts';

export interface LibraryViewProps {
  state: LibraryState;
  /** The dialog that is open. */
  dialog: 'export' | 'tags' | null;
  importing: ImportState | null;
  context: LibraryContextValue;
  /** The line with the state of the sync. */
  sync?: ComponentChildren;
}

const isSet = ({
  colours,
  states,
  tag,
  topic,
  entity,
  site,
  from,
  to,
  saved,
  noted,
}: LibraryFilter): boolean =>
  colours.length + states.length > 0 || saved || noted || [tag, topic, entity, site, from, to].some(Boolean);

/** The library: everything that was highlighted and saved. */
export function LibraryView({ state, dialog, importing, context, sync }: LibraryViewProps) {
  const { locale } = context;
  const empty = state.phase === 'ready' && state.totals?.highlights === 0 && state.totals.articles === 0;
  return (
    <LibraryContext.Provider value={context}>
      <main class={base.root} lang={locale} dir={textDirection(locale)}>
        <div class={styles.page}>
          <LibraryHeader state={state} bare={empty} sync={sync} />
          <LibraryNotices state={state} />
          {state.remind > 0 && <Reminder made={state.remind} />}
          {empty ? <Empty /> : <Columns state={state} />}
          <LibraryFooter state={state} />
        </div>
        <Dialogs state={state} dialog={dialog} importing={importing} />
      </main>
    </LibraryContext.Provider>
  );
}

/** The reminder to make a backup; `made` highlights are in none. */
function Reminder({ made }: { made: number }) {
  const { t, actions } = useLibrary();
  return (
    <Callout tone="light" icon="keep" title={t.plural('library_remind_title', made)}>
      <p>{t('library_remind_body')}</p>
      <div class={styles.actions}>
        <Button primary onClick={actions.onBackup}>
          {t('library_backup')}
        </Button>
        <Button onClick={actions.onPutOff}>{t('library_not_now')}</Button>
      </div>
    </Callout>
  );
}

function Empty() {
  const { t, actions } = useLibrary();
  return <EmptyLibrary t={t} onImport={() => actions.onDialog('import')} />;
}

/** The filters, and the list beside them. Neither is drawn again for a letter that is typed into the search. */
function Columns({ state }: { state: LibraryState }) {
  const { t, actions } = useLibrary();
  const { phase, list, filter, choices, selected, conflict, answered, progress } = state;
  const filters = useMemo(() => {
    const set = isSet(filter);
    return (
      <Fold label={t('library_filters')} open={set}>
        <Filters
          t={t}
          filter={filter}
          choices={choices}
          set={set}
          onChange={(change) => actions.onOptionsChange({ filter: { ...filter, ...change } })}
          onClear={actions.onClearFilters}
          onManageTags={() => actions.onDialog('tags')}
        />
      </Fold>
    );
  }, [t, actions, filter, choices]);
  const waits = progress !== null;
  const rows = useMemo(
    () => <LibraryList {...{ phase, list, filter, choices, selected, conflict, answered, waits }} />,
    [phase, list, filter, choices, selected, conflict, answered, waits && list.rows.length === 0],
  );
  return (
    <div class={styles.columns}>
      <aside class={styles.aside}>{filters}</aside>
      <section class={styles.content} aria-label={t('library_list')}>
        {(phase === 'ready' || phase === 'partial') && <ListHead state={state} />}
        {rows}
      </section>
    </div>
  );
}

function Dialogs({ state, dialog, importing }: Pick<LibraryViewProps, 'state' | 'dialog' | 'importing'>) {
  const { t, locale, presets, actions } = useLibrary();
  const onClose = (): void => actions.onDialog(null);
  return (
    <>
      {dialog === 'export' && (
        <ExportDialog
          t={t}
          counts={{
            all: state.totals?.highlights ?? 0,
            shown: state.list.highlights,
            selected: [...state.selected].length,
          }}
          presets={presets}
          onExport={actions.onExport}
          onClose={onClose}
        />
      )}
      {dialog === 'tags' && (
        <TagManager
          {...{ t, locale, onClose }}
          tags={state.choices.tags}
          onRename={actions.onRenameTag}
          onDelete={(tag) => actions.onRenameTag(tag, '')}
          onTag={(tag) => actions.onOptionsChange({ filter: { ...state.filter, tag } })}
        />
      )}
      {importing && (
        <ImportDialog
          t={t}
          state={importing}
          onFile={actions.onFile}
          onConfirmImport={actions.onConfirmImport}
          onClose={onClose}
        />
      )}
    </>
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

function ListHead({ state }: { state: LibraryState }) {
  const { t, actions } = useLibrary();
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
          onChange={(event) => actions.onOptionsChange({ sort: event.currentTarget.value as Sort })}
        >
          {SORTS.map((each) => (
            <option key={each} value={each}>
              {t(each === 'newest' && query.trim() ? 'library_sort_best' : `library_sort_${each}`)}
            </option>
          ))}
        </select>
      </label>
      <label class={styles.grouped}>
        <input
          type="checkbox"
          checked={grouped}
          onChange={() => actions.onOptionsChange({ grouped: !grouped })}
        />
        {t('library_grouped')}
      </label>
    </div>
  );
}
