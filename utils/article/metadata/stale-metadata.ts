import { attribute, select } from '../dom.ts';
import { seenText } from '../extract/page-lines.ts';
import type { Snapshot } from '../extract/page-snapshot.ts';
import { LIKENESS, likeness } from './headline.ts';
import {
  field,
  isArticleObject,
  type Json,
  type JsonObject,
  type LinkedData,
  list,
  typesOf,
} from './json-ld.ts';
import { firstTag, type MetaTags } from './meta-tags.ts';

/** Tags that speak of the site, whichever of its stories is shown. */
const OF_THE_SITE = /^(?:og:site_name|application-name|dc\.publisher|og:locale|content-language|language)$/;

/** Metadata in the page's head that describes the story on screen. */
export interface PageHead {
  data: LinkedData;
  tags: MetaTags;
  /** The address that the page calls canonical; empty where it is another story's. */
  canonical: string;
}

const pathOf = (url: string, base: string): string | null => {
  try {
    const { pathname } = new URL(url, base || undefined);
    return decodeURI(pathname).replace(/\/(?:index\.\w+)?$/, '');
  } catch {
    return null;
  }
};

/** The addresses by which an object of JSON-LD names its page. */
const addressesOf = (object: JsonObject): string[] =>
  ['url', '@id', 'mainEntityOfPage']
    .flatMap((name) => list(field(object, name)))
    .map((value: Json) =>
      typeof value === 'object' && value && !Array.isArray(value) ? field(value, '@id') : value,
    )
    .filter((value): value is string => typeof value === 'string' && /^(?:https?:|\/)/.test(value));

/**
 * The head without what another story left there. Where a link is followed without a reload, scripts often leave the first
 * story's data behind: they name another address than the page's own, and a title that no headline on the page is like.
 * Either alone proves nothing: addresses differ for AMP, and titles for search engines.
 */
export function withoutStaleMetadata(
  document: Document,
  snapshot: Snapshot,
  data: LinkedData,
  tags: MetaTags,
  pageUrl: string,
): PageHead {
  const link = select(document, 'link[rel]').find((element) =>
    /(?:^|\s)canonical(?:\s|$)/i.test(attribute(element, 'rel') ?? ''),
  );
  const canonical = (link && attribute(link, 'href')) || firstTag(tags, ['og:url']);
  const here = pathOf(pageUrl, pageUrl);
  const isElsewhere = (addresses: string[]) =>
    addresses.length > 0 && addresses.every((address) => pathOf(address, pageUrl) !== here);
  const articles = data.objects.filter((object) => isArticleObject(object));
  const isHeadMoved = here !== null && isElsewhere([canonical].filter(Boolean));
  const hasMoved = (object: JsonObject) => {
    const addresses = addressesOf(object);
    return here !== null && (addresses.length > 0 ? isElsewhere(addresses) : isHeadMoved);
  };
  if (!isHeadMoved && !articles.some(hasMoved)) return { data, tags, canonical };
  const headlines = snapshot.elements.flatMap(({ tag }, index) =>
    tag === 'h1' ? [seenText(snapshot, index)].filter(Boolean) : [],
  );
  const isUnlike = (titles: (Json | undefined)[]) => {
    const said = titles.filter((title): title is string => typeof title === 'string' && title !== '');
    return (
      said.length > 0 &&
      headlines.length > 0 &&
      said.every((title) => headlines.every((printed) => likeness(title, printed) < LIKENESS))
    );
  };
  const isStale = (object: JsonObject) =>
    isArticleObject(object) &&
    hasMoved(object) &&
    isUnlike([field(object, 'headline'), field(object, 'name')]);
  const isAnyStale = data.objects.some(isStale);
  const objects = data.objects.filter(
    (object) => !isStale(object) && !(isAnyStale && typesOf(object).includes('Person')),
  );
  const titles = [...(tags.get('og:title') ?? []), ...(tags.get('twitter:title') ?? [])];
  const lostAll = articles.length > 0 && !objects.some((object) => isArticleObject(object));
  const isHeadStale = isHeadMoved && (titles.length > 0 ? isUnlike(titles) : lostAll);
  return {
    data: { ...data, objects },
    tags: isHeadStale ? new Map([...tags].filter(([name]) => OF_THE_SITE.test(name))) : tags,
    canonical: isHeadStale ? '' : canonical,
  };
}
