import type { Translate } from '../../utils/i18n/index.ts';
import type { WikipediaCard, WikipediaState } from '../../utils/panel/wikipedia-card.ts';
import { Button, ProgressBar } from '../ui/index.ts';
import styles from './NameCard.module.css';

export interface WikipediaPartProps {
  t: Translate;
  name: string;
  /** The wiki's host, which the question goes to. */
  host: string;
  card: WikipediaCard;
  /** The moment, for a wait that the server asked for. */
  now: () => number;
}

/** The look-up of a name in Wikipedia, on a click; beside the button stands all that the click sends. */
export function WikipediaPart(props: WikipediaPartProps) {
  const { t, name, host, card } = props;
  const chosen = card.chosen();
  const state = card.state();
  return (
    <div class={styles.wiki}>
      <h4 class={styles.label}>{t('wiki_title')}</h4>
      {(state.step === 'idle' || state.step === 'failed') && (
        <>
          {chosen && (
            <p class={styles.words}>
              <bdi>{chosen.title}</bdi>
              {chosen.description && <span class={styles.line}> · {chosen.description}</span>}
            </p>
          )}
          {state.step === 'failed' && (
            <p class={styles.line} role="alert">
              {problemOf(state, props)}
            </p>
          )}
          <div class={styles.buttons}>
            <Button onClick={card.onLook}>{t(chosen ? 'wiki_read' : 'wiki_look')}</Button>
            {chosen && <Button onClick={card.onForget}>{t('wiki_not_this')}</Button>}
          </div>
          <p class={styles.line}>{t('wiki_sends', chosen?.title ?? name, host)}</p>
        </>
      )}
      {state.step === 'asking' && (
        <>
          <ProgressBar class={styles.bar} label={t('wiki_asking', host)} />
          <Button onClick={card.onStop}>{t('cancel')}</Button>
        </>
      )}
      {state.step === 'none' && <p class={styles.line}>{t('wiki_none', name)}</p>}
      {state.step === 'page' && (
        <>
          <a class={styles.title} href={state.page.url} target="_blank" rel="noreferrer" dir="auto">
            {state.page.title}
          </a>
          {state.page.description && <p class={styles.line}>{state.page.description}</p>}
          <p class={styles.words} dir="auto">
            {state.page.extract}
          </p>
          <p class={styles.line}>{t('wiki_licence')}</p>
          <Button onClick={card.onForget}>{t('wiki_not_this')}</Button>
        </>
      )}
      {state.step === 'choices' && (
        <>
          <p class={styles.line}>{t('wiki_choices', name)}</p>
          <ul class={styles.list}>
            {state.choices.map((choice) => (
              <li key={choice.key}>
                <button type="button" class={styles.choice} onClick={() => card.onChoose(choice)}>
                  <bdi class={styles.title}>{choice.title}</bdi>
                  {choice.description && <span class={styles.line}>{choice.description}</span>}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** The reason why there is no answer, and what can be done. */
function problemOf(
  { reason, until }: Extract<WikipediaState, { step: 'failed' }>,
  { t, host, now }: WikipediaPartProps,
): string {
  if (reason === 'busy') return t('wiki_busy', host, Math.max(1, Math.ceil(((until ?? 0) - now()) / 60_000)));
  if (reason === 'refused') return t('wiki_refused', host);
  if (reason === 'slow') return t('wiki_slow', host);
  return t(reason === 'offline' ? 'wiki_offline' : 'wiki_broken', host);
}
