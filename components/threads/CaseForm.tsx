import type { Translate } from '../../utils/i18n/index.ts';
import { IconButton } from '../ui/index.ts';
import { CaseName } from './CaseName.tsx';
import styles from './Threads.module.css';

export interface CaseFormProps {
  t: Translate;
  cases: readonly { name: string }[];
  /** The case that the article went into, and its page; null while none was named. */
  done: { name: string; page: string } | 'failed' | null;
  onName: (name: string) => void;
  onClose: () => void;
}

/** The field for the case that an article shall be put into, and what became of it. Escape leaves it. */
export function CaseForm({ t, cases, done, onName, onClose }: CaseFormProps) {
  return (
    <section
      class={styles.caseForm}
      aria-label={t('case_put_into')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // Else the popup closes.
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      {done === null || done === 'failed' ? (
        <CaseName t={t} cases={cases} label={t('case_put_into')} onName={onName} focus />
      ) : (
        <p role="status">
          <a class={styles.tag} href={done.page} target="_blank" rel="noreferrer">
            {t('case_put_done', done.name)}
          </a>
        </p>
      )}
      <IconButton icon="close" label={t('cancel')} onClick={onClose} />
      {done === 'failed' && (
        <p class={styles.line} role="alert">
          {t('library_problem_unavailable')}
        </p>
      )}
    </section>
  );
}
