import type { Colour } from '../../model/colours.ts';
import { countedTags, tagKey } from '../../model/reader-tags.ts';
import type { HighlightState } from '../../model/records.ts';
import type { LibraryArticle, LibraryHighlight } from './entries.ts';

/** The reader's filter; an empty list or text does not filter. */
export interface LibraryFilter {
  colours: Colour[];
  states: HighlightState[];
  tag: string;
  topic: string;
  entity: string;
  site: string;
  /** Days of the reader's calendar, `YYYY-MM-DD`, inclusive. */
  from: string;
  to: string;
  /** Only articles that were saved as a whole. */
  saved: boolean;
  /** Only what has a note. */
  noted: boolean;
}

export const NO_FILTER: LibraryFilter = {
  colours: [],
  states: [],
  tag: '',
  topic: '',
  entity: '',
  site: '',
  from: '',
  to: '',
  saved: false,
  noted: false,
};

/** The stored moment `days` after the beginning of a day in the reader's calendar. */
function beginningOf(day: string, days = 0): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(year, month - 1, date + days).toISOString();
}

/** Predicates of the filter, for highlights and for articles. */
export function passes({ colours, states, tag, topic, entity, site, from, to, saved, noted }: LibraryFilter) {
  const wanted = tagKey(tag);
  const isTagged = (tags: readonly string[]): boolean => tags.some((each) => tagKey(each) === wanted);
  const after = from && beginningOf(from);
  const before = to && beginningOf(to, 1);
  const within = (moment: string): boolean => (!after || moment >= after) && (!before || moment < before);
  const wantsHighlights = colours.length > 0 || states.length > 0;
  return {
    article: (article: LibraryArticle): boolean =>
      (!saved || article.savedAt !== null) &&
      (!site || article.site === site) &&
      (!topic || article.topics.includes(topic)) &&
      (!entity || article.entities.includes(entity)),
    /** A highlight has the tags of its article too. */
    highlight: (highlight: LibraryHighlight, { tags }: LibraryArticle): boolean =>
      (!tag || isTagged(highlight.tags) || isTagged(tags)) &&
      (colours.length === 0 || colours.includes(highlight.colour)) &&
      (states.length === 0 || states.includes(highlight.state)) &&
      (!noted || highlight.note !== '') &&
      within(highlight.created),
    /** Whether an article without highlights of its own is shown. */
    alone: ({ keptAt, tags, note }: LibraryArticle): boolean =>
      keptAt !== null &&
      !wantsHighlights &&
      (!noted || note !== '') &&
      (!tag || isTagged(tags)) &&
      within(keptAt),
  };
}

export interface FilterOption {
  name: string;
  count: number;
}
export interface FilterOptions {
  tags: FilterOption[];
  topics: FilterOption[];
  entities: FilterOption[];
  sites: FilterOption[];
}

/** Most options in a menu: more are not looked through. */
const MAX_CHOICES = 300;

/** Options of each filter with the number of articles that each leaves, of tags that of entries; the most frequent first. */
export function filterOptions(
  articles: readonly LibraryArticle[],
  highlights: Iterable<LibraryHighlight>,
): FilterOptions {
  const counts = {
    topics: new Map<string, number>(),
    entities: new Map<string, number>(),
    sites: new Map<string, number>(),
  };
  const count = (of: Map<string, number>, name: string): void => {
    if (name) of.set(name, (of.get(name) ?? 0) + 1);
  };
  for (const { topics, entities, site } of articles) {
    for (const name of topics) count(counts.topics, name);
    for (const name of entities) count(counts.entities, name);
    count(counts.sites, site);
  }
  const sorted = (of: Map<string, number>): FilterOption[] =>
    [...of]
      .map(([name, count]) => ({ name, count }))
      .toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
      .slice(0, MAX_CHOICES);
  return {
    tags: countedTags([...articles, ...highlights].map(({ tags }) => tags)),
    topics: sorted(counts.topics),
    entities: sorted(counts.entities),
    sites: sorted(counts.sites),
  };
}
