import { useEffect, useState } from 'preact/hooks';
import type { Colour } from '../../utils/model/colours.ts';
import { Swatches } from '../highlights/Swatches.tsx';
import { TagEditor, type TagEditorProps } from '../tags/index.ts';
import { CaseName } from '../threads/CaseName.tsx';
import { Button, Icon, IconButton, isPlainKey, type ViewProps } from '../ui/index.ts';
import styles from './ActionBar.module.css';

export interface SelectionBarProps extends Pick<ViewProps, 't' | 'locale'> {
  selected: number;
  onColour: (colour: Colour) => void;
  onCopy: () => void;
  onCase: (name: string) => void;
  /** The cases that there are. */
  cases: () => Promise<readonly { name: string }[]>;
  suggest: TagEditorProps['suggest'];
  /** Puts a tag on all of them. */
  onTag: (tag: string) => void;
  onExport: () => void;
  onRemove: () => void;
  onSelectAll: () => void;
  onClear: () => void;
}

/** Actions on all selected entries. */
export function SelectionBar({ t, selected, ...on }: SelectionBarProps) {
  const [naming, setNaming] = useState(false);
  const [tagging, setTagging] = useState(false);
  const [cases, setCases] = useState<readonly { name: string }[]>([]);
  const name = (): void => {
    void on.cases().then(setCases, () => {});
    setNaming(true);
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!isPlainKey(event, 's')) return;
      event.preventDefault();
      name();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  return (
    <section class={styles.bar} aria-label={t('library_selection')}>
      <strong>{t('library_selected', selected)}</strong>
      <Button onClick={on.onSelectAll}>{t('library_select_all')}</Button>
      <span class={styles.swatches}>
        <Swatches t={t} chosen={null} onChoose={on.onColour} />
      </span>
      <Button icon="copy" onClick={on.onCopy}>
        {t('library_copy_quotes')}
      </Button>
      <Button onClick={on.onExport}>{t('library_export')}</Button>
      {tagging ? (
        <TagEditor
          t={t}
          tags={[]}
          suggest={on.suggest}
          onTags={(tags) => {
            for (const tag of tags) on.onTag(tag);
            setTagging(false);
          }}
          onClose={() => setTagging(false)}
        />
      ) : (
        <Button icon="tag" onClick={() => setTagging(true)}>
          {t('tags_add')}
        </Button>
      )}
      {naming ? (
        <CaseName t={t} cases={cases} label={t('case_put_into')} onName={on.onCase} focus />
      ) : (
        <Button onClick={name}>{t('case_put_into')}</Button>
      )}
      <Button icon="trash" onClick={on.onRemove}>
        {t('library_delete')}
      </Button>
      <IconButton icon="close" label={t('library_select_none')} onClick={on.onClear} />
    </section>
  );
}

export interface ToastProps extends Pick<ViewProps, 't'> {
  text: string;
  tone: 'plain' | 'warn';
  action?: { label: string; onClick: () => void } | undefined;
  onDismiss: () => void;
}

/** A message about the last action, with an undo. Stays until it is dismissed. */
export function Toast({ t, text, tone, action, onDismiss }: ToastProps) {
  return (
    <div class={styles.toast} data-tone={tone} role={tone === 'warn' ? 'alert' : 'status'}>
      {tone === 'warn' && <Icon name="warning" />}
      <span>{text}</span>
      {action && <Button onClick={action.onClick}>{action.label}</Button>}
      <IconButton icon="close" label={t('dismiss')} onClick={onDismiss} />
    </div>
  );
}
