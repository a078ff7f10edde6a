import type { Colour } from '../../model/colours.ts';
import { changedTags } from '../../model/reader-tags.ts';
import { noteOf, tagsOf, withNote, withTags } from '../../model/record-parts.ts';
import {
  type ArticleRecord,
  type HighlightRecord,
  MAX_NOTE,
  MAX_QUOTE,
  MAX_TAG,
  type Selector,
} from '../../model/records.ts';
import type { SiteChoices } from '../../model/site-choice.ts';
import { derivedId } from '../derived-id.ts';
import { emptySnapshot, type LibrarySnapshot, laterMoment } from '../library-snapshot.ts';
import { pageKeys } from '../page-key.ts';
import type { LeftOut } from './import-error.ts';

/** A highlight as another program has it. */
export interface Foreign {
  /** Unique in what is imported; the id is made from it. */
  name: string;
  quote: string;
  prefix?: string;
  suffix?: string;
  url: string;
  title: string;
  author?: string;
  note: string;
  tags: string[];
  colour?: Colour;
  /** ISO 8601, or what `Date` reads; null where it is not told. */
  created: string | null;
  modified?: string | null;
}

/** Most tags that one entry of a file brings. */
const MOST_TAGS = 100;

/** A note on a page as such. */
export interface PageNote extends Pick<Foreign, 'url' | 'title' | 'note' | 'tags' | 'created' | 'modified'> {}

/** An article of another program's list. */
export interface ForeignArticle extends Pick<Foreign, 'url' | 'title' | 'author' | 'tags' | 'created'> {}

/** Collects the entries of a file, and counts those passed over, by reason. */
export class ImportCollector {
  readonly snapshot: LibrarySnapshot = emptySnapshot();
  choices: SiteChoices = {};
  readonly leftOut = new Map<LeftOut, { count: number; example: string }>();
  readonly #articles = new Map<string, ArticleRecord>();
  readonly #now: string;

  /** @param now for entries that don't say when they were made */
  constructor(now: Date) {
    this.#now = now.toISOString();
  }

  skip(reason: LeftOut, example: string): void {
    const known = this.leftOut.get(reason);
    this.leftOut.set(reason, {
      count: (known?.count ?? 0) + 1,
      example: known?.example ?? example.slice(0, 200),
    });
  }

  #moment(written: string | null | undefined): string | null {
    const time = written ? Date.parse(written) : Number.NaN;
    const year = new Date(time).getUTCFullYear();
    return Number.isNaN(time) || year < 1970 || year > 9999 ? null : new Date(time).toISOString();
  }

  #flaw({ quote, note, url }: Foreign): LeftOut | null {
    if (!quote.trim()) return 'no-quote';
    if (!url) return 'no-page';
    return quote.length > MAX_QUOTE || note.length > MAX_NOTE || url.length > 8_000 ? 'too-long' : null;
  }

  add(foreign: Foreign): void {
    const { quote, note, url } = foreign;
    const reason = this.#flaw(foreign);
    if (reason) {
      this.skip(reason, quote || note || url);
      return;
    }
    const created = this.#moment(foreign.created) ?? this.#now;
    const modified = laterMoment(this.#moment(foreign.modified) ?? created, created);
    const article = this.#article(foreign, created);
    const selector: Selector = {
      type: 'TextQuoteSelector',
      exact: quote,
      ...(foreign.prefix && { prefix: foreign.prefix.slice(-1_000) }),
      ...(foreign.suffix && { suffix: foreign.suffix.slice(0, 1_000) }),
    };
    const bare: HighlightRecord = {
      id: derivedId(foreign.name),
      created,
      modified,
      motivation: 'highlighting',
      target: { source: url, selector: [selector] },
      body: foreign.tags
        .slice(0, MOST_TAGS)
        .map((value) => ({ type: 'TextualBody', value: value.slice(0, MAX_TAG), purpose: 'tagging' })),
      colour: foreign.colour ?? 'yellow',
      articleKey: article.key,
      state: 'in-place',
    };
    this.snapshot.highlights.push(withNote(bare, note));
  }

  /** Adds an article that another program's list has, as a saved one of which no text is kept. */
  addArticle({ url, title, author, tags, created }: ForeignArticle): void {
    if (!/^https?:\/\//i.test(url) || url.length > 8_000) {
      this.skip(url.length > 8_000 ? 'too-long' : 'no-page', title || url);
      return;
    }
    const at = this.#moment(created) ?? this.#now;
    const article = this.#article({ url, title, ...(author && { author }) }, at);
    article.savedAt = article.savedAt && article.savedAt < at ? article.savedAt : at;
    this.#write(article, '', tags);
  }

  /** Adds a note on a page as such, and its tags. */
  addPageNote({ url, title, note, tags, created, modified }: PageNote): void {
    if (!url || note.length > MAX_NOTE || url.length > 8_000) {
      this.skip(url ? 'too-long' : 'no-page', note || title);
      return;
    }
    const at = this.#moment(created) ?? this.#now;
    const article = this.#article({ url, title }, at);
    article.modified = laterMoment(this.#moment(modified) ?? at, article.modified);
    this.#write(article, note, tags);
  }

  #write(article: ArticleRecord, note: string, tags: readonly string[]): void {
    const notes = [noteOf(article), note].filter(Boolean).join('\n\n').slice(0, MAX_NOTE);
    const all = changedTags(tagsOf(article), tags.slice(0, MOST_TAGS), []);
    if (notes !== noteOf(article)) Object.assign(article, withNote(article, notes));
    if (all) Object.assign(article, withTags(article, all));
  }

  #article(
    { url, title, author }: Pick<Foreign, 'url' | 'title' | 'author'>,
    created: string,
  ): ArticleRecord {
    const [key] = pageKeys(url);
    const known = this.#articles.get(key);
    const article: ArticleRecord = known ?? {
      id: derivedId(`article:${key}`),
      key,
      keys: [key],
      created,
      modified: created,
      url,
      title: title.slice(0, 2_000),
      siteName: '',
      authors: author ? [author.slice(0, 500)] : [],
      publishedAt: null,
      language: '',
      savedAt: null,
      topics: [],
      entities: [],
    };
    if (!known) {
      this.#articles.set(key, article);
      this.snapshot.articles.push(article);
    } else if (!known.title) known.title = title.slice(0, 2_000);
    return article;
  }
}
