import type { ArticleDocument } from '../../model/article-document.ts';
import { attribute, foldSpace, select } from '../dom.ts';
import type { Snapshot } from '../extract/page-snapshot.ts';
import { besidesHeadline, readHeadline } from './headline.ts';
import { articleObject, field, type LinkedData, linkedData, list, typesOf } from './json-ld.ts';
import { firstTag, type MetaTags, metaTags } from './meta-tags.ts';
import { withoutStaleMetadata } from './stale-metadata.ts';

/** Article metadata from the page's head and its headline. */
export type HeadMetadata = Pick<ArticleDocument, 'title' | 'siteName' | 'url' | 'keywords'>;

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

/** Page metadata that the extraction needs. */
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

/** Evidence from the page's head that `printedMetadata` compares with the printed lines. */
export interface HeadEvidence {
  data: LinkedData;
  tags: MetaTags;
  host: string;
  /** Names of the house itself, which are no author's. */
  houses: string[];
  /** The part of the page's title beside the headline; empty where it has no other. */
  siteTitle: string;
  dayFirst: boolean;
}

/** Letters of a name so short that it is an abbreviation. */
const ABBREVIATION = 3;

/** True of an abbreviation that its host does not have: "U.S." at reuters.com, as against "BBC" at bbc.com. */
function isSectionName(name: string, host: string): boolean {
  const letters = name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return letters.length <= ABBREVIATION && !host.replaceAll('.', '').includes(letters);
}

/** Reads the article's metadata from the page's head; the headline is the printed one where both agree. */
export function headMetadata(
  document: Document,
  snapshot: Snapshot,
  pageUrl: string,
): { metadata: HeadMetadata; signs: PageSigns; said: HeadEvidence } {
  const { data, tags, canonical } = withoutStaleMetadata(
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
  if (typeof publisherName === 'string') named.push(foldSpace(publisherName));
  // Templates put the headline there too.
  const url = canonicalUrl(canonical, firstTag(tags, ['og:url']), pageUrl);
  const host = siteOf(parseUrl(url)?.hostname ?? '');
  // Templates put the headline there too, or the section: "U.S.".
  const siteName =
    named.find(
      (name) => name && name !== firstTag(tags, ['og:title', 'twitter:title']) && !isSectionName(name, host),
    ) ?? '';
  const keywords = [
    ...(article ? list(field(article, 'keywords')) : []).flatMap((item) =>
      typeof item === 'string' ? item.split(',') : [],
    ),
    ...['article:tag', 'news_keywords', 'keywords', 'parsely-tags'].flatMap((name) =>
      (tags.get(name) ?? []).flatMap((content) => content.split(',')),
    ),
  ].map(foldSpace);
  const saidInData = article && field(article, 'inLanguage');
  const languages = [
    attribute(select(document, 'html')[0] ?? document.documentElement, 'lang') ?? '',
    firstTag(tags, ['content-language', 'dc.language', 'language', 'og:locale']),
    typeof saidInData === 'string' ? saidInData : '',
    /\/([a-z]{2}-[a-z]{2})\//.exec(url)?.[1] ?? '',
  ];
  const { title, text } = readHeadline(document, snapshot, data, tags, siteName, host);
  return {
    metadata: {
      title,
      siteName: siteName || host,
      url,
      keywords: [...new Set(keywords.filter(Boolean))],
    },
    signs: {
      headline: text,
      types: data.objects.flatMap(typesOf),
      ogType: firstTag(tags, ['og:type']).toLowerCase(),
      isFree: !/^(?:false|no)$/i.test(String(article ? (field(article, 'isAccessibleForFree') ?? '') : '')),
      languages,
    },
    said: {
      data,
      tags,
      host,
      siteTitle: besidesHeadline(document, title),
      houses: [siteName, typeof publisherName === 'string' ? publisherName : ''],
      dayFirst:
        languages.some((language) => /[-_](?:GB|AU|NZ|IE|IN|ZA)$/i.test(language)) ||
        /\.(?:uk|au|nz|ie|in|za|eu|de|fr|it|es|nl)$/.test(host),
    },
  };
}
