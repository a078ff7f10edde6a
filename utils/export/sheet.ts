import { formatDay, formatMinutes, formatPeriod, listFormat, textFragmentUrl } from '../format/index.ts';
import { type Translate, textDirection } from '../i18n/index.ts';
import type { Analysis, Figure, KeyFact } from '../model/analysis.ts';
import type { Span } from '../model/article-document.ts';
import { sourcesOf, standingAlone } from './fact-quote.ts';

/** One line of a fact sheet: the article's own words, what is known of them, and an address that opens them there. */
export interface SheetItem {
  readonly text: string;
  readonly note: string;
  /** Empty where the page has no address that others can open. */
  readonly link: string;
}

export interface SheetSection {
  readonly title: string;
  readonly items: readonly SheetItem[];
  /** Text that says how many were left out, or empty. */
  readonly rest: string;
}

/** A fact sheet as text for people, ready to be written as Markdown or HTML. */
export interface Sheet {
  readonly title: string;
  /** BCP 47 of the article and of the words around it, and how the latter run. */
  readonly language: string;
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly url: string;
  /** Publisher, authors, days, reading time. */
  readonly about: readonly string[];
  /** Corrections, updates, and where the article disagrees with itself. */
  readonly notices: readonly SheetItem[];
  readonly sections: readonly SheetSection[];
  readonly footer: string;
}

/** How many lines each part has at most. */
export interface SheetLimits {
  readonly facts: number;
  readonly figures: number;
  readonly events: number;
  readonly names: number;
  readonly topics: number;
}

const FULL_LIMITS: SheetLimits = { facts: 20, figures: 60, events: 60, names: 60, topics: 12 };
export interface SheetOptions {
  readonly t: Translate;
  readonly locale: string;
  readonly now: Date;
  /** Sentences on numbers and dates that disagree, in the reader's language. */
  readonly checks?: readonly string[];
  readonly limits?: SheetLimits;
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Everything known of an article as a sheet; what passes a limit is counted, not listed. */
export function factSheet(analysis: Analysis, options: SheetOptions): Sheet {
  const { t, locale, limits = FULL_LIMITS } = options;
  const { article } = analysis;
  const words = ({ start, end }: Span): string => oneLine(article.text.slice(start, end));
  const linkTo = (span: Span): string =>
    textFragmentUrl(article.url, article.text.slice(span.start, span.end));
  const section = (title: string, items: readonly SheetItem[], limit: number): SheetSection[] => {
    const left = items.length - limit;
    if (items.length === 0) return [];
    return [{ title, items: items.slice(0, limit), rest: left > 0 ? t.plural('export_more', left) : '' }];
  };
  const facts = analysis.keyFacts
    .slice(0, limits.facts)
    .toSorted((a, b) => a.start - b.start)
    .map((fact) => ({
      text: oneLine(standingAlone(analysis, fact)),
      note: factNote(analysis, fact, t),
      link: linkTo(fact),
    }));
  const figures = analysis.figures
    .filter(({ sameAs }) => sameAs === undefined)
    .toSorted((a, b) => b.salience - a.salience)
    .map((figure) => ({
      text: words(figure),
      note: figureNote(figure, words),
      link: linkTo(figure.sentence),
    }));
  const events = analysis.timeline
    .filter(({ basis, sameAs }) => basis !== 'document' && sameAs === undefined)
    .map((entry) => ({ text: words(entry), note: formatPeriod(entry, t, locale), link: linkTo(entry) }));
  const names = analysis.entities
    .toSorted((a, b) => b.salience - a.salience)
    .map(({ name }) => ({ text: oneLine(name), note: '', link: '' }));
  const topics = analysis.topics.map(({ label }) => ({ text: label, note: '', link: '' }));
  const more = analysis.keyFacts.length - facts.length;
  return {
    title: article.title || t('article_untitled'),
    language: article.language,
    locale,
    direction: textDirection(locale),
    url: /^https?:/i.test(article.url) ? article.url : '',
    about: aboutLines(analysis, options),
    notices: [
      ...article.notices.map((notice) => ({
        text: words(notice),
        note: labelOf(words(notice), t(notice.type === 'correction' ? 'notice_correction' : 'notice_update')),
        link: '',
      })),
      ...(options.checks ?? []).map((text) => ({ text: oneLine(text), note: t('check_title'), link: '' })),
    ],
    sections: [
      ...(facts.length > 0
        ? [{ title: t('section_facts'), items: facts, rest: more > 0 ? t.plural('export_more', more) : '' }]
        : []),
      ...section(t('section_figures'), figures, limits.figures),
      ...section(t('section_timeline'), events, limits.events),
      ...section(t('section_entities'), names, limits.names),
      ...section(t('section_topics'), topics, limits.topics),
    ],
    footer: t('export_footer', formatDay(options.now.toISOString().slice(0, 10), locale) ?? ''),
  };
}

/** The label of a notice, or nothing where its own words begin with it. */
const labelOf = (text: string, label: string): string =>
  text.toLowerCase().startsWith(label.toLowerCase()) ? '' : label;

function aboutLines({ article }: Analysis, { t, locale }: SheetOptions): string[] {
  const { siteName, authors, publishedAt, modifiedAt, readingMinutes } = article;
  const published = publishedAt && formatDay(publishedAt, locale);
  const modified = modifiedAt && formatDay(modifiedAt, locale);
  return [
    siteName,
    authors.length > 0 && t('article_by', listFormat(locale).format(authors)),
    published && t('article_published', published),
    modified && modified !== published && t('article_modified', modified),
    readingMinutes > 0 && t('article_reading', formatMinutes(readingMinutes, locale)),
  ].filter((line): line is string => typeof line === 'string' && line !== '');
}

function factNote(analysis: Analysis, fact: KeyFact, t: Translate): string {
  const sources = sourcesOf(analysis, fact).map(({ start, end }) =>
    t('fact_says', oneLine(analysis.article.text.slice(start, end))),
  );
  return [t(`status_${fact.status}`), ...sources].join(' · ');
}

/** A figure's subject in the article's words, or the sentence that holds it. */
const figureNote = ({ of, sentence }: Figure, words: (span: Span) => string): string =>
  of && of.text.trim() !== '' ? oneLine(of.text) : words(sentence);
