import type { Translate } from '../../utils/i18n/index.ts';
import type { TabHeadline } from '../../utils/panel/tab-headline.ts';
import { Button, ProgressBar } from '../ui/index.ts';
import styles from './Loading.module.css';
import { PendingHeader } from './PendingHeader.tsx';
import { SKELETON } from './skeleton.ts';

/** The share of the whole that reading the page is, before its analysis. */
const READING = 0.4;

export interface LoadingProps {
  t: Translate;
  /** How far it is, once it takes long. */
  progress?: { stage: 'reading' | 'analysing'; done: number } | undefined;
  /** The headline that the tab tells; null where it tells none, and in the page that has it. */
  headline?: TabHeadline | null | undefined;
  onCancel?: (() => void) | undefined;
}

/** The shape of what is coming, still, until it is there; how far it is and a way out where that takes long. */
export function Loading({ t, progress, headline, onCancel }: LoadingProps) {
  const work = t(progress?.stage === 'analysing' ? 'loading_analysing' : 'loading');
  return (
    <div class={styles.loading} data-titled={headline ? true : undefined}>
      {headline ? <PendingHeader t={t} headline={headline} work={work} /> : <h1>{work}</h1>}
      <div class={styles.slow}>
        {progress && (
          <>
            <ProgressBar class={styles.bar} value={shareOf(progress)} label={t('loading_progress')} />
            {onCancel && <Button onClick={onCancel}>{t('cancel')}</Button>}
          </>
        )}
      </div>
      <div aria-hidden="true">
        {SKELETON.map((inlineSize) => (
          <div key={inlineSize} class={styles.line} style={{ inlineSize }} />
        ))}
      </div>
    </div>
  );
}

const shareOf = ({ stage, done }: NonNullable<LoadingProps['progress']>): number =>
  stage === 'reading' ? READING * done : READING + (1 - READING) * done;
