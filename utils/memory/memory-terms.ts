import type { LeanArticle } from './lean-article.ts';
import type { MemoryRow } from './memory-database.ts';
import { contentStems, foldLetters } from './telling-stems.ts';

/** Terms of a kind that an article is found by. */
const MOST_TERMS = 60;
/** Shingles that are looked up; the sketch holds more, for a comparison of two. */
const MOST_SHINGLES = 24;

const distinct = <T>(terms: T[], most = MOST_TERMS): T[] => [...new Set(terms)].slice(0, most);

const MOST_WORDS = 160;
const LONGEST_WORD = 40;

/** Stems that an article is searched by: its title first, then names, facts and quotes. */
const searchedWords = (title: string, { names, sentences }: LeanArticle): string[] => {
  const parts = [
    title,
    ...names.map(({ name }) => name),
    ...sentences.filter(isTelling).map(({ text }) => text),
  ];
  return distinct(
    parts
      .flatMap((part) => [...contentStems(part), ...(foldLetters(part).match(/\d{3,}/g) ?? [])])
      .map((word) => word.slice(0, LONGEST_WORD)),
    MOST_WORDS,
  );
};

/** Facts, and the reader's own quotes, which bear no judgement. */
const isTelling = ({ fact, said, dates, quoted }: LeanArticle['sentences'][number]): boolean =>
  fact !== undefined || quoted === true || (said.length === 0 && dates.length === 0);

/** All that an article is found by. */
export const memoryTerms = (
  lean: LeanArticle,
  title = '',
): Pick<MemoryRow, 'names' | 'topics' | 'phrases' | 'words' | 'shingles'> => ({
  words: searchedWords(title, lean),
  names: distinct(lean.names.flatMap(({ keys }) => keys)),
  topics: distinct(lean.topics.map(({ code }) => code)),
  phrases: distinct([...lean.phrases]),
  shingles: distinct([...lean.sketch], MOST_SHINGLES),
});
