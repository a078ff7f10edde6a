import { type DueForecast, dueForecasts } from './due-forecasts.ts';
import { findCandidates } from './find-candidates.ts';
import type { LeanArticle } from './lean-article.ts';
import type { MemoryDatabase } from './memory-database.ts';
import { type MovedFigure, movedFigures } from './moved-figures.ts';
import { decidedFor, type NamedWord } from './name-decisions.ts';
import {
  type ConnectingPair,
  connectingPair,
  type Related,
  relate,
  relatedArticles,
  SAME_TEXT,
} from './related-articles.ts';
import { type ToldBefore, toldBefore } from './told-before.ts';

/** All that the memory has to say beside one article. */
export interface ReadContext {
  earlier: (Related & { pair: ConnectingPair })[];
  told: ToldBefore[];
  moved: MovedFigure[];
  due: DueForecast[];
  /** Earlier articles with the same text on another page. */
  sameText: Related[];
}

/** Share of the score to be shown from which an article's facts are compared. */
const COMPARED_SCORE = 0.1;

/** An article whose context is asked for. */
export interface ContextQuestion {
  /** The keys of the article's page. */
  keys: readonly string[];
  lean: LeanArticle;
  /** Day of publication, or else of reading: ISO date or moment. */
  day: string;
  /** The words of the library on bearers of names, by the names' keys. */
  wordsOf?: ((keys: readonly string[]) => Promise<NamedWord[]>) | undefined;
}

/**
 * The context of an article: one look into the indexes, a few articles read, and comparisons of those. Writes nothing.
 */
export async function readContext(
  database: MemoryDatabase,
  { keys, lean, day, wordsOf }: ContextQuestion,
): Promise<ReadContext> {
  const { found, rarity } = await findCandidates(database, lean, keys);
  const decided = await decidedFor(database, lean, keys, found, wordsOf);
  const related = found.map((other) => relate(lean, other, rarity, decided));
  const earlier = relatedArticles(related).map((each) => ({
    ...each,
    pair: connectingPair(lean, each.other.lean, each.names),
  }));
  const close = related
    .filter(({ score, names }) => score >= COMPARED_SCORE && names.length > 0)
    .map(({ other }) => other);
  return {
    earlier,
    told: toldBefore(lean, close),
    moved: movedFigures(lean, close),
    due: dueForecasts(lean, day, close),
    sameText: related.filter(({ sameText }) => sameText >= SAME_TEXT),
  };
}
