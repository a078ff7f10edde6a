import type { Entity } from '../../model/analysis.ts';
import type { ArticleText, Span } from '../../model/article-document.ts';
import { float64s } from '../arrays.ts';
import { BYLINE_BEFORE, SPEECH_BEFORE } from '../lang/en/credit-words.ts';
import { ACTING_VERBS, COUNTRY_ALIASES, OFFICES, PERSONAL_TITLES } from '../lang/en/name-words.ts';
import { NATION_ADJECTIVES } from '../lang/en/nation-adjectives.ts';
import { withinStory } from '../roles/index.ts';
import { mapInSteps, type Steps } from '../steps.ts';
import { type TokenLayer, verbForm } from '../tokens/index.ts';
import { creditsOf } from './credits.ts';

/** Signs of how much a name matters to its article, in the order of their weights. */
export const SALIENCE_FEATURES = [
  'bias',
  /** Logarithm of the mentions, and the same beside the most mentioned name's. */
  'count',
  'countShare',
  /** How early the first mention stands; whether in the first part of the story. */
  'early',
  'opening',
  'inTitle',
  'titleWord',
  /** Share of the article's parts with a mention. */
  'spread',
  /** Logarithms of the mentions that do something, and of those that speak or are spoken to. */
  'acts',
  'speaks',
  'byline',
  'credit',
  /** Named nowhere but in the last tenth. */
  'tail',
  /** Share of the mentions in captions, credits, biographies, promotions and links to other stories. */
  'outside',
  'publisher',
  /** An adjective of a nation that the article names. */
  'adjective',
  'person',
  'personOfOneWord',
  'organisation',
  'place',
  'facility',
  'people',
  'product',
  'work',
  'event',
  /** A title or an office alone: "Sheriff". */
  'title',
  'oneWord',
  'long',
  'capitals',
  'digits',
] as const;
const AT = Object.fromEntries(SALIENCE_FEATURES.map((name, i) => [name, i])) as Record<
  (typeof SALIENCE_FEATURES)[number],
  number
>;

/** Stretches of the text that a name may be spread over. */
const PARTS = 5;
const BEFORE = 40;
const AFTER = 24;
/** Characters of the story's first part. */
const OPENING = 400;
const TAIL = 0.9;
const NEXT_WORD = /^,?\s(\p{Ll}+)/u;

const LABEL_FEATURES: Partial<Record<Entity['label'], keyof typeof AT>> = {
  PERSON: 'person',
  ORG: 'organisation',
  GPE: 'place',
  LOC: 'place',
  FAC: 'facility',
  NORP: 'people',
  PRODUCT: 'product',
  WORK_OF_ART: 'work',
  EVENT: 'event',
};

/** A name with its kind and the places of its mentions. */
interface NamedGroup {
  readonly name: string;
  readonly label: Entity['label'];
  readonly mentions: readonly Span[];
}

/** A row of `SALIENCE_FEATURES` for each group of an article; time is linear in the mentions. */
export function* salienceFeatures(
  groups: readonly NamedGroup[],
  article: Pick<ArticleText, 'text' | 'title' | 'blocks' | 'url' | 'language'>,
  layer: TokenLayer,
): Steps<Float64Array[]> {
  const { text, title, blocks, url } = article;
  const isInStory = withinStory(article, layer);
  const isCredit = creditsOf({ text, blocks });
  const most = groups.reduce((count, { mentions }) => Math.max(count, mentions.length), 1);
  const length = Math.max(1, text.length);
  const heading = title.toLowerCase();
  const headingWords = new Set(heading.match(/[\p{L}\p{N}]+/gu));
  const host = hostOf(url);
  const countries = new Set(
    groups.filter(({ label }) => label === 'GPE').map(({ name }) => countryKey(name)),
  );
  return yield* mapInSteps(groups, (group) => {
    const { name, label, mentions } = group;
    const row = float64s(SALIENCE_FEATURES.length);
    const set = (feature: keyof typeof AT, value: number | boolean): void => {
      row[AT[feature]] = Number(value);
    };
    const start = mentions[0]?.start ?? 0;
    const words = name.split(/\s+/);
    let acts = 0;
    let speaks = 0;
    let bylines = 0;
    for (const mention of mentions) {
      const before = text.slice(Math.max(0, mention.start - BEFORE), mention.start);
      const next = NEXT_WORD.exec(text.slice(mention.end, mention.end + AFTER))?.[1] ?? '';
      const form = next === '' ? null : verbForm(next);
      if (ACTING_VERBS.has(next) || SPEECH_BEFORE.test(before)) speaks++;
      else if (form === 'past' || form === 'past-or-participle' || next === 'has' || next === 'will') acts++;
      if (BYLINE_BEFORE.test(before)) bylines++;
    }
    set('bias', 1);
    set('count', Math.log1p(mentions.length));
    set('countShare', Math.log1p(mentions.length) / Math.log1p(most));
    set('early', (1 - start / length) ** 2);
    set('opening', start < OPENING);
    const lower = name.toLowerCase();
    const titled = lower.length > 1 && heading.includes(lower);
    set('inTitle', titled);
    set('titleWord', !titled && headingWords.has(words.at(-1)?.toLowerCase() ?? ''));
    set(
      'spread',
      new Set(mentions.map((mention) => Math.floor((PARTS * mention.start) / length))).size / PARTS,
    );
    set('acts', Math.log1p(acts));
    set('speaks', Math.log1p(speaks));
    set('byline', bylines > 0 && bylines >= mentions.length / 2);
    set('credit', isCredit(group));
    set('tail', start > TAIL * length);
    set('outside', mentions.filter((mention) => !isInStory(mention)).length / Math.max(1, mentions.length));
    set(
      'publisher',
      host !== '' &&
        lower.replace(/[^\p{L}\p{N}]+/gu, '').length > 2 &&
        host.includes(lower.replace(/^the |[^\p{L}\p{N}]+/gu, '')),
    );
    set('adjective', countries.has(NATION_ADJECTIVES.get(lower) ?? ''));
    const kind = LABEL_FEATURES[label];
    if (kind) set(kind, 1);
    set('personOfOneWord', label === 'PERSON' && words.length === 1);
    set('title', words.length === 1 && (PERSONAL_TITLES.has(lower) || OFFICES.has(lower)));
    set('oneWord', words.length === 1);
    set('long', words.length > 4);
    set('capitals', words.length > 1 && name === name.toUpperCase());
    set('digits', /\d/.test(name));
    return row;
  });
}

/** The name of a country in lower case, without "the": one for all of its names. */
export const countryKey = (name: string): string => {
  const lower = name.toLowerCase().replace(/^the /, '');
  return COUNTRY_ALIASES.get(lower) ?? lower;
};

/** The letters of the page's host, without "www" and its last label. */
function hostOf(url: string): string {
  if (!URL.canParse(url)) return '';
  return new URL(url).hostname
    .replace(/^www\./, '')
    .split('.')
    .slice(0, -1)
    .join('');
}
