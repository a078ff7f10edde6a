import type { LibraryState } from '../../utils/panel/library/library-state.ts';
import { SelectionBar, Toast } from './ActionBar.tsx';
import styles from './LibraryView.module.css';
import { useLibrary } from './library-context.ts';
import { PROBLEMS } from './problems.ts';

/** Problems, the undo of a deletion, and the actions for the selected rows, at the foot of the window. */
export function LibraryFooter({ state }: { state: LibraryState }) {
  const { t, locale, actions } = useLibrary();
  const { selected, undo, problem } = state;
  const ids = [...selected];
  const deleted = undo ? undo.highlights.length + undo.articles.length : 0;
  const retagged = (undo?.tags ?? []).reduce((sum, { ids, keys }) => sum + ids.length + keys.length, 0);
  return (
    <div class={styles.footer}>
      {problem && (
        <Toast t={t} tone="warn" text={t(PROBLEMS[problem])} onDismiss={() => actions.onDismiss('problem')} />
      )}
      {deleted + retagged > 0 && (
        <Toast
          t={t}
          tone="plain"
          text={deleted > 0 ? t.plural('library_deleted', deleted) : t.plural('tags_changed', retagged)}
          action={{ label: t('undo'), onClick: actions.onUndo }}
          onDismiss={() => actions.onDismiss('undo')}
        />
      )}
      {ids.length > 0 && (
        <SelectionBar
          t={t}
          locale={locale}
          selected={ids.length}
          onColour={(colour) => actions.onColour(ids, colour)}
          onCopy={() => actions.onCopy(ids)}
          suggest={async () => state.choices.tags.map(({ name }) => name)}
          onTag={(tag) => actions.onTags(ids, [tag], [])}
          onCase={(name) => actions.onCase(ids, name)}
          cases={actions.cases}
          onExport={() => actions.onDialog('export')}
          onRemove={() => actions.onRemove(ids)}
          onSelectAll={actions.onSelectAll}
          onClear={actions.onSelectNone}
        />
      )}
    </div>
  );
}
