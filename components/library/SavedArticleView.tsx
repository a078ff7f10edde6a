import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { formatDay } from '../../utils/format/index.ts';
import { textDirection } from '../../utils/i18n/index.ts';
import type { SavedArticle, SavedArticleState } from '../../utils/panel/library/saved-article.ts';
import {
  EmptyState,
  Panel,
  type PanelActions,
  type PanelContextValue,
  type PanelProps,
} from '../article/index.ts';
import { HighlightList, type HighlightListProps } from '../highlights/index.ts';
import { MarginNotes, ReadingBar, type ReadingBarProps } from '../reading/index.ts';
import { ArticleWords, type ArticleWordsProps } from '../tags/index.ts';
import base from '../ui/base.module.css';
import { Button, Callout, Icon, IconButton, Section, type ViewProps } from '../ui/index.ts';
import { Toast } from './ActionBar.tsx';
import { PROBLEMS } from './problems.ts';
import styles from './SavedArticleView.module.css';
import { SavedText } from './SavedText.tsx';

type ArticlePanel = Pick<PanelActions, 'onReveal' | 'onCopy' | 'onEditTag' | 'onPrint' | 'onKeep'> &
  Pick<PanelContextValue, 'tagsOf' | 'later' | 'loadSpeakers'> &
  Pick<PanelProps, 'sections'>;

export interface SavedArticleViewProps extends ViewProps, ArticlePanel {
  state: SavedArticleState;
  highlights: HighlightListProps['highlights'];
  onTags: NonNullable<HighlightListProps['onTags']>;
  /** The reader's words on the article. */
  words: Pick<ArticleWordsProps, 'note' | 'tags' | 'suggest' | 'onNote' | 'onTags'>;
  /** The look of the text, the search in it, and where its passages stand. */
  reading: Omit<ReadingBarProps, 't' | 'facts' | 'onFacts'> & {
    topOf: (span: { start: number; end: number }) => number | null;
  };
  /** The library's own address. */
  library: string;
  onText: (root: HTMLElement | null) => void;
  onShow: (id: string) => void;
  onColour: HighlightListProps['onColour'];
  onNote: HighlightListProps['onNote'];
  onRemove: (id: string) => void;
  onUnsave: () => void;
  onUndo: () => void;
  onDismiss: () => void;
  onRetry: () => void;
}

const isWeb = (url: string): boolean => /^https?:/i.test(url);
const nothing = (): void => {};

/** A kept article: what was found in it, its highlights, and its text as far as it was saved. */
export function SavedArticleView(props: SavedArticleViewProps) {
  const { t, locale, state, library, onRetry } = props;
  return (
    <main class={base.root} lang={locale} dir={textDirection(locale)}>
      <div class={styles.page}>
        <header class={styles.bar}>
          <a class={styles.link} href={library}>
            <Icon name="previous" />
            {t('library_title')}
          </a>
          {state.saved && <Actions {...props} saved={state.saved} />}
        </header>
        {state.phase === 'gone' && (
          <EmptyState icon="note" title={t('saved_gone')}>
            <p>{t('library_problem_gone')}</p>
          </EmptyState>
        )}
        {state.phase === 'unavailable' && (
          <EmptyState
            icon="warning"
            title={t('library_problem_unavailable')}
            actions={<Button onClick={onRetry}>{t('retry')}</Button>}
          />
        )}
        {state.saved && <Columns {...props} saved={state.saved} />}
        <Footer {...props} />
      </div>
    </main>
  );
}

type WithSaved = SavedArticleViewProps & { saved: SavedArticle };

function Actions({ t, locale, saved: { record }, onUnsave }: WithSaved) {
  const day = record.savedAt && formatDay(record.savedAt.slice(0, 10), locale);
  return (
    <>
      {day && <span class={styles.day}>{t('saved_on', day)}</span>}
      {isWeb(record.url) && (
        <a class={styles.link} href={record.url} target="_blank" rel="noopener noreferrer">
          <Icon name="open" />
          {t('saved_visit')}
        </a>
      )}
      {record.savedAt && <IconButton icon="trash" label={t('library_unsave')} onClick={onUnsave} />}
    </>
  );
}

function Columns({
  saved,
  highlights,
  onText,
  onShow,
  onColour,
  onNote,
  onTags,
  onRemove,
  words,
  reading,
  ...panel
}: WithSaved) {
  const { t } = panel;
  const { record, analysis, article, wholeText } = saved;
  const list = (
    <HighlightList
      t={t}
      language={record.language}
      highlights={highlights}
      suggest={words.suggest}
      {...{ onShow, onColour, onNote, onTags, onRemove }}
    />
  );
  const { topOf, ...bar } = reading;
  const [chosen, setFacts] = useState<boolean | null>(null);
  // The text is read first; where none was kept, what was found in it is all there is.
  const facts = chosen ?? !(wholeText && analysis);
  return (
    <>
      {article && <ReadingBar {...{ t, ...bar, facts }} onFacts={() => setFacts(!facts)} />}
      <div class={styles.columns} data-alone={article ? undefined : ''} data-reading={facts ? undefined : ''}>
        {facts && (
          <div class={styles.panel}>
            {analysis ? (
              <Panel
                context={{
                  t,
                  locale: panel.locale,
                  now: panel.now,
                  tagsOf: panel.tagsOf,
                  later: panel.later,
                  loadSpeakers: panel.loadSpeakers,
                  kept: highlights,
                  actions: {
                    onReveal: panel.onReveal,
                    onForce: nothing,
                    onRetry: panel.onRetry,
                    onCopy: panel.onCopy,
                    onEditTag: panel.onEditTag,
                    onPrint: panel.onPrint,
                    ...(wholeText && { onKeep: panel.onKeep }),
                  },
                }}
                sections={panel.sections}
                {...(highlights.length > 0 && { highlights: { count: highlights.length, content: list } })}
                beside
                answer={{ state: 'ready', analysis }}
              />
            ) : (
              <Kept {...{ t, record }}>
                {highlights.length > 0 && (
                  <Section name="highlights" title={t('section_highlights')}>
                    {list}
                  </Section>
                )}
              </Kept>
            )}
          </div>
        )}
        {article && (
          <section
            class={styles.text}
            aria-labelledby="saved-text"
            data-width={bar.width}
            style={{ '--reading-size': `${bar.size}px` }}
          >
            {facts ? (
              <h2 class={styles.caption} id="saved-text">
                {t(wholeText ? 'saved_text' : 'saved_passages')}
              </h2>
            ) : (
              <Head {...{ t, locale: panel.locale, record }} />
            )}
            <div class={styles.words}>
              <ArticleWords t={t} {...words} />
            </div>
            <div class={styles.sheet}>
              <div>
                <SavedText article={article} whole={wholeText} onRoot={onText} />
                {!facts && highlights.length > 0 && (
                  <Section name="highlights" title={t('section_highlights')}>
                    {list}
                  </Section>
                )}
              </div>
              {analysis && wholeText && (
                <div class={styles.margin}>
                  <MarginNotes
                    {...{ t, analysis, topOf }}
                    locale={panel.locale}
                    now={panel.now}
                    onReveal={panel.onReveal}
                    layout={`${bar.size} ${bar.width} ${facts}`}
                  />
                </div>
              )}
            </div>
          </section>
        )}
      </div>
    </>
  );
}

/** The head of the text: title, publisher, authors and date. */
function Head({ t, locale, record }: Pick<ViewProps, 't' | 'locale'> & Pick<SavedArticle, 'record'>) {
  const { title, url, siteName, authors, publishedAt } = record;
  const published = publishedAt && formatDay(publishedAt, locale);
  return (
    <>
      <h1 class={styles.headline} id="saved-text" dir="auto">
        {title || url}
      </h1>
      <p class={styles.caption}>
        {[siteName, authors.length > 0 && t('article_by', authors.join(', ')), published]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </>
  );
}

/** An article without an analysis that can be shown, and why there is none. */
function Kept({
  t,
  record,
  children,
}: Pick<ViewProps, 't'> & Pick<SavedArticle, 'record'> & { children: ComponentChildren }) {
  return (
    <>
      <h1 class={styles.title} dir="auto">
        {record.title || record.url}
      </h1>
      <Callout
        tone="plain"
        icon="note"
        title={t(record.savedAt ? 'saved_other_version' : 'saved_highlights_only')}
      />
      {children}
    </>
  );
}

function Footer({ t, state: { undo, problem }, onUndo, onDismiss }: SavedArticleViewProps) {
  return (
    <div class={styles.footer}>
      {problem && <Toast t={t} tone="warn" text={t(PROBLEMS[problem])} onDismiss={onDismiss} />}
      {undo && (
        <Toast
          t={t}
          tone="plain"
          text={'highlight' in undo ? t('highlight_removed') : t.plural('library_deleted', 1)}
          action={{ label: t('undo'), onClick: onUndo }}
          onDismiss={onDismiss}
        />
      )}
    </div>
  );
}
