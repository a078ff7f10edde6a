import type { Translate } from '../../utils/i18n/index.ts';
import type { Check } from '../../utils/model/analysis.ts';
import type { PageKind } from '../../utils/model/article-document.ts';
import { type AnalysisProps, Callout, Passage, spanOf } from '../ui/index.ts';
import { checkSentence } from './check-sentence.ts';
import styles from './Notices.module.css';

/** Notices before the rest: corrections, numbers that disagree, missing text. */
export function Notices(view: AnalysisProps) {
  const { analysis, t, onReveal } = view;
  const { notices, coverage, kind } = analysis.article;
  const partial = coverage.truncated || coverage.reason !== null;
  if (notices.length === 0 && analysis.checks.length === 0 && !partial && kind === 'article') return null;
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
      {partial && <Partial reason={coverage.reason} t={t} />}
      {kind !== 'article' && kind !== 'stub' && <Kind kind={kind} t={t} />}
    </div>
  );
}

/** Passages that disagree, for the reader to judge. */
function Disagreement({ analysis, check, t, locale, onReveal }: AnalysisProps & { check: Check }) {
  const sentence = checkSentence(check, t, locale);
  return (
    <Callout tone="warn" icon="warning" title={t('check_title')}>
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
    </Callout>
  );
}

/** Notice that the text ends before the article does, and why. */
function Partial({ reason, t }: { reason: string | null; t: Translate }) {
  const [, page, pages] = /^page (\d+) of (\d+)$/.exec(reason ?? '') ?? [];
  let title = t('coverage_partial');
  if (page && pages) title = t('coverage_page', Number(page), Number(pages));
  else if (reason === 'subscribers-only') title = t('coverage_subscribers');
  else if (reason === 'cut-off') title = t('coverage_cut_off');
  return (
    <Callout tone="plain" icon="note" title={title}>
      <p>{t(page ? 'coverage_other_pages' : 'coverage_rest')}</p>
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
