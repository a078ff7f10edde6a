import type { Translate } from '../../utils/i18n/index.ts';
import type { Check } from '../../utils/model/analysis.ts';
import type { PageKind } from '../../utils/model/article-document.ts';
import { type AnalysisProps, Button, Callout, Passage, spanOf } from '../ui/index.ts';
import { checkSentence } from './check-sentence.ts';
import styles from './Notices.module.css';
import { usePanel } from './panel-context.ts';

/** Notices before the rest: corrections, numbers that disagree, missing text. */
export function Notices(view: AnalysisProps) {
  const { analysis, t, onReveal } = view;
  const { notices, coverage, kind, otherPages = false, pages } = analysis.article;
  const partial = coverage.truncated || coverage.reason !== null;
  const isSeveral = otherPages || pages !== undefined;
  if (notices.length === 0 && analysis.checks.length === 0 && !partial && !isSeveral && kind === 'article')
    return null;
  return (
    <div class={styles.notices}>
      {notices.map((notice) => (
        <Callout
          key={notice.start}
          tone="light"
          icon="note"
          title={t(notice.type === 'correction' ? 'notice_correction' : 'notice_update')}
        >
          <button type="button" class={styles.passage} onClick={() => onReveal(spanOf(notice))}>
            <Passage block analysis={analysis} span={notice} />
          </button>
        </Callout>
      ))}
      {analysis.checks.map((check) => (
        <Disagreement key={`${check.kind} ${check.spans[0]?.start}`} {...view} check={check} />
      ))}
      {(partial || otherPages) && <Partial reason={coverage.reason} hasOthers={otherPages} t={t} />}
      {pages && !partial && <Joined count={pages.length} t={t} />}
      {kind !== 'article' && kind !== 'stub' && <Kind kind={kind} t={t} />}
    </div>
  );
}

const NUMBER = /\d+(?:[.,]\d+)*/g;

/** True where a number of the headline is at stake. */
function isOfHeadline({ text, title }: AnalysisProps['analysis']['article'], { spans }: Check): boolean {
  const told = new Set(title.match(NUMBER));
  return spans.some(({ start, end }) =>
    text
      .slice(start, end)
      .match(NUMBER)
      ?.some((each) => told.has(each)),
  );
}

/** Passages that disagree, for the reader to judge: loud where the headline is at stake, else a line that unfolds. */
function Disagreement({ analysis, check, t, locale, onReveal }: AnalysisProps & { check: Check }) {
  const sentence = checkSentence(check, t, locale);
  const body = (
    <>
      {sentence && <p>{sentence}</p>}
      <ul class={styles.quotes}>
        {check.spans.map((span) => (
          <li key={span.start}>
            <button type="button" class={styles.passage} onClick={() => onReveal(span, check.spans)}>
              <Passage block analysis={analysis} span={span} />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
  return isOfHeadline(analysis.article, check) ? (
    <Callout tone="warn" icon="warning" title={t('check_title')}>
      {body}
    </Callout>
  ) : (
    <details class={styles.quiet}>
      <summary>{t('check_title')}</summary>
      {body}
    </details>
  );
}

/** Notice that the text ends before the article does, and why. */
function Partial({ reason, hasOthers, t }: { reason: string | null; hasOthers: boolean; t: Translate }) {
  const { onAllPages, onRetry } = usePanel().actions;
  const isMissing = reason === 'pages-missing';
  const [, page, pages] = /^page (\d+) of (\d+)$/.exec(reason ?? '') ?? [];
  let title = t('coverage_partial');
  if (page && pages) title = t('coverage_page', Number(page), Number(pages));
  else if (reason === 'subscribers-only') title = t('coverage_subscribers');
  else if (reason === 'cut-off') title = t('coverage_cut_off');
  else if (isMissing) title = t('pages_missing');
  else if (hasOthers) title = t('pages_linked');
  return (
    <Callout tone="plain" icon="note" title={title}>
      <p>{t(hasOthers && onAllPages ? 'pages_offer' : page ? 'coverage_other_pages' : 'coverage_rest')}</p>
      {hasOthers && onAllPages && <Button onClick={onAllPages}>{t('pages_read_all')}</Button>}
      {isMissing && <Button onClick={onRetry}>{t('pages_read_one')}</Button>}
    </Callout>
  );
}

/** Notice that several pages were read as one, and the way back to the one that is there. */
function Joined({ count, t }: { count: number; t: Translate }) {
  const { onRetry } = usePanel().actions;
  return (
    <Callout tone="plain" icon="note" title={t.plural('pages_joined', count)}>
      <Button onClick={onRetry}>{t('pages_read_one')}</Button>
    </Callout>
  );
}

/** Notice of the page's kind, where it is no plain article. */
function Kind({ kind, t }: { kind: Exclude<PageKind, 'article' | 'stub'>; t: Translate }) {
  const key = kind === 'live-blog' ? 'live_blog' : kind;
  const isSure = key === 'live_blog' || key === 'forum' || key === 'video';
  return (
    <Callout tone="plain" icon="note" title={t(isSure ? `kind_title_${key}` : 'kind_title')}>
      <p>{t(`kind_${key}`)}</p>
    </Callout>
  );
}
