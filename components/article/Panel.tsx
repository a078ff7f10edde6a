import type { ComponentChildren } from 'preact';
import { textDirection } from '../../utils/i18n/index.ts';
import type { AnalysisAnswer } from '../../utils/messaging/answers.ts';
import type { Analysis } from '../../utils/model/analysis.ts';
import type { Span } from '../../utils/model/article-document.ts';
import type { SectionName } from '../../utils/model/sections.ts';
import type { ShownTags, TagEdit } from '../../utils/model/tag-choices.ts';
import base from '../ui/base.module.css';
import { Button, Hidden, type Reveal, Section, type ViewProps } from '../ui/index.ts';
import { AnalysisView, type ArticleTools, type ExtraSection } from './AnalysisView.tsx';
import { EmptyState } from './EmptyState.tsx';
import { Loading, type LoadingProps } from './Loading.tsx';
import { NotArticle } from './NotArticle.tsx';
import styles from './Panel.module.css';
import { PanelFoot } from './PanelFoot.tsx';

export interface PanelProps extends ViewProps {
  answer: AnalysisAnswer | { state: 'loading'; progress?: LoadingProps['progress'] };
  /** The parts of an analysis that the reader wants to see, in order. */
  sections?: readonly SectionName[];
  onReveal: Reveal;
  /** The passage last asked for is no longer in the page. */
  missing?: boolean;
  /** Read the page although it looks like no article. */
  onForce: () => void;
  onRetry: () => void;
  /** Stop what takes long. */
  onCancel?: () => void;
  /** Open an address that a list links to. */
  onOpen?: (url: string) => void;
  /** Keep a passage as a highlight. */
  onKeep?: (span: Span) => void;
  /** Puts a text on the clipboard; settles when it is there. */
  onCopy?: (text: string) => void | Promise<void>;
  /** The tags that this reader sees of an article. */
  tagsOf: (analysis: Analysis) => ShownTags;
  onEditTag?: (edit: TagEdit) => void;
  /** Opens the same beside the article, where it stays. */
  onBeside?: () => void;
  /** The highlights of the page, where there is room to show them. */
  highlights?: ExtraSection;
  /** Opens the fact sheet as a page to print. */
  onPrint?: () => void;
  tools?: ArticleTools;
  /** Draws the parts out of sight after the first ones are on the screen. */
  staged?: boolean;
  /** True beside the page's main part, as one of the page's landmarks. */
  beside?: boolean;
  /** A message about the last action. */
  statusMessage?: string;
  /** Saves the article, in the header. */
  save?: ComponentChildren;
  /** Content of the panel's owner below everything else. */
  foot?: ComponentChildren;
  onLibrary?: () => void;
  onSettings?: () => void;
}

/** All that popup and sidebar show of a page, in every state. */
export function Panel(props: PanelProps) {
  const Root = props.beside ? 'div' : 'main';
  return (
    <Root class={base.root} lang={props.locale} dir={textDirection(props.locale)}>
      <State {...props} />
      {props.highlights && props.answer.state !== 'ready' && props.answer.state !== 'loading' && (
        <Section name="highlights" title={props.t('section_highlights')}>
          {props.highlights.content}
        </Section>
      )}
      {props.answer.state !== 'loading' && props.foot}
      <PanelFoot t={props.t} onLibrary={props.onLibrary} onSettings={props.onSettings} />
      <Hidden live>{announcement(props)}</Hidden>
      <p class={styles.status} role="status">
        {props.missing && <span class={styles.line}>{props.t('reveal_missing')}</span>}
        {!props.missing && props.statusMessage && <span class={styles.line}>{props.statusMessage}</span>}
      </p>
    </Root>
  );
}

/** Text for screen readers when the state changes, once for each change. */
function announcement({ answer, t }: PanelProps): string {
  switch (answer.state) {
    case 'loading':
      return t('loading');
    case 'ready':
      return t('ready', answer.analysis.article.title || t('article_untitled'));
    case 'not-an-article':
      return t(answer.reason === 'no-text' ? 'no_text_title' : 'not_article_title');
    case 'cancelled':
      return t('cancelled_title');
    case 'unreadable':
      return t('unreadable_title');
    case 'failed':
      return t('failed_title');
  }
}

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
  const { answer, t, onForce, onRetry } = props;
  switch (answer.state) {
    case 'loading':
      return <Loading t={t} progress={answer.progress} onCancel={props.onCancel} />;
    case 'ready':
      return (
        <AnalysisView
          analysis={answer.analysis}
          sections={props.sections}
          t={t}
          locale={props.locale}
          now={props.now}
          onReveal={props.onReveal}
          onKeep={props.onKeep}
          onCopy={props.onCopy}
          onEditTag={props.onEditTag}
          onBeside={props.onBeside}
          staged={props.staged}
          highlights={props.highlights}
          tags={props.tagsOf(answer.analysis)}
          onPrint={props.onPrint}
          tools={props.tools}
          save={props.save}
          beside={props.beside}
        />
      );
    case 'not-an-article':
      return (
        <NotArticle
          kind={answer.kind}
          reason={answer.reason}
          links={answer.links}
          t={t}
          onForce={onForce}
          onRetry={onRetry}
          onOpen={props.onOpen}
        />
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
