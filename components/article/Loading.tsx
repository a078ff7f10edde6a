import type { Translate } from '../../utils/i18n/index.ts';
import { Button, ProgressBar } from '../ui/index.ts';
import styles from './Loading.module.css';

const LINES = ['92%', '70%', '44%', '96%', '88%', '61%'];
/** The share of the whole that reading the page is, before its analysis. */
const READING = 0.4;

export interface LoadingProps {
  t: Translate;
  /** How far it is, once it takes long. */
  progress?: { stage: 'reading' | 'analysing'; done: number } | undefined;
  onCancel?: (() => void) | undefined;
}

/** The shape of what is coming, still, until it is there; how far it is and a way out where that takes long. */
export function Loading({ t, progress, onCancel }: LoadingProps) {
  return (
    <div class={styles.loading}>
      <h1>{t(progress?.stage === 'analysing' ? 'loading_analysing' : 'loading')}</h1>
      {progress && (
        <div class={styles.slow}>
          <ProgressBar class={styles.bar} value={shareOf(progress)} label={t('loading_progress')} />
          {onCancel && <Button onClick={onCancel}>{t('cancel')}</Button>}
        </div>
      )}
      <div aria-hidden="true">
        {LINES.map((inlineSize) => (
          <div key={inlineSize} class={styles.line} style={{ inlineSize }} />
        ))}
      </div>
    </div>
  );
}

const shareOf = ({ stage, done }: NonNullable<LoadingProps['progress']>): number =>
  stage === 'reading' ? READING * done : READING + (1 - READING) * done;
