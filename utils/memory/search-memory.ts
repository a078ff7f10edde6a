import type { LeanSentence } from './lean-article.ts';
import type { MemoryDatabase, MemoryRow } from './memory-database.ts';
import { contentStems, foldLetters } from './telling-stems.ts';

/** An article that a search found, with the sentence that has most of the words. */
export interface MemoryHit {
  row: MemoryRow;
  sentence: LeanSentence | null;
}

/** Articles of one word that are looked at, newest first. */
const MOST_OF_WORD = 400;
const LEAST_PREFIX = 2;

/** Finds what was read by words of its title, names, facts and quotes; the last word may be begun. All words must be there. */
export async function searchMemory(database: MemoryDatabase, query: string, most = 6): Promise<MemoryHit[]> {
  const typed = foldLetters(query).match(/[\p{L}\p{N}]+/gu) ?? [];
  const last = typed.at(-1);
  if (!last || last.length < LEAST_PREFIX) return [];
  const words = contentStems(typed.slice(0, -1).join(' '));
  return database.transaction('r', database.articles, database.details, async () => {
    const found = await Promise.all([
      ...words.map((word) => database.articles.where('words').equals(word).limit(MOST_OF_WORD).primaryKeys()),
      startsWith(database, last),
    ]);
    const [first = [], ...others] = found.map((ids) => new Set(ids));
    const ids = [...first].filter((id) => others.every((set) => set.has(id))).sort((a, b) => a - b);
    const best = ids.slice(0, most);
    const [rows, details] = await Promise.all([
      database.articles.bulkGet(best),
      database.details.bulkGet(best),
    ]);
    const stems = new Set([...words, ...contentStems(last)]);
    return rows.flatMap((row, at) => {
      if (!row) return [];
      const sentences = details[at]?.now.sentences ?? [];
      const scored = sentences.map((sentence) => ({ sentence, score: score(sentence.text, stems, last) }));
      const top = scored.reduce((a, b) => (b.score > a.score ? b : a), {
        sentence: null as LeanSentence | null,
        score: 0,
      });
      return [{ row, sentence: top.sentence }];
    });
  });
}

/** Both the stem of a whole word and the beginning of one that is still being typed. */
async function startsWith(database: MemoryDatabase, last: string): Promise<number[]> {
  const [stem] = contentStems(last);
  const [begun, whole] = await Promise.all([
    database.articles.where('words').startsWith(last).limit(MOST_OF_WORD).primaryKeys(),
    stem ? database.articles.where('words').equals(stem).limit(MOST_OF_WORD).primaryKeys() : [],
  ]);
  return [...begun, ...whole];
}

const score = (text: string, stems: ReadonlySet<string>, last: string): number =>
  new Set(contentStems(text).filter((stem) => stems.has(stem) || stem.startsWith(last))).size;
