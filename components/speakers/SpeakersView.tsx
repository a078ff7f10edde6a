import { useEffect, useRef } from 'preact/hooks';
import { listFormat } from '../../utils/format/index.ts';
import type { Speaker } from '../../utils/model/analysis.ts';
import { type AnalysisProps, Icon, Passage, spanOf } from '../ui/index.ts';
import styles from './SpeakersView.module.css';
import { speakerName } from './speaker-name.ts';

export interface SpeakersViewProps extends AnalysisProps {
  /** Index of the speaker to begin with; -1 for the top. */
  first: number;
  onClose: () => void;
}

/** Everybody who speaks in the article, with all that is theirs, and the main actors who do not. Escape closes it. */
export function SpeakersView({ first, onClose, ...view }: SpeakersViewProps) {
  const { analysis, t, locale } = view;
  const { speakers, unquoted, entities } = analysis;
  const root = useRef<HTMLElement>(null);
  useEffect(() => {
    const chosen = root.current?.querySelector<HTMLElement>(`[data-speaker="${first}"]`);
    const heading = chosen ?? root.current?.querySelector<HTMLElement>('h2');
    heading?.focus({ preventScroll: true });
    (chosen ?? root.current)?.scrollIntoView?.({ block: 'start' });
  }, [first]);
  const silent = unquoted.flatMap((at) => entities[at]?.name ?? []);
  return (
    <section
      ref={root}
      class={styles.view}
      aria-labelledby="sidelight-speakers"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        // Else it closes the panel.
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <div class={styles.bar}>
        <button type="button" class={styles.back} onClick={onClose}>
          <Icon name="previous" />
          {t('speakers_back')}
        </button>
      </div>
      <h2 class={styles.title} id="sidelight-speakers" tabIndex={-1}>
        {t('speakers_title')}
      </h2>
      {silent.length > 0 && (
        <p class={styles.silent}>{t('speakers_unquoted', listFormat(locale).format(silent))}</p>
      )}
      {speakers.map((speaker, at) => (
        <SpeakerPart key={`${speaker.source.start}`} {...view} speaker={speaker} at={at} />
      ))}
    </section>
  );
}

function SpeakerPart({
  analysis,
  t,
  onReveal,
  speaker,
  at,
}: AnalysisProps & { speaker: Speaker; at: number }) {
  const said = speaker.passages.flatMap(({ attribution, status }) => {
    const found = analysis.attributions[attribution];
    return found ? [{ content: spanOf(found.content), direct: found.direct, status }] : [];
  });
  const kind =
    speaker.kind === 'unnamed'
      ? t('speakers_unnamed')
      : speaker.kind === 'document'
        ? t('speakers_document')
        : null;
  return (
    <article class={styles.speaker} data-kind={speaker.kind}>
      <h3 class={styles.name} tabIndex={-1} data-speaker={at}>
        <button
          type="button"
          onClick={() =>
            onReveal(
              spanOf(speaker.source),
              said.map(({ content }) => content),
            )
          }
        >
          <bdi lang={analysis.article.language || undefined}>{speakerName(speaker, analysis)}</bdi>
        </button>
        {kind && <span class={styles.kind}>{kind}</span>}
      </h3>
      <ul>
        {said.map(({ content, direct, status }) => (
          <li key={`${content.start} ${content.end}`}>
            <button
              type="button"
              class={styles.passage}
              data-direct={direct || undefined}
              onClick={() => onReveal(content, [spanOf(speaker.source)])}
            >
              <span class={styles.how}>
                {t(direct ? 'speakers_quoted' : 'speakers_paraphrased')}
                {status !== 'stated' && status !== 'reported' && (
                  <span class={styles.status} data-status={status}>
                    <Icon name={status} size={12} />
                    {t(`status_${status}`)}
                  </span>
                )}
              </span>
              <Passage block analysis={analysis} span={content} />
            </button>
          </li>
        ))}
      </ul>
    </article>
  );
}
