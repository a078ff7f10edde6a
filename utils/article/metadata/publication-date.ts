import { daysBetween } from '../../analysis/calendar.ts';
import type { ArticleDocument } from '../../model/article-document.ts';
import { articleObject, field, type LinkedData } from './json-ld.ts';
import { firstTag, type MetaTags } from './meta-tags.ts';
import { dayInUrl, parseDate, withZoneOf } from './parse-date.ts';

/** A line of this many characters is prose. */
const PROSE = 80;
/** A year that a sentence in the past names. */
const PAST_YEAR =
  /\b(?:in|since|on|until|of|from)\s+(?:\p{L}+\.?\s+|\d{1,2}\s+\p{L}+\s+)?((?:19|20)\d{2})\b/gu;

type Source = NonNullable<ArticleDocument['publishedAtSource']>;
export interface Published {
  publishedAt: string | null;
  publishedAtSource: Source | null;
}

const PUBLISHED_TAGS =
  'article:published_time,og:article:published_time,og:published_time,article:published,datepublished,dc.date.issued,dcterms.issued,dcterms.created,dc.date.created,citation_publication_date,citation_online_date,citation_date,parsely-pub-date,sailthru.date,cxenseparse:recs:publishtime,publish-date,publish_date,published-date,published_date,publication_date,publicationdate,pubdate,og:pubdate,pub_date,ptime,originalpublicationdate,article.published,article_date_original,article:post_date,rnews:datepublished,bt:pubdate,date_published,displaydate,shareaholic:article_published_time,release_date,dc.date,dcterms.date,date'.split(
    ',',
  );
const MODIFIED_TAGS =
  'article:modified_time,og:updated_time,og:modified_time,datemodified,dcterms.modified,dc.date.modified,last-modified,lastmod,revised,article:modified'.split(
    ',',
  );

const stringField = (object: ReturnType<typeof articleObject>, name: string) => {
  const value = object && field(object, name);
  return typeof value === 'string' ? parseDate(value) : null;
};

/** Dates printed on the page. */
export interface PrintedDates {
  published: { date: string; source: 'time' | 'text' } | null;
  updated: string | null;
}

/** Hours of UTC at which it may still be the day before, or already the day after, somewhere that news is published. */
const STILL_YESTERDAY = 10;
const ALREADY_TOMORROW = 12;

/**
 * The publisher's calendar day. An instant in UTC falls on the next or the last day elsewhere: where the address or the
 * printed page names that day, the instant is written with the offset that another of the page's times gives away,
 * and without one it's the day alone.
 */
function onPublishersDay(date: string, others: string[], clocks: string[]): string {
  const [, hours, rest] = /T(\d\d):(\d\d:\d\d)(?:Z|[+-]00:00)$/.exec(date) ?? [];
  const hour = Number(hours);
  if (!hours || (hour === 0 && rest === '00:00')) return date;
  if (others.some((other) => daysBetween(date, other) === 0)) return date;
  for (const other of others) {
    const days = daysBetween(date, other);
    if (!(days === -1 && hour < STILL_YESTERDAY) && !(days === 1 && hour >= ALREADY_TOMORROW)) continue;
    for (const local of [...clocks, ...others]) {
      const moved = withZoneOf(date, local);
      if (moved && daysBetween(moved, other) === 0) return moved;
    }
    const day = other.slice(0, 10);
    // A day that was turned into UTC from its own midnight.
    return days === 1 && rest === '00:00' ? `${day}T00:00:00+${String(24 - hour).padStart(2, '0')}:00` : day;
  }
  return date;
}

/** Years between the creation of a page and its last edit from which on its text decides whether it was written since. */
const LONG_EDITED = 2;
/** Later years that a text tells of, to have been written since. */
const LATER_YEARS = 2;

/**
 * Whether a page has been written ever since it was created, as an encyclopedia's are: its data says that it was edited years
 * later, and its text tells of years between. Such a page's date of creation is no publication.
 */
export function isContinuallyEdited(
  data: LinkedData,
  tags: MetaTags,
  lines: readonly { text: string }[],
): boolean {
  if (/^mediawiki\b/i.test(firstTag(tags, ['generator']))) return true;
  const article = articleObject(data);
  const [created, edited] = ['datePublished', 'dateModified'].map((name) =>
    Number(stringField(article, name)?.slice(0, 4) ?? Number.NaN),
  ) as [number, number];
  if (!(edited - created >= LONG_EDITED)) return false;
  const later = new Set<number>();
  for (const { text } of lines) {
    if (text.length < PROSE) continue;
    for (const [, year] of text.matchAll(PAST_YEAR)) {
      if (Number(year) > created && Number(year) <= edited) later.add(Number(year));
    }
    if (later.size >= LATER_YEARS) return true;
  }
  return false;
}

/** When the article was first published, and which source says so. */
export function publicationDate(
  data: LinkedData,
  tags: MetaTags,
  url: string,
  printed: PrintedDates,
): Published {
  const article = articleObject(data);
  const tagged = PUBLISHED_TAGS.flatMap((name) =>
    (tags.get(name) ?? []).map((content) => parseDate(content)),
  ).filter((date) => date !== null);
  const inUrl = dayInUrl(url);
  const pageObject =
    data.objects.find((object) => object !== article && stringField(object, 'datePublished')) ?? null;
  const candidates: [Source, string | null | undefined][] = [
    ['json-ld', stringField(article, 'datePublished')],
    ['meta', tagged[0]],
    ['url', inUrl],
    ['json-ld', stringField(pageObject, 'datePublished')],
    [printed.published?.source ?? 'text', printed.published?.date],
    ['json-ld', stringField(article, 'dateCreated') ?? stringField(article, 'dateModified')],
    ['meta', parseDate(firstTag(tags, MODIFIED_TAGS))],
    ['text', printed.updated],
  ];
  const best = candidates.find(([, date]) => date);
  if (!best?.[1]) return { publishedAt: null, publishedAtSource: null };
  const others = [inUrl, printed.published?.date].filter((date) => typeof date === 'string');
  const local = tagged.filter((date) => date !== null);
  return { publishedAt: onPublishersDay(best[1], others, local), publishedAtSource: best[0] };
}

/** When the article was last changed, by its own account. */
export function modificationDate(data: LinkedData, tags: MetaTags, printed: PrintedDates): string | null {
  return (
    stringField(articleObject(data), 'dateModified') ??
    parseDate(firstTag(tags, MODIFIED_TAGS)) ??
    printed.updated
  );
}
