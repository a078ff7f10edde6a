import { listFormat } from '../../utils/format/index.ts';
import type { MessageKey } from '../../utils/i18n/index.ts';
import type { Analysis } from '../../utils/model/analysis.ts';
import type { AnalysisProps } from '../ui/index.ts';
import styles from './SkippedNotice.module.css';

type Reason = Analysis['skipped'][number]['reason'];

/** Parts of the analysis that did not run or did not finish, with the reason. */
export function SkippedNotice({ analysis, t, locale }: Pick<AnalysisProps, 'analysis' | 't' | 'locale'>) {
  const reasons = [...new Set(analysis.skipped.map(({ reason }) => reason))];
  if (reasons.length === 0) return null;
  const cut = analysis.skipped.filter(({ reason }) => reason === 'budget').map(({ annotator }) => annotator);
  const sections = [...new Set(cut.map((annotator) => SECTIONS[annotator]))];
  // Where tokens themselves are incomplete, everything built on them ends there.
  const isAll = sections.includes(undefined);
  const list = () => listFormat(locale).format(sections.flatMap((section) => (section ? t(section) : [])));
  const sentence = (reason: Reason) =>
    reason === 'budget' && !isAll ? t('skipped_budget_parts', list()) : t(`skipped_${KEYS[reason]}`);
  return (
    <footer class={styles.skipped}>
      {reasons.map((reason) => (
        <p key={reason}>{sentence(reason)}</p>
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

/** The section of the view that an annotator fills; words and parts of speech belong to all. */
const SECTIONS: Readonly<Record<string, MessageKey>> = {
  timex: 'section_timeline',
  timeline: 'section_timeline',
  entities: 'section_entities',
  figures: 'section_figures',
  checks: 'section_figures',
  attributions: 'section_facts',
  speakers: 'section_facts',
  facts: 'section_facts',
  topics: 'section_topics',
};
