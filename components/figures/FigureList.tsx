import { useState } from 'preact/hooks';
import { type AnalysisProps, MoreButton, Nothing, textRoom, withinRoom } from '../ui/index.ts';
import { FigureCard } from './FigureCard.tsx';
import styles from './FigureList.module.css';
import { groupFigures, mergeFigures } from './figure-groups.ts';

/** How many figures are shown before the reader asks for all. */
const FIRST = 8;
/** Figures of an article of any length, and the characters of a number with its unit. */
const LEAST = 3;
const LABELS = 25;

/** The article's figures, those with a common unit side by side. */
export function FigureList(view: AnalysisProps) {
  const { analysis, t } = view;
  const [all, setAll] = useState(false);
  const headings = analysis.article.blocks.filter(({ type }) => type === 'heading');
  const merged = withinRoom(
    mergeFigures(analysis.figures, headings),
    textRoom(analysis, 'figures'),
    LEAST,
    ({ figure }) => (figure.of?.text.length ?? 0) + LABELS,
  );
  if (merged.length === 0) return <Nothing>{t('figures_none')}</Nothing>;
  const shown = all ? merged : merged.slice(0, FIRST);
  return (
    <>
      {groupFigures(shown).map((group) => (
        <ul key={group.key} class={styles.group} data-drawn={group.scale !== null || undefined}>
          {group.figures.map((figure) => (
            <li key={`${figure.figure.start}`}>
              <FigureCard {...view} shown={figure} scale={group.scale} />
            </li>
          ))}
        </ul>
      ))}
      {shown.length < merged.length && (
        <MoreButton
          label={t.plural('show_more', merged.length - shown.length)}
          onClick={() => setAll(true)}
        />
      )}
    </>
  );
}
