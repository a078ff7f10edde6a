import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { formatPeriod, localDay, numberFormat, parseDay } from '../../utils/format/index.ts';
import type { TimelineEntry } from '../../utils/model/analysis.ts';
import { type AnalysisProps, Passage, spanOf } from '../ui/index.ts';
import { isCut } from './amount-clause.ts';
import styles from './Brief.module.css';
import { type BriefModel, type BriefVoice, briefOf } from './brief-model.ts';
import { DateLine } from './DateLine.tsx';

export interface BriefProps extends AnalysisProps {
  /** Opens the view of all speakers. */
  onSpeakers?: (() => void) | undefined;
}

/** The first view: what happened, who says so, how much and when, each piece a passage of the article. */
export function Brief({ onSpeakers, ...view }: BriefProps) {
  const { analysis, t, locale } = view;
  const brief = useMemo(() => briefOf(analysis), [analysis]);
  const { what, who, howMuch, when } = brief;
  if (what.length + who.length + howMuch.length + when.length === 0) return null;
  return (
    <section class={styles.brief} aria-label={t('brief')}>
      {what.length > 0 && (
        <div class={styles.what}>
          {what.map((fact) => (
            <button
              key={fact.start}
              type="button"
              class={styles.lead}
              onClick={() => view.onReveal(spanOf(fact))}
            >
              <Passage analysis={analysis} span={fact} />
            </button>
          ))}
        </div>
      )}
      {who.length > 0 && (
        <Part
          title={t('brief_who')}
          more={
            onSpeakers && analysis.speakers.length > who.length
              ? {
                  label: t('speakers_all', numberFormat(locale).format(analysis.speakers.length)),
                  onClick: onSpeakers,
                }
              : undefined
          }
        >
          <ul class={styles.voices}>
            {who.map((voice) => (
              <li key={voice.gist.start}>
                <Voice {...view} voice={voice} />
              </li>
            ))}
          </ul>
        </Part>
      )}
      {howMuch.length > 0 && (
        <Part title={t('brief_how_much')}>
          <Amounts {...view} amounts={howMuch} />
        </Part>
      )}
      {when.length > 0 && (
        <Part title={t('brief_when')}>
          <Dates {...view} entries={when} roomy={brief.roomy} />
        </Part>
      )}
    </section>
  );
}

interface PartProps {
  title: string;
  /** Leads to all of what the part shows the first of. */
  more?: { label: string; onClick: () => void } | undefined;
  children: ComponentChildren;
}

function Part({ title, more, children }: PartProps) {
  return (
    <div>
      <div class={styles.head}>
        <h2 class={styles.title}>{title}</h2>
        {more && (
          <button type="button" class={styles.more} onClick={more.onClick}>
            {more.label}
          </button>
        )}
      </div>
      {children}
    </div>
  );
}

/** A speaker with the gist of where they stand. */
function Voice({ analysis, t, voice, onReveal }: AnalysisProps & { voice: BriefVoice }) {
  const note =
    voice.stance === 'denied'
      ? t('status_denied')
      : voice.stance === 'alleged'
        ? t('status_alleged')
        : voice.kind === 'unnamed'
          ? t('brief_unnamed')
          : null;
  return (
    <button type="button" class={styles.voice} onClick={() => onReveal(voice.gist, voice.passages)}>
      <strong class={styles.name}>
        <bdi lang={analysis.article.language || undefined}>{voice.name}</bdi>
      </strong>
      {note && <span class={styles.note}>{note}</span>}{' '}
      <Passage analysis={analysis} span={voice.gist} class={styles.gist} />
    </button>
  );
}

/** Numbers in the clauses that say what they count. */
function Amounts({ analysis, amounts, onReveal }: AnalysisProps & { amounts: BriefModel['howMuch'] }) {
  return (
    <ul class={styles.amounts}>
      {amounts.map(({ clause, figures }) => (
        <li key={clause.start}>
          <button
            type="button"
            class={styles.amount}
            onClick={() =>
              onReveal(
                spanOf(figures[0]!.figure),
                figures.flatMap(({ mentions }) => mentions.map(spanOf)),
              )
            }
          >
            <Passage analysis={analysis} span={clause} marks={figures.map(({ figure }) => figure)} strong />
            {isCut(analysis.article.text, clause) && '…'}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Dates past and ahead on a small line to scale, and what happened on them. */
function Dates({
  analysis,
  t,
  locale,
  now,
  entries,
  roomy,
  onReveal,
}: AnalysisProps & { entries: readonly TimelineEntry[]; roomy: boolean }) {
  const today = localDay(now);
  const ahead = ({ from }: TimelineEntry): boolean => (parseDay(from) ?? today) > today;
  return (
    <>
      {entries.length > 1 && (
        <DateLine days={entries.map(({ from }) => parseDay(from) ?? today)} ahead={entries.map(ahead)} />
      )}
      <ul class={styles.dates} data-roomy={roomy || undefined}>
        {entries.map((entry) => {
          const timex = entry.timex === null ? undefined : analysis.timexes[entry.timex];
          return (
            <li key={`${entry.start} ${entry.from}`}>
              <button
                type="button"
                class={styles.date}
                data-ahead={ahead(entry) || undefined}
                onClick={() => onReveal(spanOf(entry))}
              >
                <time class={styles.day} dateTime={entry.from}>
                  {formatPeriod({ ...entry, ...(timex && { value: timex.value }) }, t, locale, {
                    brief: true,
                  })}
                </time>
                <Passage analysis={analysis} span={spanOf(entry)} class={styles.event} />
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
