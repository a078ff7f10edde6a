import { useState } from 'preact/hooks';
import type { Translate } from '../../utils/i18n/index.ts';
import type { LeftOut } from '../../utils/library/import/import-error.ts';
import type { ImportPreview } from '../../utils/library/import/preview.ts';
import type { ImportState } from '../../utils/panel/library/import-flow.ts';
import { Button, Callout, Dialog, ProgressBar, type ViewProps } from '../ui/index.ts';
import styles from './Dialogs.module.css';

export interface ImportDialogProps extends Pick<ViewProps, 't'> {
  state: ImportState;
  onFile: (file: File) => void;
  /** `revive` brings back what was deleted here. */
  onConfirmImport: (revive: boolean) => void;
  onClose: () => void;
}

const FAILED = {
  'too-large': 'library_import_too_large',
  broken: 'library_import_broken',
  'unknown-format': 'library_import_unknown',
  'newer-version': 'library_import_newer',
  'nothing-in-it': 'library_import_nothing',
  full: 'library_problem_full',
  newer: 'library_problem_newer',
  unavailable: 'library_problem_unavailable',
  gone: 'library_import_interrupted',
  private: 'library_import_interrupted',
  elsewhere: 'library_import_interrupted',
  'no-answer': 'library_import_interrupted',
} as const;

const LEFT_OUT = {
  'no-quote': 'library_left_no_quote',
  reply: 'library_left_reply',
  'no-page': 'library_left_no_page',
  unreadable: 'library_left_unreadable',
  'too-long': 'library_left_too_long',
} as const satisfies Record<LeftOut, string>;

/** Imports highlights: first shows the effect, and writes only after a confirmation. */
export function ImportDialog({ t, state, onFile, onConfirmImport, onClose }: ImportDialogProps) {
  return (
    <Dialog title={t('library_import_title')} closeLabel={t('close')} onClose={onClose}>
      <div class={styles.form} data-step={state.step}>
        <Step t={t} state={state} onFile={onFile} onConfirmImport={onConfirmImport} onClose={onClose} />
      </div>
    </Dialog>
  );
}

function Step({ t, state, onFile, onConfirmImport, onClose }: ImportDialogProps) {
  switch (state.step) {
    case 'choose':
      return (
        <>
          <p>{t('library_import_what')}</p>
          <FileField t={t} onFile={onFile} />
        </>
      );
    case 'reading':
      return (
        <p role="status">
          {t('library_import_reading', state.file)} <ProgressBar label={state.file} class={styles.progress} />
        </p>
      );
    case 'preview':
      return (
        <PreviewStep
          t={t}
          file={state.file}
          preview={state.preview}
          onConfirmImport={onConfirmImport}
          onClose={onClose}
        />
      );
    case 'writing':
      return (
        <p role="status">
          {t('library_import_writing')}{' '}
          <ProgressBar value={state.done} label={t('library_import_writing')} class={styles.progress} />
        </p>
      );
    case 'done':
      return (
        <>
          <p role="status">
            <strong>{t('library_import_done')}</strong>
          </p>
          <Report t={t} preview={state.preview} />
          <div class={styles.actions}>
            <Button primary focused onClick={onClose}>
              {t('close')}
            </Button>
          </div>
        </>
      );
    case 'failed':
      return (
        <>
          <Callout tone="warn" icon="warning" title={state.file || t('library_import_title')}>
            <p role="alert">{t(FAILED[state.reason])}</p>
            <p>{t('library_import_untouched')}</p>
          </Callout>
          <FileField t={t} onFile={onFile} />
        </>
      );
  }
}

interface PreviewStepProps extends Pick<ImportDialogProps, 't' | 'onConfirmImport' | 'onClose'> {
  file: string;
  preview: ImportPreview;
}

function PreviewStep({ t, file, preview, onConfirmImport, onClose }: PreviewStepProps) {
  const [revive, setRevive] = useState(false);
  const { added, changed, joined, removed, articles } = preview;
  const brings = revive || added + changed + joined + removed + articles > 0;
  return (
    <>
      <p>{file}</p>
      <Report t={t} preview={preview} />
      {preview.buried > 0 && (
        <label class={styles.choice}>
          <input type="checkbox" checked={revive} onChange={() => setRevive(!revive)} />
          {t('library_import_revive')}
        </label>
      )}
      <div class={styles.actions}>
        <Button primary={brings} focused onClick={() => onConfirmImport(revive)}>
          {t('library_import_take_in')}
        </Button>
        <Button primary={!brings} onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </>
  );
}

function FileField({ t, onFile }: { t: Translate; onFile: (file: File) => void }) {
  return (
    <label class={styles.file}>
      <span>{t('library_import_choose')}</span>
      <input
        type="file"
        accept=".json,.csv,.html,application/json,text/csv,text/html"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) onFile(file);
        }}
      />
    </label>
  );
}

const COUNTS = [
  ['added', 'library_import_added'],
  ['changed', 'library_import_changed'],
  ['joined', 'library_import_joined'],
  ['same', 'library_import_same'],
  ['buried', 'library_import_buried'],
  ['removed', 'library_import_removed'],
  ['articles', 'library_import_articles'],
  ['choices', 'library_import_choices'],
] as const;

function Report({ t, preview }: { t: Translate; preview: ImportPreview }) {
  return (
    <>
      <dl class={styles.counts}>
        {COUNTS.filter(([count]) => preview[count] > 0 || count === 'added').map(([count, key]) => (
          <div key={count}>
            <dt>{t(key)}</dt>
            <dd>{preview[count].toLocaleString(t('messages_language'))}</dd>
          </div>
        ))}
      </dl>
      {preview.leftOut.length > 0 && (
        <details class={styles.left} open>
          <summary>
            {t(
              'library_import_left_out',
              preview.leftOut.reduce((sum, { count }) => sum + count, 0),
            )}
          </summary>
          <ul>
            {preview.leftOut.map(({ reason, count, example }) => (
              <li key={reason}>
                {t(LEFT_OUT[reason], count)}
                <span class={styles.hint} dir="auto">
                  {example}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
