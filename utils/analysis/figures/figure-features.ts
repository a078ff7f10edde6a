import type { Figure } from '../../model/analysis.ts';
import type { ArticleDocument } from '../../model/article-document.ts';
import { FUNCTION_WORDS } from '../lang/en/function-words.ts';
import { DEATH_VERBS, VICTIM_STATES, VICTIM_VERBS } from '../lang/en/victim-words.ts';
import { mapInSteps, type Steps, stretchesOf } from '../steps.ts';

/** The traits of a figure that its salience is made of; each is between 0 and 1. */
export const FIGURE_FEATURES = [
  ...['currency', 'percent', 'count', 'measure', 'duration', 'age', 'rate'],
  ...['vague', 'range', 'fraction', 'words', 'one', 'two', 'small', 'digit', 'size', 'millions', 'rank'],
  ...['titleNumber', 'titleSubject', 'titleSentence', 'first', 'early', 'place'],
  ...['subject', 'subjectTopic', 'sentenceTopic', 'inferred', 'period'],
  ...['up', 'down', 'more', 'less', 'about', 'repeats'],
  ...[
    'crowd',
    'long',
    'heading',
    'list',
    'fragment',
    'quoted',
    'ago',
    'victims',
    'bracket',
    'attribute',
    'opens',
    'times',
  ],
] as const;
export type FigureFeature = (typeof FIGURE_FEATURES)[number];
export type FigureTraits = Readonly<Record<FigureFeature, number>>;

/** Small letters of any script, as a class that needs no Unicode tables: several times as fast. */
const WORD = /[a-zß-öø-ÿĀ-῿぀-퟿]{3,}/g;

/** The telling words of a text, without endings. */
function wordsOf(text: string): string[] {
  const telling: string[] = [];
  for (const word of text.toLowerCase().match(WORD) ?? [])
    if (!FUNCTION_WORDS.has(word)) telling.push(word.length > 5 ? word.slice(0, 5) : word);
  return telling;
}

const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);
const capped = (value: number): number => Math.max(0, Math.min(1, value));
const sizeOf = ({ value, high }: Figure): number => Math.abs(value ?? high ?? 0);

/** A figure's place by size among those of its unit, from 0 (smallest) to 1. */
function ranksBySize(figures: readonly Figure[]): number[] {
  const byUnit = new Map<string, number[]>();
  figures.forEach(({ unit }, index) => {
    const key = unit.kind === 'count' ? '#' : unit.code;
    const group = byUnit.get(key);
    if (group) group.push(index);
    else byUnit.set(key, [index]);
  });
  const ranks = new Array<number>(figures.length).fill(0);
  for (const group of byUnit.values()) {
    group.sort((a, b) => sizeOf(figures[a] as Figure) - sizeOf(figures[b] as Figure));
    group.forEach((index, rank) => {
      ranks[index] = group.length > 1 ? rank / (group.length - 1) : 0.5;
    });
  }
  return ranks;
}

const LARGEST = 12;
const USUAL_TOPIC = 20;
const MOST_IN_SENTENCE = 6;
const LONG_SENTENCE = 400;
const EARLY = 3;

/** Features that all figures of one sentence share. */
interface SentenceFrame {
  readonly titleShare: number;
  readonly topic: number;
  readonly isFragment: boolean;
  readonly hasVictims: boolean;
  /** Quotation marks up to `at`, counted on from figure to figure. */
  quotes: number;
  at: number;
}

interface Frame {
  readonly text: string;
  readonly title: string;
  readonly titleWords: ReadonlySet<string>;
  /** How often each word stands in the article. */
  readonly counts: ReadonlyMap<string, number>;
  readonly repeats: ReadonlyMap<number, number>;
  /** Figures of each sentence, by its start. */
  readonly inSentence: ReadonlyMap<number, number>;
  readonly sentences: Map<number, SentenceFrame>;
}

/** UTF-16 units of text that are read between two pauses. */
const PER_STEP = 50_000;

/** How often each telling word stands in a text. */
function* countWords(text: string): Steps<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const stretch of stretchesOf(text, PER_STEP)) {
    for (const word of wordsOf(stretch)) counts.set(word, (counts.get(word) ?? 0) + 1);
    yield;
  }
  return counts;
}

function* frameOf(figures: readonly Figure[], { text, title }: ArticleDocument): Steps<Frame> {
  const counts = yield* countWords(text);
  const repeats = new Map<number, number>();
  const inSentence = new Map<number, number>();
  for (const { sameAs, sentence } of figures) {
    if (sameAs !== undefined) repeats.set(sameAs, (repeats.get(sameAs) ?? 0) + 1);
    inSentence.set(sentence.start, (inSentence.get(sentence.start) ?? 0) + 1);
  }
  return {
    text,
    title,
    titleWords: new Set(wordsOf(title)),
    counts,
    repeats,
    inSentence,
    sentences: new Map(),
  };
}

const topicOf = (words: readonly string[], { counts }: Frame): number =>
  words.reduce((sum, word) => sum + Math.log1p(counts.get(word) ?? 0), 0) /
  (Math.max(1, words.length) * Math.log1p(USUAL_TOPIC));

const VAGUE_RATIO = 10;
const isVagueRange = ({ value, low, high }: Figure): boolean =>
  value === null && low !== undefined && high !== undefined && low > 0 && high === VAGUE_RATIO * low;

/** The traits of number and unit alone. */
function traitsOfNumber(figure: Figure, printed: string, rank: number) {
  const { unit, value, change } = figure;
  const isAge =
    unit.kind === 'duration' && (unit.text === '' || /\b(?:old|olds|age|ages|aged)\b/i.test(unit.text));
  const size = sizeOf(figure);
  const isSpelt = !/\p{N}/u.test(printed);
  const isCount = unit.kind === 'count' || unit.kind === 'none';
  return {
    currency: Number(unit.kind === 'currency'),
    percent: Number(unit.kind === 'percent'),
    count: Number(unit.kind === 'count'),
    measure: Number(unit.kind === 'measure'),
    duration: Number(unit.kind === 'duration' && !isAge),
    age: Number(isAge),
    rate: Number(unit.code.includes('/')),
    vague: Number(isVagueRange(figure)),
    range: Number(value === null && !isVagueRange(figure)),
    fraction: Number(unit.kind === 'none' && value !== null && value > 0 && value < 1),
    words: Number(isSpelt),
    one: Number(isSpelt && isCount && size === 1),
    two: Number(isSpelt && isCount && size === 2),
    small: Number(isSpelt && isCount && size > 2 && size <= 10),
    digit: Number(!isSpelt && isCount && size < 10),
    size: capped(Math.log10(1 + size) / LARGEST),
    millions: Number(size >= 1e6),
    rank,
    inferred: Number(figure.inferred === 'unit'),
    period: Number(figure.period !== null),
    up: Number(change === 'up'),
    down: Number(change === 'down'),
    more: Number(change === '>'),
    less: Number(change === '<'),
    about: Number(change === '~'),
    attribute: Number(printed.includes('-')),
    times: Number(unit.code === 'time' || unit.code === 'point'),
  };
}

const isVictimWord = (word: string): boolean =>
  VICTIM_VERBS.has(word) ||
  VICTIM_STATES.has(word) ||
  DEATH_VERBS.has(word) ||
  word === 'deaths' ||
  word === 'victims';

/** The frame of a sentence, made once. */
function sentenceFrame({ sentence }: Figure, frame: Frame): SentenceFrame {
  const known = frame.sentences.get(sentence.start);
  if (known) return known;
  const words = frame.text.slice(sentence.start, sentence.end);
  const telling = wordsOf(words);
  const made = {
    titleShare: capped(
      share(new Set(telling.filter((word) => frame.titleWords.has(word))).size, frame.titleWords.size),
    ),
    topic: capped(topicOf(telling, frame)),
    isFragment: !/[.!?…]["”’')\]]*$/.test(words.slice(-LONGEST_END).trimEnd()),
    hasVictims: (words.toLowerCase().match(WORD) ?? []).some(isVictimWord),
    quotes: 0,
    at: sentence.start,
  };
  frame.sentences.set(sentence.start, made);
  return made;
}
const LONGEST_END = 12;

/** Whether `start` stands inside quotation marks that its sentence opened. */
function isQuoted(text: string, start: number, around: SentenceFrame): boolean {
  for (; around.at < start; around.at++) if (isQuote(text.charCodeAt(around.at))) around.quotes++;
  return around.quotes % 2 === 1;
}
/** A straight double quotation mark, or a curly one of either side. */
const isQuote = (code: number): boolean => code === 0x22 || code === 0x201c || code === 0x201d;

/** Whether the title has a number as it is printed, with no digit beside it. */
function isInTitle(number: string, title: string): boolean {
  for (let at = title.indexOf(number); at >= 0; at = title.indexOf(number, at + 1)) {
    const [before, behind] = [title[at - 1] ?? '', title[at + number.length] ?? ''];
    if (!/[\p{N}.,]/u.test(before) && !/\p{N}/u.test(behind)) return true;
  }
  return false;
}

/** The traits of the words around. */
function traitsOfPlace(figure: Figure, index: number, frame: Frame) {
  const { text, title, titleWords } = frame;
  const { start, end, sentence, unit, of } = figure;
  const around = sentenceFrame(figure, frame);
  const subjectWords = wordsOf(
    `${of?.text ?? ''} ${unit.kind === 'count' ? `${unit.code} ${unit.text}` : ''}`,
  );
  const number = /[\p{N}][\p{N}.,]*/u.exec(text.slice(start, end))?.[0] ?? text.slice(start, end);
  const behind = text.slice(end, end + 12);
  return {
    titleNumber: Number(isInTitle(number, title)),
    titleSubject: capped(
      share(subjectWords.filter((word) => titleWords.has(word)).length, Math.min(2, subjectWords.length)),
    ),
    titleSentence: around.titleShare,
    subject: Number(of !== null),
    subjectTopic: subjectWords.length > 0 ? capped(topicOf(subjectWords, frame)) : 0,
    sentenceTopic: around.topic,
    place: share(start, text.length),
    repeats: capped((frame.repeats.get(index) ?? 0) / 2),
    crowd: capped(((frame.inSentence.get(sentence.start) ?? 1) - 1) / MOST_IN_SENTENCE),
    long: capped((sentence.end - sentence.start) / LONG_SENTENCE),
    fragment: Number(around.isFragment),
    quoted: Number(isQuoted(text, start, around)),
    ago: Number(/^\s(?:ago|earlier|later|before|old)\b/.test(behind)),
    victims: Number(around.hasVictims),
    bracket: Number(text[start - 1] === '('),
  };
}

/** The traits of each figure of an article, in order. Time is linear in the text and in the figures' sentences. */
export function* describeFigures(
  figures: readonly Figure[],
  article: ArticleDocument,
): Steps<FigureTraits[]> {
  if (figures.length === 0) return [];
  const frame = yield* frameOf(figures, article);
  const ranks = ranksBySize(figures);
  const { blocks, text } = article;
  let block = 0;
  let sentences = 0;
  let sentence = -1;
  return yield* mapInSteps(figures, (figure, index) => {
    const { start, end } = figure;
    while (block < blocks.length - 1 && (blocks[block]?.end ?? 0) <= start) block++;
    const type = blocks[block]?.type;
    const opens = figure.sentence.start !== sentence;
    if (opens) {
      sentence = figure.sentence.start;
      sentences++;
    }
    return {
      ...traitsOfNumber(figure, text.slice(start, end), ranks[index] as number),
      ...traitsOfPlace(figure, index, frame),
      first: Number(block === 0 || (block === 1 && blocks[0]?.type === 'heading')),
      early: 1 / (1 + (sentences - 1) / EARLY),
      heading: Number(type === 'heading'),
      list: Number(type === 'list-item' || type === 'table-cell' || type === 'caption'),
      opens: Number(opens),
    };
  });
}
