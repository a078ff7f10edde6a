import { COUNTED_PEOPLE_NOUNS } from '../analysis/lang/en/counting-words.ts';
import type { LeanArticle, LeanFigure, LeanName, TextRange } from './lean-article.ts';
import { contentStems, stemsOfName } from './telling-stems.ts';

/** The content of a sentence, for a comparison with another: who says so, its dates and its figures stand apart from its words. */
export interface ToldSentence {
  index: number;
  /** Stems of its words other than names, each once. */
  words: ReadonlySet<string>;
  /** The names in it, each with all its keys. */
  names: readonly (readonly string[])[];
  /** All keys of these names. */
  nameKeys: ReadonlySet<string>;
  /** True where it denies: "did not", "never". */
  denies: boolean;
  figures: readonly LeanFigure[];
  /** First and last days of its dates. */
  dates: readonly (readonly [from: string, to: string])[];
}

/** The text without some stretches of it. */
function without(text: string, stretches: readonly TextRange[]): string {
  let rest = '';
  let at = 0;
  for (const [start, end] of stretches.toSorted((a, b) => a[0] - b[0])) {
    if (start > at) rest += `${text.slice(at, start)} `;
    at = Math.max(at, end);
  }
  return rest + text.slice(at);
}

const DENIAL = /\b(?:not|never|no longer|nor|neither|without|cannot)\b|n['’]t\b/i;

const readers = new WeakMap<LeanArticle, (index: number) => ToldSentence>();

/** The content of one kept sentence of an article, worked out once. */
export function toldSentence(lean: LeanArticle, index: number): ToldSentence {
  let read = readers.get(lean);
  if (!read) {
    read = readerOf(lean);
    readers.set(lean, read);
  }
  return read(index);
}

/** The content of each kept sentence of an article. */
export const toldSentences = (lean: LeanArticle): ToldSentence[] =>
  lean.sentences.map((_, index) => toldSentence(lean, index));

function readerOf({ sentences, figures, names }: LeanArticle): (index: number) => ToldSentence {
  const named: LeanName[][] = sentences.map(() => []);
  for (const name of names) for (const at of name.sentences) named[at]!.push(name);
  const byId = new Map<number, LeanFigure[]>();
  for (const figure of figures) {
    const list = byId.get(figure.sentence);
    if (list) list.push(figure);
    else byId.set(figure.sentence, [figure]);
  }
  const contentOf = (index: number): ToldSentence => {
    const { text, said, dates } = sentences[index]!;
    const here = byId.get(index) ?? [];
    const aside = [
      ...said,
      ...dates.map(([start, end]): TextRange => [start, end]),
      ...here.map(numberOf(text)),
    ];
    // A day that stands behind the cue ("said on Monday") is the day of saying, not of what is told.
    const events = dates.filter(([start]) => !said.some(([, end]) => start - end >= 0 && start - end < 6));
    const ofNames = new Set(named[index]!.flatMap(({ name }) => stemsOfName(name)));
    const rest = without(text, aside);
    const stems = new Set(contentStems(rest));
    // A name that is no more than the source of what is told is no part of it.
    const told = named[index]!.filter(({ name }) => stems.has(stemsOfName(name).at(-1) ?? ''));
    return {
      index,
      words: new Set([...stems].filter((stem) => !ofNames.has(stem))),
      names: told.map(({ keys }) => keys),
      nameKeys: new Set(told.flatMap(({ keys }) => keys)),
      denies: DENIAL.test(rest),
      figures: here,
      dates: events.map(([, , from, to]) => [from, to] as const),
    };
  };
  const contents: ToldSentence[] = [];
  return (index) => {
    contents[index] ??= contentOf(index);
    return contents[index];
  };
}

/** How much two sentences, or parts of them, have in common. */
export interface Overlap {
  words: number;
  names: number;
}

export const overlapOf = (
  a: Pick<ToldSentence, 'words' | 'names'>,
  b: Pick<ToldSentence, 'words' | 'nameKeys'>,
): Overlap => {
  let words = 0;
  for (const word of a.words) if (b.words.has(word)) words += 1;
  return { words, names: a.names.filter((name) => name.some((key) => b.nameKeys.has(key))).length };
};

/** The number alone: the noun that it counts tells something. */
const numberOf =
  (text: string) =>
  ({ at: [start, end], kind }: LeanFigure): TextRange => {
    if (kind !== 'count') return [start, end];
    const space = text.slice(start, end).search(/\s\S*$/);
    return space < 0 ? [start, end] : [start, start + space];
  };

const isPeople = ({ kind, code }: LeanFigure): boolean => kind === 'count' && COUNTED_PEOPLE_NOUNS.has(code);

/** True where two figures have one unit: people are people, whatever they are called. */
export const sameUnit = (a: LeanFigure, b: LeanFigure): boolean =>
  a.kind === b.kind && (a.code === b.code || (isPeople(a) && isPeople(b)));

/** Share by which a rounded number may be off. */
const ROUNDED = 0.05;

/** True where both give one value; "about" allows for rounding. */
export function sameValue(a: LeanFigure, b: LeanFigure): boolean {
  const tolerance = a.change === '~' || b.change === '~' ? ROUNDED : 1e-9;
  return Math.abs(a.value - b.value) <= tolerance * Math.max(Math.abs(a.value), Math.abs(b.value));
}

/** True where two sentences may tell of one time: one names no day, or some of their days meet. */
export const mayMeet = (a: ToldSentence['dates'], b: ToldSentence['dates']): boolean =>
  a.length === 0 ||
  b.length === 0 ||
  a.some(([from, to]) => b.some(([first, last]) => from <= last && first <= to));
