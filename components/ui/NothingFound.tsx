import type { Translate } from '../../utils/i18n/index.ts';
import type { Analysis } from '../../utils/model/analysis.ts';
import { Nothing } from './Section.tsx';

export interface NothingFoundProps {
  analysis: Pick<Analysis, 'skipped'>;
  t: Translate;
  /** Whose finds are missing. */
  annotator: string;
  /** What to say where it ran and found nothing. */
  none: string;
}

/** In place of a list that is empty: that nothing was found, or that nobody looked, and why. */
export function NothingFound({ analysis, t, annotator, none }: NothingFoundProps) {
  const reason = analysis.skipped.find((skipped) => skipped.annotator === annotator)?.reason;
  if (reason === 'language') return <Nothing>{t('part_language')}</Nothing>;
  if (reason === 'model-missing' || reason === 'model-damaged') return <Nothing>{t('part_model')}</Nothing>;
  return <Nothing>{none}</Nothing>;
}
