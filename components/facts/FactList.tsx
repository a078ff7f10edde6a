import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Analysis, KeyFact } from '../../utils/model/analysis.ts';
import type { Span } from '../../utils/model/article-document.ts';
import { type AnalysisProps, MoreButton, Nothing, textRoom, withinRoom } from '../ui/index.ts';
import { Fact } from './Fact.tsx';
import styles from './FactList.module.css';
import { FACT_STEPS, shownFacts } from './fact-order.ts';

export interface FactListProps extends AnalysisProps {
  onCopy?: ((text: string) => void | Promise<void>) | undefined;
  /** Opens all that a source says; false for one that is no speaker's. */
  onSource?: ((source: Span) => boolean) | undefined;
  /** Opens a report of a mistake in one fact. */
  onReport?: ((span: Span) => void) | undefined;
  /** The line below a fact that tells whether it was read before. */
  mark?: ((fact: Span) => ComponentChildren) | undefined;
}

/** Facts that an article of any length has, and the characters of a fact's source and status. */
const LEAST = 3;
const LABELS = 40;

/** An article of fewer words has hardly a sentence to choose. */
const SHORT = 30;

/** Why nothing stands out. */
function whyNone({ article, skipped }: Analysis) {
  if (skipped.some(({ annotator }) => annotator === 'facts')) return 'facts_none_skipped';
  return article.wordCount < SHORT ? 'facts_none_short' : 'facts_none_lines';
}

/** The sentences that carry the story: three at first, then seven, then as many as the article's length bears. */
export function FactList({ onCopy, onSource, onReport, mark, ...view }: FactListProps) {
  const { analysis, t } = view;
  const [step, setStep] = useState(0);
  const facts = useMemo(
    () =>
      withinRoom(
        analysis.keyFacts,
        textRoom(analysis, 'facts'),
        LEAST,
        ({ start, end }) => end - start + LABELS,
      ),
    [analysis],
  );
  const total = facts.length;
  if (total === 0) return <Nothing>{`${t('facts_none')} ${t(whyNone(analysis))}`.trim()}</Nothing>;
  const shown = shownFacts(facts, step);
  const next = FACT_STEPS[step + 1];
  return (
    <>
      <ol class={styles.list}>
        {shown.map((fact: KeyFact, place) => (
          <li key={`${fact.start}-${fact.end}`} class={styles.item}>
            <Fact
              {...view}
              fact={fact}
              followsOn={shown[place - 1]?.end === fact.leansOn?.on.end}
              onCopy={onCopy}
              onSource={onSource}
              onReport={onReport}
            />
            {mark?.(fact)}
          </li>
        ))}
      </ol>
      {shown.length < total && next !== undefined && (
        <MoreButton
          label={t.plural('show_more', Math.min(next, total) - shown.length)}
          onClick={() => setStep(step + 1)}
        />
      )}
    </>
  );
}
