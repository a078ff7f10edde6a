import type { Translate } from '../i18n/index.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Span } from '../model/article-document.ts';

/** Kinds of mistake that a reader can report. */
export const MISTAKES = [
  'not_fact',
  'status',
  'speaker',
  'referent',
  'figure',
  'date',
  'name',
  'missing',
  'other',
] as const;
export type Mistake = (typeof MISTAKES)[number];

export interface MistakeReport {
  readonly mistake: Mistake;
  /** The passage that it is about, or the words that the reader put in. */
  readonly words: string;
  /** The correction, in the reader's words. */
  readonly note: string;
}

/** Where the article has these words; null where it doesn't. */
function passageOf({ article: { text } }: Analysis, words: string): Span | null {
  const wanted = words.trim();
  const start = wanted ? text.indexOf(wanted) : -1;
  return start < 0 ? null : { start, end: start + wanted.length };
}

/** Entries of a passage, by layer, as far as they bear on a mistake. */
function foundIn(analysis: Analysis, { start, end }: Span): string[] {
  const overlaps = (span: Span): boolean => span.start < end && start < span.end;
  const words = (span: Span): string => JSON.stringify(analysis.article.text.slice(span.start, span.end));
  return [
    ...analysis.keyFacts
      .filter(overlaps)
      .map(
        ({ status, decidedBy }) => `keyFact ${status}${decidedBy.map((span) => ` ${words(span)}`).join('')}`,
      ),
    ...analysis.attributions
      .filter(({ content }) => overlaps(content))
      .map(({ source, cue }) => `attribution ${source ? words(source) : '-'} ${words(cue)}`),
    ...analysis.figures
      .filter(overlaps)
      .map((figure) => `figure ${words(figure)} ${figure.value} ${figure.unit.code}`),
    ...analysis.timexes.filter(overlaps).map((timex) => `timex ${words(timex)} ${timex.value}`),
    ...analysis.entities
      .filter(({ mentions }) => mentions.some(overlaps))
      .map(({ name, label }) => `entity ${JSON.stringify(name)} ${label}`),
  ];
}

/** A report as plain text, made on the device, for the reader to send or not. */
export function mistakeReport(
  analysis: Analysis,
  { mistake, words, note }: MistakeReport,
  t: Translate,
): string {
  const { title, url, language } = analysis.article;
  const span = passageOf(analysis, words);
  return [
    t('mistake_heading'),
    '',
    `${t('mistake_what')}: ${t(`mistake_${mistake}`)}`,
    ...(note.trim() ? [`${t('mistake_note')}: ${note.trim()}`] : []),
    ...(words.trim() ? [`${t('mistake_words')}: ${t('quoted', words.trim())}`] : []),
    '',
    `title: ${title}`,
    `url: ${url}`,
    `language: ${language}; schema: ${analysis.schema}`,
    span ? `span: ${span.start}-${span.end}` : 'span: -',
    ...(span ? foundIn(analysis, span) : []),
    '',
  ].join('\n');
}
