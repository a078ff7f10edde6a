import { type ComponentChild, type ComponentChildren, Fragment } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { numberFormat } from '../../utils/format/index.ts';
import type { Analysis } from '../../utils/model/analysis.ts';
import type { Span } from '../../utils/model/article-document.ts';
import { SECTIONS, type SectionName } from '../../utils/model/sections.ts';
import { Brief } from '../brief/index.ts';
import { FactList } from '../facts/index.ts';
import { FigureList } from '../figures/index.ts';
import { type KeptHighlight, keptPassages } from '../highlights/kept-passages.ts';
import { IconButton, Section } from '../ui/index.ts';
import styles from './AnalysisView.module.css';
import { ArticleHeader } from './ArticleHeader.tsx';
import { checkSentences } from './check-sentence.ts';
import { Notices } from './Notices.tsx';
import { usePanel } from './panel-context.ts';
import { ReadingDetails } from './ReadingDetails.tsx';
import { SectionNav } from './SectionNav.tsx';
import { SkippedNotice } from './SkippedNotice.tsx';
import { useSpeakers } from './use-speakers.tsx';

export interface AnalysisViewProps {
  analysis: Analysis;
  /** Those that the reader wants to see, in order. */
  sections?: readonly SectionName[] | undefined;
  /** The highlights of the page, where there is room to show them. */
  highlights?: ExtraSection | undefined;
  save?: ComponentChildren;
  /** A question of the panel's owner below the header. */
  offer?: ComponentChildren;
  /** The part about earlier readings, once it is known. */
  before?: ComponentChildren;
  /** True in the page that has the headline. */
  compact?: boolean | undefined;
  /** True beside the page's own headline. */
  beside?: boolean | undefined;
  /** Draws the first part at once and the others after it is on the screen. */
  staged?: boolean | undefined;
}

/** The analysis' own sections, and the highlights where the panel has them: the header's count leads there. */
type PartName = SectionName | 'highlights';

/** A section that the panel's owner adds. */
export interface ExtraSection {
  count: number;
  content: ComponentChildren;
}

const NONE: readonly KeptHighlight[] = [];

/** True for a part that is empty since Sidelight does not know the article's language: one line above says so for all. */
function isUnread({ skipped, ...analysis }: Analysis, name: SectionName): boolean {
  if (!skipped.some(({ reason }) => reason === 'language')) return false;
  const found = name === 'facts' ? analysis.keyFacts : analysis[name];
  return found.length === 0;
}

/** True once all parts are to be drawn: from the start, or after a first frame. */
function useWhole(staged: boolean): boolean {
  const [whole, setWhole] = useState(!staged);
  useEffect(() => setWhole(true), []);
  return whole;
}

/** Everything known of one article, part by part. */
export function AnalysisView({
  analysis,
  sections = SECTIONS,
  highlights,
  save,
  offer,
  before,
  beside,
  compact,
  staged = false,
}: AnalysisViewProps) {
  const { t, locale, now, actions, tagsOf, later, kept = NONE, loadSpeakers, factMark } = usePanel();
  const { onCopy, onEditTag, onBeside, onPrint, onChoose, onForgetChoice } = actions;
  const chosen = { t, choice: analysis.article.siteChoice, onChoose, onForgetChoice };
  const keptBy = useMemo(() => keptPassages(kept, analysis.article.text), [kept, analysis]);
  const view = {
    analysis,
    t,
    locale,
    now,
    onReveal: actions.onReveal,
    onKeep: actions.onKeep && ((span: Span) => actions.onKeep?.(span, keptBy(span))),
    isKept: (span: Span) => keptBy(span) !== null,
  };
  const walk = { ...view, onReveal: actions.onWalk ?? actions.onReveal };
  const foreign = analysis.skipped.some(({ reason }) => reason === 'language');
  const speakers = useSpeakers(analysis, view, loadSpeakers);
  const tags = tagsOf(analysis);
  const whole = useWhole(staged);
  // Subject of a report of a mistake: a passage, the article as a whole, or null while no report is being written.
  const [reporting, setReporting] = useState<Span | 'article' | null>(null);
  const reporter = useRef<Element | null>(null);
  const report = (on: Span): void => {
    reporter.current = document.activeElement;
    setReporting(on);
  };
  const closeReport = (): void => {
    setReporting(null);
    if (reporter.current instanceof HTMLElement) reporter.current.focus();
    reporter.current = null;
  };
  const found = useRef(new Map<PartName, HTMLElement>());
  const shown = useMemo(() => sections.filter((name) => !isUnread(analysis, name)), [sections, analysis]);
  const names = useMemo(
    () => [...shown, ...(highlights ? (['highlights'] as const) : [])],
    [shown, highlights !== undefined],
  );
  const headings = useCallback(() => shown.map((name) => found.current.get(name) ?? null), [shown, whole]);
  const heading = (name: PartName) => ({
    name,
    title: t(`section_${name}`),
    headingRef: (element: HTMLElement | null) => {
      if (element) found.current.set(name, element);
    },
  });
  const parts: Record<PartName, () => ComponentChild> = {
    facts: () => (
      <Section {...heading('facts')}>
        <FactList
          {...view}
          onSource={speakers.onSource}
          onCopy={onCopy}
          onReport={later && report}
          mark={factMark}
        />
      </Section>
    ),
    figures: () => (
      <Section {...heading('figures')}>
        <FigureList {...view} />
      </Section>
    ),
    timeline: () => <Section {...heading('timeline')}>{later && <later.Timeline {...view} />}</Section>,
    entities: () => (
      <Section {...heading('entities')}>
        {later && <later.EntityGroups {...walk} onName={actions.onName} />}
      </Section>
    ),
    topics: () => (
      <Section {...heading('topics')}>
        {later && <later.TopicTags {...walk} tags={tags} onEditTag={onEditTag} />}
      </Section>
    ),
    highlights: () =>
      highlights && (
        <Section
          {...heading('highlights')}
          count={highlights.count > 0 ? numberFormat(locale).format(highlights.count) : undefined}
        >
          {highlights.content}
        </Section>
      ),
  };
  return (
    <>
      {speakers.shown}
      <div hidden={speakers.shown !== null}>
        <ArticleHeader
          {...view}
          onBeside={onBeside}
          beside={beside}
          compact={compact}
          save={save}
          highlights={highlights?.count}
          onHighlights={() => {
            const list = found.current.get('highlights');
            list?.focus({ preventScroll: true });
            list?.scrollIntoView({ block: 'start' });
          }}
          tools={
            later ? (
              <later.ExportMenu
                {...view}
                checks={checkSentences(analysis, t, locale)}
                onCopy={onCopy}
                onPrint={onPrint}
                onReport={() => setReporting('article')}
              />
            ) : (
              onPrint && <IconButton icon="export" label={t('export_sheet')} onClick={onPrint} />
            )
          }
        />
        {offer}
        {reporting && later && (
          <later.MistakeForm
            key={reporting === 'article' ? reporting : `${reporting.start}-${reporting.end}`}
            analysis={analysis}
            t={t}
            about={reporting === 'article' ? null : reporting}
            onCopy={onCopy}
            onClose={closeReport}
          />
        )}
        <Brief {...view} onSpeakers={speakers.onSpeakers} />
        {before}
        {later && <later.FactKeys />}
        {later && <later.ReadingChoice {...chosen} place="top" />}
        {foreign && <SkippedNotice analysis={analysis} t={t} locale={locale} />}
        {shown.length > 1 && <SectionNav t={t} names={shown} headings={headings} />}
        <div class={styles.body} data-whole={whole && later !== undefined}>
          <Notices {...view} />
          {(whole ? names : names.slice(0, 1)).map((name) => (
            <Fragment key={name}>{parts[name]()}</Fragment>
          ))}
          {whole && !foreign && <SkippedNotice analysis={analysis} t={t} locale={locale} />}
          {whole && <ReadingDetails analysis={analysis} t={t} />}
          {whole && later && <later.ReadingChoice {...chosen} place="end" />}
        </div>
      </div>
    </>
  );
}
