import type { ArticleDocument } from '../article-document.ts';
import { attribute, fold, select } from '../dom.ts';
import type { Line } from '../extract/lines.ts';
import type { Snapshot } from '../extract/snapshot.ts';
import { authors } from './authors.ts';
import { printedByline } from './byline.ts';
import { articleObject, field, linkedData, list, typesOf } from './json-ld.ts';
import { firstTag, metaTags } from './meta-tags.ts';
import { printedDates } from './printed-dates.ts';
import { modified, published } from './published.ts';
import { currentHead } from './stale.ts';
import { headline } from './title.ts';

export type Metadata = Pick<
  ArticleDocument,
  'title' | 'authors' | 'siteName' | 'publishedAt' | 'publishedAtSource' | 'modifiedAt' | 'url' | 'keywords'
>;

const parseUrl = (url: string, base?: string): URL | null => {
  try {
    return new URL(url, base);
  } catch {
    return null;
  }
};

/** The host's own part: "example" of www.example.co.uk. */
const siteOf = (host: string) => host.replace(/^(?:www|m|amp|mobile|en)\./, '');

/** The address that the publisher calls the article's own, where it is one on the same site. */
function canonicalUrl(canonical: string, ogUrl: string, pageUrl: string): string {
  const page = parseUrl(pageUrl);
  for (const written of [canonical, ogUrl]) {
    const url = written ? parseUrl(written, pageUrl || undefined) : null;
    if (!url || !/^https?:$/.test(url.protocol)) continue;
    if (!page || siteOf(url.hostname) === siteOf(page.hostname)) return url.href;
  }
  return page ? page.href : '';
}

/** What else the page says that reading it needs. */
export interface PageSigns {
  /** Index of the headline's text among the snapshot's, -1 for none. */
  headline: number;
  /** Types of its JSON-LD objects, and the Open Graph type. */
  types: string[];
  ogType: string;
  /** False where the page's data says that the article is not free to read. */
  isFree: boolean;
  /** Language tags that the page gives, in order of trust. */
  languages: string[];
}

/** What the page says about its article. */
export function metadataOf(
  document: Document,
  snapshot: Snapshot,
  lines: Line[],
  pageUrl: string,
): Metadata & PageSigns {
  const { data, tags, canonical } = currentHead(
    document,
    snapshot,
    linkedData(document),
    metaTags(document),
    pageUrl,
  );
  const article = articleObject(data);
  const publisher = article && data.resolve(field(article, 'publisher'));
  const publisherName = publisher && field(publisher, 'name');
  const named = [firstTag(tags, ['og:site_name', 'application-name', 'dc.publisher'])];
  if (typeof publisherName === 'string') named.push(fold(publisherName));
  // Templates put the headline there too.
  const siteName = named.find((name) => name && name !== firstTag(tags, ['og:title', 'twitter:title'])) ?? '';
  const url = canonicalUrl(canonical, firstTag(tags, ['og:url']), pageUrl);
  const host = siteOf(parseUrl(url)?.hostname ?? '');
  const keywords = [
    ...(article ? list(field(article, 'keywords')) : []).flatMap((item) =>
      typeof item === 'string' ? item.split(',') : [],
    ),
    ...['article:tag', 'news_keywords', 'keywords', 'parsely-tags'].flatMap((name) =>
      (tags.get(name) ?? []).flatMap((content) => content.split(',')),
    ),
  ].map(fold);
  const saidInData = article && field(article, 'inLanguage');
  const languages = [
    attribute(select(document, 'html')[0] ?? document.documentElement, 'lang') ?? '',
    firstTag(tags, ['content-language', 'dc.language', 'language', 'og:locale']),
    typeof saidInData === 'string' ? saidInData : '',
    /\/([a-z]{2}-[a-z]{2})\//.exec(url)?.[1] ?? '',
  ];
  const { title, text } = headline(document, snapshot, data, tags, siteName, host);
  const dayFirst =
    languages.some((language) => /[-_](?:GB|AU|NZ|IE|IN|ZA)$/i.test(language)) ||
    /\.(?:uk|au|nz|ie|in|za|eu|de|fr|it|es|nl)$/.test(host);
  const printed = printedDates(snapshot, lines, text, dayFirst);
  return {
    title,
    headline: text,
    types: data.objects.flatMap(typesOf),
    ogType: firstTag(tags, ['og:type']).toLowerCase(),
    isFree: !/^(?:false|no)$/i.test(String(article ? (field(article, 'isAccessibleForFree') ?? '') : '')),
    languages,
    authors: authors({
      data,
      tags,
      host,
      houses: [siteName, typeof publisherName === 'string' ? publisherName : ''],
      printed: {
        names: printedByline(snapshot, lines, text),
        has: (name) => lines.some((line) => line.text.toLowerCase().includes(name.toLowerCase())),
      },
    }),
    siteName: siteName || host,
    ...published(data, tags, url, printed),
    modifiedAt: modified(data, tags, printed),
    url,
    keywords: [...new Set(keywords.filter(Boolean))],
  };
}
