import type { NameHistory, NameTelling } from '../model/name-history.ts';
import type { NamePage } from '../model/records.ts';
import type { LeanArticle, LeanName } from './lean-article.ts';
import { LEAN_VERSION } from './lean-article.ts';
import type { MemoryDatabase, MemoryRow } from './memory-database.ts';
import { decidedBy, type NamedWord, wordsOn } from './name-decisions.ts';
import { nameDescription } from './name-description.ts';
import { nameKey } from './name-keys.ts';
import { bearerOf, isSameBearer } from './same-bearer.ts';
import { earlierArticle } from './show-context.ts';

/** Articles that are read for a card, the newest. */
const MOST_READ = 40;
const MOST_TOLD = 4;

/** Who asks: the article in front of the reader, where there is one. */
export interface NameQuestion {
  name: string;
  /** Keys of the page at hand, which is no earlier article. */
  own: readonly string[];
  lean: LeanArticle | null;
  /** The page of an encyclopedia that the reader chose for a key. */
  pageOf: (key: string) => Promise<NamePage | null>;
  /** The words of the library on bearers of names. */
  wordsOf?: ((keys: readonly string[]) => Promise<NamedWord[]>) | undefined;
  /** Keys of those articles of which the library has the text. */
  savedOf: (rows: readonly MemoryRow[]) => Promise<ReadonlySet<string>>;
}

/** The first sentence that tells who a name is, else the first that names it; null where none was kept. */
function tellingOf(
  lean: LeanArticle,
  name: LeanName,
): (Omit<NameTelling, 'article'> & { isClear: boolean }) | null {
  const sentences = name.sentences.flatMap((at) => lean.sentences[at] ?? []);
  for (const { start, end, text } of sentences) {
    const at = text.indexOf(name.name);
    const found = at < 0 ? null : nameDescription(text, [at, at + name.name.length]);
    if (found) return { sentence: { start, end, text }, words: text.slice(...found), isClear: true };
  }
  const [first] = sentences;
  if (!first) return null;
  const { start, end, text } = first;
  return { sentence: { start, end, text }, words: text, isClear: false };
}

/** Reads who a name is by earlier articles. A person's are those alone that mean the same one, or may. Writes nothing. */
export async function readNameHistory(
  database: MemoryDatabase,
  { name, own, lean, pageOf, savedOf, wordsOf }: NameQuestion,
): Promise<NameHistory> {
  const here = lean?.names.find((each) => each.name === name);
  const key = here?.keys[0] ?? nameKey(name);
  const isOwn = new Set(own);
  const found = await database.articles
    .where('names')
    .equals(key)
    .limit(MOST_READ + 1)
    .toArray();
  const rows = found.filter(({ keys }) => !keys.some((each) => isOwn.has(each))).slice(0, MOST_READ);
  const details = await database.details.bulkGet(rows.map(({ id }) => id));
  const decided = decidedBy(await wordsOn(database, [key], wordsOf));
  const told = rows.flatMap((row, at) => {
    const other = details[at]?.now;
    const there = other?.version === LEAN_VERSION ? other.names.find(({ keys }) => keys.includes(key)) : null;
    if (!other || !there) return [];
    if (lean && here?.label === 'PERSON') {
      const word = decided({ keys: [...own] }, row);
      if (!(word ?? isSameBearer(bearerOf(lean, here), bearerOf(other, there)))) return [];
    }
    return [{ row, telling: tellingOf(other, there) }];
  });
  const saved = await savedOf(told.map(({ row }) => row));
  const hasText = ({ key: of }: MemoryRow): boolean => saved.has(of);
  return {
    key,
    articles: told.length,
    told: told
      .flatMap(({ row, telling }) => (telling ? [{ ...telling, article: earlierArticle(row, hasText) }] : []))
      .toSorted((a, b) => Number(b.isClear) - Number(a.isClear))
      .slice(0, MOST_TOLD)
      .map(({ isClear: _, ...telling }) => telling),
    page: await pageOf(key),
  };
}
