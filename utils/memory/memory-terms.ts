import type { LeanArticle, LeanFigure } from './lean-article.ts';
import type { MemoryRow } from './memory-database.ts';
import { contentStems } from './telling-stems.ts';

/** Terms of a kind that an article is found by. */
const MOST_TERMS = 60;
/** Shingles that are looked up; the sketch holds more, for a comparison of two. */
const MOST_SHINGLES = 24;

/** Keys of a figure: its unit with each word of its subject. */
function figureKeys({ kind, code, of }: LeanFigure): string[] {
  const unit = kind === 'count' || kind === 'none' ? '#' : code;
  return contentStems(`${of} ${kind === 'count' ? code : ''}`).map((stem) => `${unit}|${stem}`.slice(0, 80));
}

const distinct = <T>(terms: T[], most = MOST_TERMS): T[] => [...new Set(terms)].slice(0, most);

/** All that an article is found by. */
export const memoryTerms = (
  lean: LeanArticle,
): Pick<MemoryRow, 'names' | 'topics' | 'phrases' | 'figures' | 'shingles'> => ({
  names: distinct(lean.names.flatMap(({ keys }) => keys)),
  topics: distinct(lean.topics.map(({ code }) => code)),
  phrases: distinct([...lean.phrases]),
  figures: distinct(lean.figures.slice(0, 20).flatMap(figureKeys), 40),
  shingles: distinct([...lean.sketch], MOST_SHINGLES),
});
