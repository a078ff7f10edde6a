import { useId, useState } from 'preact/hooks';
import { convertMeasure } from '../../utils/format/index.ts';
import type { Figure } from '../../utils/model/analysis.ts';
import { type AnalysisProps, Hidden, KeepButton, Passage, spanOf } from '../ui/index.ts';
import { FigureBar } from './FigureBar.tsx';
import styles from './FigureCard.module.css';
import { bounds, type FigureGroup, type ShownFigure, subjectBehind } from './figure-groups.ts';

export interface FigureCardProps extends AnalysisProps {
  shown: ShownFigure;
  scale: FigureGroup['scale'];
}

/** How firm a number is: a sign to see, words to hear. */
const CHANGES = {
  '=': null,
  '~': { sign: '≈', words: 'figure_about' },
  '>': { sign: '>', words: 'figure_more_than' },
  '<': { sign: '<', words: 'figure_less_than' },
  up: { sign: '↑', words: 'figure_up' },
  down: { sign: '↓', words: 'figure_down' },
} as const;

function converted({ unit, ...figure }: Figure, locale: string): string | null {
  const ends = unit.kind === 'measure' ? bounds({ unit, ...figure }) : null;
  return ends && convertMeasure([ends.low, ends.high], unit.code, locale);
}

/** A number as printed, what it counts, its place on the scale of its group; under the pointer, its sentence. */
export function FigureCard({ analysis, shown, scale, t, locale, onReveal, onKeep, isKept }: FigureCardProps) {
  const [open, setOpen] = useState(false);
  const tip = useId();
  const { figure, mentions } = shown;
  const change = CHANGES[figure.change];
  const span = spanOf(figure);
  const subject = subjectBehind(figure);
  const inReadersUnit = converted(figure, locale);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the pointer may move on to the sentence without closing it
    <div
      class={styles.figure}
      onMouseEnter={() => setOpen(true)}
      onMouseLeave={() => setOpen(false)}
      onFocusCapture={() => setOpen(true)}
      onBlurCapture={() => setOpen(false)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.preventDefault();
        setOpen(false);
      }}
    >
      <button
        type="button"
        class={styles.card}
        aria-describedby={open ? tip : undefined}
        onClick={() => onReveal(span, mentions.map(spanOf))}
      >
        <span class={styles.words}>
          <span class={styles.number}>
            {change && (
              <>
                <span class={styles.change} aria-hidden="true">
                  {change.sign}{' '}
                </span>
                <Hidden>{t(change.words)} </Hidden>
              </>
            )}
            <Passage analysis={analysis} span={span} />
          </span>{' '}
          {inReadersUnit && <span class={styles.converted}>({t('figure_converted', inReadersUnit)}) </span>}
          {subject && (
            <span class={styles.of}>
              <bdi lang={analysis.article.language || undefined}>{subject}</bdi>
            </span>
          )}{' '}
          {mentions.length > 1 && <span class={styles.times}>{t.plural('mentions', mentions.length)}</span>}
        </span>
        {scale && <FigureBar figure={figure} scale={scale} />}
      </button>
      {onKeep && (
        <span class={styles.keep}>
          <KeepButton
            t={t}
            span={spanOf(figure.sentence)}
            label={t('keep_sentence')}
            {...{ onKeep, isKept }}
          />
        </span>
      )}
      {open && (
        <div class={styles.tip} role="tooltip" id={tip}>
          <Passage block analysis={analysis} span={figure.sentence} marks={[span]} />
        </div>
      )}
    </div>
  );
}
