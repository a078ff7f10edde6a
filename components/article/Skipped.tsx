import type { AnalysisProps } from '../ui/index.ts';
import styles from './Skipped.module.css';

/** What of the analysis did not run or did not finish, and why. */
export function Skipped({ analysis, t }: Pick<AnalysisProps, 'analysis' | 't'>) {
  const reasons = [...new Set(analysis.skipped.map(({ reason }) => reason))];
  if (reasons.length === 0) return null;
  return (
    <footer class={styles.skipped}>
      {reasons.map((reason) => (
        <p key={reason}>{t(`skipped_${KEYS[reason]}`)}</p>
      ))}
    </footer>
  );
}

const KEYS = {
  language: 'language',
  budget: 'budget',
  'model-missing': 'model',
  'model-damaged': 'model',
} as const;
