import { Dialog, Icon } from '../ui/index.ts';
import styles from './Sync.module.css';
import { SyncOverview } from './SyncOverview.tsx';
import { SyncSetup } from './SyncSetup.tsx';
import type { SyncPanelProps } from './sync-props.ts';
import { SYNC } from './sync-strokes.ts';
import { lineText, needsReader } from './sync-words.ts';

/** The sync in the library: a line with its state, and a dialog for all else. */
export function SyncPanel(props: SyncPanelProps) {
  const { t, view, actions } = props;
  const { status, open } = view;
  if (status === undefined) return null;
  const warn = status && needsReader(status);
  return (
    <>
      <button
        type="button"
        class={styles.line}
        data-tone={warn ? 'warn' : undefined}
        onClick={actions.onOpen}
      >
        <Icon name={warn ? 'warning' : SYNC} size={14} />
        {status ? lineText(status, props) : t('sync_set_up')}
      </button>
      {open && (
        <Dialog title={t('sync_title')} closeLabel={t('close')} onClose={actions.onClose}>
          {status ? <SyncOverview {...props} status={status} /> : <SyncSetup {...props} />}
        </Dialog>
      )}
    </>
  );
}
