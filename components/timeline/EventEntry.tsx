import { useState } from 'preact/hooks';
import {
  type Day,
  formatPeriod,
  localDay,
  type Precision,
  relativeDay,
  relativeYear,
} from '../../utils/format/index.ts';
import type { Translate } from '../../utils/i18n/index.ts';
import type { Analysis } from '../../utils/model/analysis.ts';
import { type AnalysisProps, KeepButton, MoreButton, Passage, RichText, SLOTS, spanOf } from '../ui/index.ts';
import styles from './EventEntry.module.css';
import { MarkLabel } from './TimelineMark.tsx';
import { type EventRow, foremost, type ShownEvent } from './timeline-rows.ts';

export interface EventEntryProps extends AnalysisProps {
  row: EventRow;
  /** How many of its events are shown before the reader asks for all. */
  most: number;
}

/** Known to the year or less: counted in years. */
const COARSE: readonly Precision[] = ['year', 'decade', 'century'];

/**
 * How the event stands to today, where that helps: how far ahead it is, or that it is going on. "Two years ago" under every
 * date tells nothing that the date does not, and a plan that is under way by its dates may never have begun.
 */
function distance({ from, to, events }: EventRow, today: Day, t: Translate, locale: string): string | null {
  if (to < today) return null;
  if (from <= today && from !== to)
    return events.some(({ entry }) => entry.tense === 'present') ? t('timeline_now') : null;
  if (COARSE.includes(events[0]!.entry.precision))
    return from > today ? relativeYear(from, today, locale) : null;
  return relativeDay(from, today, locale);
}

/** A date and what the article says of it. A future that has meanwhile passed says that it was a plan. */
export function EventEntry({
  analysis,
  row,
  most,
  t,
  locale,
  now,
  onReveal,
  onKeep,
  isKept,
}: EventEntryProps) {
  const [all, setAll] = useState(false);
  const shown = all ? row.events : foremost(row.events, most);
  const today = localDay(now);
  const first = row.events[0]!.entry;
  const timex = first.timex === null ? undefined : analysis.timexes[first.timex];
  const words = first.vagueDate && analysis.article.text.slice(first.vagueDate.start, first.vagueDate.end);
  const date = words ?? formatPeriod({ ...first, ...(timex && { value: timex.value }) }, t, locale);
  const away = words === undefined ? distance(row, today, t, locale) : null;
  const passed = row.to < today && shown.some(({ entry }) => entry.tense === 'future');
  return (
    <div>
      <p class={styles.date} data-anchor>
        <span class={styles.distance}>
          <RichText
            text={away === null ? SLOTS[0] : t('timeline_when', SLOTS[0], away)}
            parts={[
              <time key="date" class={styles.day} dateTime={first.from}>
                {passed ? t('timeline_planned', date) : date}
              </time>,
            ]}
          />
        </span>{' '}
        {row.marks.map((mark) => (
          <MarkLabel key={mark} mark={mark} t={t} />
        ))}
      </p>
      {shown.map((event, index) => {
        const basis = basisOf(event, analysis);
        const next = shown[index + 1];
        return (
          <div key={event.entry.start} class={styles.event}>
            <button
              type="button"
              class={styles.clause}
              onClick={() => onReveal(spanOf(event.entry), event.mentions.map(spanOf))}
            >
              <Passage block analysis={analysis} span={event.entry} />{' '}
              {basis && !(next && basisOf(next, analysis) === basis) && (
                <span class={styles.basis}>{t('timeline_resolved', basis)}</span>
              )}
            </button>
            {onKeep && (
              <span class={styles.keep}>
                <KeepButton
                  t={t}
                  span={spanOf(event.entry)}
                  label={t('keep_event')}
                  {...{ onKeep, isKept }}
                />
              </span>
            )}
          </div>
        );
      })}
      {shown.length < row.events.length && (
        <MoreButton
          label={t.plural('show_more', row.events.length - shown.length)}
          onClick={() => setAll(true)}
        />
      )}
    </div>
  );
}

/** The words from which a date was worked out that is not printed. */
function basisOf({ entry }: ShownEvent, { article, timexes }: Analysis): string | null {
  const words = entry.timex === null ? undefined : timexes[entry.timex];
  return entry.basis === 'resolved' && words ? article.text.slice(words.start, words.end) : null;
}
