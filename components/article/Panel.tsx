import type { ComponentChildren } from 'preact';
import { textDirection } from '../../utils/i18n/index.ts';
import type { AnalysisAnswer } from '../../utils/messaging/answers.ts';
import type { SectionName } from '../../utils/model/sections.ts';
import type { StatusText } from '../../utils/panel/status-message.ts';
import base from '../ui/base.module.css';
import { Button, Hidden, Section } from '../ui/index.ts';
import { AnalysisView, type ExtraSection } from './AnalysisView.tsx';
import { EmptyState } from './EmptyState.tsx';
import { Loading, type LoadingProps } from './Loading.tsx';
import styles from './Panel.module.css';
import { PanelFoot } from './PanelFoot.tsx';
import { PanelContext, type PanelContextValue, usePanel } from './panel-context.ts';

export interface PanelProps {
  context: PanelContextValue;
  answer: AnalysisAnswer | { state: 'loading'; progress?: LoadingProps['progress'] };
  /** The headline that the tab tells, for the time until the article is read. */
  headline?: LoadingProps['headline'];
  /** The parts of an analysis that the reader wants to see, in order. */
  sections?: readonly SectionName[] | undefined;
  /** The passage last asked for is no longer in the page. */
  missing?: boolean;
  /** It stands in a part of the page that stays folded. */
  folded?: boolean | undefined;
  /** It stands on another page of the article. */
  otherPage?: { number: number; url: string } | undefined;
  /** The highlights of the page, where there is room to show them. */
  highlights?: ExtraSection;
  /** Draws the parts out of sight after the first ones are on the screen. */
  staged?: boolean;
  /** True beside the page's main part, as one of the page's landmarks. */
  beside?: boolean;
  /** True in the page of the article, whose headline stands there. */
  compact?: boolean;
  /** A message about the last action. */
  statusMessage?: StatusText | null;
  /** Saves the article, in the header. */
  save?: ComponentChildren;
  /** A question of the panel's owner below the header. */
  offer?: ComponentChildren;
  /** The part about earlier readings, after the brief. */
  before?: ComponentChildren;
  /** Content of the panel's owner below everything else. */
  foot?: ComponentChildren;
}

/** All that popup and sidebar show of a page, in every state. */
export function Panel(props: PanelProps) {
  const { t, locale, actions } = props.context;
  const Root = props.beside ? 'div' : 'main';
  return (
    <PanelContext.Provider value={props.context}>
      <Root class={base.root} lang={locale} dir={textDirection(locale)}>
        <State {...props} />
        {props.highlights && props.answer.state !== 'ready' && props.answer.state !== 'loading' && (
          <Section name="highlights" title={t('section_highlights')}>
            {props.highlights.content}
          </Section>
        )}
        {props.answer.state !== 'loading' && (
          <>
            {props.foot}
            <PanelFoot t={t} onLibrary={actions.onLibrary} onSettings={actions.onSettings} />
          </>
        )}
        <Hidden live>{announcement(props)}</Hidden>
        <p class={styles.status} role="status">
          {(props.missing || props.folded) && (
            <span class={styles.line}>{t(props.missing ? 'reveal_missing' : 'reveal_folded')}</span>
          )}
          {props.otherPage && (
            <span class={styles.line}>
              {t('reveal_other_page', props.otherPage.number)}
              <a class={styles.undo} href={props.otherPage.url} target="_blank" rel="noreferrer">
                {t('reveal_open_page')}
              </a>
            </span>
          )}
          {!props.missing && !props.folded && !props.otherPage && props.statusMessage && (
            <span class={styles.line}>
              {props.statusMessage.text}
              {props.statusMessage.undo && (
                <button type="button" class={styles.undo} onClick={props.statusMessage.undo}>
                  {t('undo')}
                </button>
              )}
            </span>
          )}
        </p>
      </Root>
    </PanelContext.Provider>
  );
}

/** Text for screen readers when the state changes, once for each change. */
function announcement({ answer, context: { t } }: PanelProps): string {
  switch (answer.state) {
    case 'loading':
      return t('loading');
    case 'ready':
      return t('ready', answer.analysis.article.title || t('article_untitled'));
    case 'not-an-article':
      return t(NOT_ARTICLE[answer.reason]);
    case 'cancelled':
      return t('cancelled_title');
    case 'unreadable':
      return t('unreadable_title');
    case 'failed':
      return t('failed_title');
  }
}

const NOT_ARTICLE = {
  'not-an-article': 'not_article_title',
  'no-text': 'no_text_title',
  large: 'large_title',
  consent: 'consent_title',
} as const;

const CLOSED = {
  'browser-page': 'browser_page',
  store: 'store',
  pdf: 'pdf',
  'reader-view': 'reader_view',
  'local-file': 'local_file',
} as const;

const FAILED = {
  'tab-gone': 'tab_gone',
  'page-changed': 'page_changed',
  'worker-gone': 'worker_gone',
  'too-large': 'too_large',
  timeout: 'timeout',
  unexpected: 'unexpected',
} as const;

function State(props: PanelProps) {
  const { answer } = props;
  const { t, actions, later } = usePanel();
  const { onForce, onRetry } = actions;
  switch (answer.state) {
    case 'loading':
      return (
        <Loading t={t} progress={answer.progress} headline={props.headline} onCancel={actions.onCancel} />
      );
    case 'ready':
      return (
        <AnalysisView
          analysis={answer.analysis}
          sections={props.sections}
          staged={props.staged}
          highlights={props.highlights}
          save={props.save}
          offer={props.offer}
          before={props.before}
          beside={props.beside}
          compact={props.compact}
        />
      );
    case 'not-an-article':
      return later ? (
        <later.NotArticle
          kind={answer.kind}
          reason={answer.reason}
          links={answer.links}
          t={t}
          onForce={onForce}
          onRetry={onRetry}
          onChoose={actions.onChoose}
          onOpen={actions.onOpen}
        />
      ) : (
        <div data-whole={false} />
      );
    case 'cancelled':
      return (
        <EmptyState
          icon="note"
          title={t('cancelled_title')}
          actions={
            <Button primary onClick={onRetry}>
              {t('retry')}
            </Button>
          }
        >
          <p>{t('cancelled_body')}</p>
        </EmptyState>
      );
    case 'unreadable':
      return (
        <EmptyState icon="note" title={t('unreadable_title')}>
          <p>{t(`unreadable_${CLOSED[answer.reason]}`)}</p>
        </EmptyState>
      );
    case 'failed':
      return (
        <EmptyState
          icon="warning"
          title={t('failed_title')}
          actions={
            answer.reason !== 'tab-gone' && (
              <Button primary onClick={onRetry}>
                {t('retry')}
              </Button>
            )
          }
        >
          <p>{t(`failed_${FAILED[answer.reason]}`)}</p>
          {answer.detail && (
            <details>
              <summary>{t('failed_detail')}</summary>
              <code dir="ltr">{answer.detail}</code>
            </details>
          )}
        </EmptyState>
      );
  }
}
