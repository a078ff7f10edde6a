import type { Translate } from '../../utils/i18n/index.ts';
import type { Analysis } from '../../utils/model/analysis.ts';
import { Nothing } from './Section.tsx';

export interface NothingFoundProps {
  analysis: Pick<Analysis, 'skipped'>;
  t: Translate;
  /** The annotator without a result. */
  annotator: string;
  /** Text for an annotator that ran and found nothing. */
  none: string;
}

/** Placeholder of an empty list: that nothing was found, or that the annotator did not run, and why. */
export function NothingFound({ analysis, t, annotator, none }: NothingFoundProps) {
  const reason = analysis.skipped.find((skipped) => skipped.annotator === annotator)?.reason;
  if (reason === 'language') return <Nothing>{t('part_language')}</Nothing>;
  if (reason === 'model-missing' || reason === 'model-damaged') return <Nothing>{t('part_model')}</Nothing>;
  return <Nothing>{none}</Nothing>;
}
