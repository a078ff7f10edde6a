import type {
  ArticleContext,
  BesideEarlier,
  EarlierArticle,
  EarlierSentence,
} from '../model/article-context.ts';
import type { Span } from '../model/article-document.ts';
import type { Candidate } from './find-candidates.ts';
import type { LeanFigure, LeanSentence } from './lean-article.ts';
import type { MemoryRow } from './memory-database.ts';
import type { ReadContext } from './read-context.ts';

/** Names that say why an article is shown. */
const MOST_NAMES = 3;
/** Weight, as a share of the weightiest name's, from which a name is a reason. */
const REASON = 0.3;

/** True where the library has the article's text. */
export type HasText = (row: MemoryRow) => boolean;

export const earlierArticle = (row: MemoryRow, hasText: HasText): EarlierArticle => ({
  key: row.key,
  url: row.url,
  title: row.title,
  siteName: row.siteName,
  day: (row.publishedAt ?? row.firstSeen).slice(0, 10),
  saved: hasText(row),
});

const span = ({ start, end }: LeanSentence): Span => ({ start, end });
const sentence = ({ start, end, text }: LeanSentence): EarlierSentence => ({ start, end, text });
const printed = ({ sentence: { text }, figure }: { sentence: LeanSentence; figure: LeanFigure }): string =>
  text.slice(...figure.at);

/** The context as plain data for a panel: spans of this article, words of the earlier ones. */
export function shownContext(
  { earlier, told, moved, due, sameText }: ReadContext,
  hasText: HasText,
): Omit<ArticleContext, 'readBefore' | 'offer'> {
  const article = ({ row }: Candidate): EarlierArticle => earlierArticle(row, hasText);
  const beside = (other: Candidate, here: LeanSentence, there: LeanSentence): BesideEarlier => ({
    here: span(here),
    article: article(other),
    there: sentence(there),
  });
  return {
    earlier: earlier.map(({ other, names, pair }) => ({
      article: article(other),
      names: names
        .filter(({ weight }) => weight >= REASON * (names[0]?.weight ?? 0))
        .slice(0, MOST_NAMES)
        .map(({ here }) => here.name),
      pair: pair && { here: span(pair.here), there: sentence(pair.there) },
    })),
    told: told.map(({ here, other, there }) => beside(other, here, there)),
    moved: moved.map(({ here, other, there }) => ({
      ...beside(other, here.sentence, there.sentence),
      value: printed(here),
      valueBefore: printed(there),
    })),
    due: due.map(({ here, other, there, day }) => ({ ...beside(other, here, there), day })),
    sameText: sameText.map(({ other }) => article(other)),
  };
}
