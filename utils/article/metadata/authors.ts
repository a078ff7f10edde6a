import { PERSONAL_SITE } from '../../analysis/lang/en/byline-words.ts';
import { looksLikePerson, namesIn, uniqueNames } from './byline-names.ts';
import { articleObject, field, isObject, type Json, type LinkedData, list, typesOf } from './json-ld.ts';
import type { MetaTags } from './meta-tags.ts';

const AUTHOR_TAGS =
  'citation_author,parsely-author,sailthru.author,byl,article:author,og:article:author,article:author_name,author_name,cxenseparse:author,dc.creator,dcterms.creator,author,creator,authors,rnews:author,shareaholic:article_author_name'.split(
    ',',
  );

/** More authors than these are seldom all in a byline. */
const MANY = 3;

const key = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

interface Said {
  people: string[];
  organisations: string[];
}

function saidInData(value: Json | undefined, data: LinkedData): Said {
  const said: Said = { people: [], organisations: [] };
  for (const item of list(value)) {
    const object = isObject(item) ? data.resolve(item) : null;
    const isOrganisation = object && typesOf(object).some((type) => /Organization$|Brand$/.test(type));
    const names = object ? list(field(object, 'name')) : [item];
    for (const name of names) {
      if (typeof name !== 'string' || /^https?:/.test(name)) continue;
      if (isOrganisation) said.organisations.push(...namesIn(name, false));
      else said.people.push(...namesIn(name, false));
    }
  }
  return said;
}

function saidInTags(tags: MetaTags): string[] {
  for (const name of AUTHOR_TAGS) {
    const names = (tags.get(name) ?? [])
      .filter((content) => !/^https?:|^@/.test(content))
      .flatMap((content) => namesIn(content, false));
    if (names.length > 0) return names;
  }
  const label = tags.get('twitter:label1')?.[0] ?? '';
  return /^(?:written )?by$/i.test(label)
    ? (tags.get('twitter:data1') ?? []).flatMap((content) => namesIn(content, false))
    : [];
}

/** The only person that the page's data describes; empty where it describes none or several. */
function lonePerson(data: LinkedData): string {
  const names = uniqueNames(
    data.objects
      .filter((object) => typesOf(object).includes('Person'))
      .flatMap((object) => list(field(object, 'name')))
      .flatMap((name) => (typeof name === 'string' ? namesIn(name, false) : [])),
  );
  return names.length === 1 && looksLikePerson(names[0]!) ? names[0]! : '';
}

/** Whose site it is, by a name such as "Ada Beck's Weblog"; empty where a site bears no person's name. */
function ownerOf(houses: string[]): string {
  for (const house of houses) {
    const owner = PERSONAL_SITE.exec(house)?.[1] ?? '';
    if (looksLikePerson(owner) && namesIn(owner, false)[0] === owner) return owner;
  }
  return '';
}

/** A test for names of the house itself: the site, its publisher, its host. */
export function houseTest(houses: readonly string[], host: string): (name: string) => boolean {
  const names = new Set(houses.map(key).filter(Boolean));
  const site = key(host);
  return (name) => names.has(key(name)) || (key(name).length > 4 && site.startsWith(key(name)));
}

/** Where authors are looked for, beside the page's data. */
export interface AuthorSources {
  data: LinkedData;
  tags: MetaTags;
  /** Names of the site and its publisher, which are no authors where people are named. */
  houses: string[];
  /** The site's own title, as far as the page's head says it beside the headline; or empty. */
  siteTitle: string;
  /** The site's host name. */
  host: string;
  /** The names printed in the byline, a name alone, and who is credited with other work. */
  printed: {
    names: string[];
    /** A name that stands alone below the headline; empty where none does. */
    bare: string;
    /** Whether a line credits the name with another work than the text: pictures, editing. */
    isCredited(name: string): boolean;
    /** Whether the page shows the name anywhere. */
    isShown(name: string): boolean;
  };
}

/**
 * The people who wrote the article: by the page's data, its meta tags, its printed byline, in that order. A house (the
 * site, the publisher, a staff) is taken where no person is named.
 */
export function readAuthors({ data, tags, houses, siteTitle, host, printed }: AuthorSources): string[] {
  const article = articleObject(data);
  const inData = saidInData(
    article ? (field(article, 'author') ?? field(article, 'creator')) : undefined,
    data,
  );
  const inTags = saidInTags(tags);
  const isHouse = houseTest(houses, host);
  const people = (names: string[]) => uniqueNames(names.filter((name) => !isHouse(name)));
  const printedNames = printed.names;
  const sources = [inData.people, inTags, printedNames].map(people);
  // A long list credits photographers and models too; the page prints who did what.
  const printedKeys = new Set(printedNames.map(key));
  sources.forEach((names, i) => {
    if (names.length <= MANY || !names.some((name) => printedKeys.has(key(name)))) return;
    sources[i] = names.filter((name) => printedKeys.has(key(name)) || !printed.isCredited(name));
  });
  // Data left with the uploader's name, or a section's, which the page shows nowhere, beside the byline that it shows.
  if (sources[2]!.some(looksLikePerson))
    for (const i of [0, 1])
      if (sources[i]!.length > 0 && !sources[i]!.some((name) => printed.isShown(name))) sources[i] = [];
  const named =
    sources.find((names) => names.some(looksLikePerson)) ?? sources.find((names) => names.length > 0);
  // Templates put the first of several authors into the data, and all of them into a tag.
  const all = sources.find(
    (names) =>
      named &&
      names.length > named.length &&
      names.every(looksLikePerson) &&
      named.every((name) => names.some((other) => key(other) === key(name))),
  );
  // Data that names the house for want of a field: the page prints who wrote.
  const isHouseNamed = [...inData.people, ...inTags].some(isHouse);
  if (!all && !named && isHouseNamed && printed.bare) return [printed.bare];
  if (!all && !named && !article) {
    const lone = lonePerson(data);
    if (lone && !isHouse(lone)) return [lone];
  }
  if (all ?? named) return all ?? named!;
  const owner = inData.organisations.length === 0 ? ownerOf([...houses, siteTitle]) : '';
  if (owner) return [owner];
  return uniqueNames([...inData.organisations, ...inData.people, ...inTags, ...printedNames]).slice(0, 1);
}
