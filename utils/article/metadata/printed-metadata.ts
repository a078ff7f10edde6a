import { OTHER_CREDIT } from '../../analysis/lang/en/byline-words.ts';
import type { ArticleDocument } from '../../model/article-document.ts';
import type { Line } from '../extract/page-lines.ts';
import type { Snapshot } from '../extract/page-snapshot.ts';
import type { ReadingSteps } from '../reading-steps.ts';
import { houseTest, readAuthors } from './authors.ts';
import type { HeadEvidence } from './index.ts';
import { bareByline, printedByline } from './printed-byline.ts';
import { printedDates } from './printed-dates.ts';
import { isContinuallyEdited, modificationDate, publicationDate } from './publication-date.ts';

/** Who wrote it and when: what is printed beside the headline counts too. */
export type PrintedMetadata = Pick<
  ArticleDocument,
  'authors' | 'publishedAt' | 'publishedAtSource' | 'modifiedAt'
>;

/** Who wrote the article and when, by what the head says and by what is printed beside the headline, the text at `headline`. */
export function* printedMetadata(
  snapshot: Snapshot,
  lines: Line[],
  headline: number,
  url: string,
  { data, tags, host, houses, siteTitle, dayFirst }: HeadEvidence,
): ReadingSteps<PrintedMetadata> {
  const printed = yield* printedDates(snapshot, lines, headline, dayFirst);
  const names = yield* printedByline(snapshot, lines, headline, houseTest(houses, host));
  yield;
  return {
    authors: readAuthors({
      data,
      tags,
      host,
      houses,
      siteTitle,
      printed: {
        names,
        bare: bareByline(lines, headline),
        isShown: (name) => lines.some(({ text }) => text.toLowerCase().includes(name.toLowerCase())),
        isCredited: (name) => lines.some(({ text }) => text.includes(name) && OTHER_CREDIT.test(text)),
      },
    }),
    ...(isContinuallyEdited(data, tags, lines)
      ? { publishedAt: null, publishedAtSource: null }
      : publicationDate(data, tags, url, printed)),
    modifiedAt: modificationDate(data, tags, printed),
  };
}
