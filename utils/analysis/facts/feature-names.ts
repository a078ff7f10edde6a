/** Features of single sentences, by the file that fills them. Each is about 0 to 1. */
const OWN_FEATURES = [
  // position-features.ts
  'first',
  'second',
  'third',
  'place',
  'log-place',
  'among-5',
  'among-8',
  'among-14',
  'among-25',
  'depth',
  'last',
  'density',
  'opens-paragraph',
  'alone-in-paragraph',
  'ends-paragraph',
  'paragraph',
  'log-paragraph',
  'after-heading',
  'list-item',
  // centrality-features.ts
  'frequency',
  'centroid',
  'central-sum',
  'central-mean',
  'neighbours',
  'lead-overlap',
  'new-words',
  'main-name',
  // title-features.ts
  'title-share',
  'title-cosine',
  'title-overlap',
  'title-pairs',
  // content-features.ts
  'entities',
  'new-entities',
  'no-entity',
  'main-entity',
  'entity-salience',
  'opens-with-name',
  'opens-with-main-name',
  'quantities',
  'any-quantity',
  'quantity-salience',
  'time',
  'date',
  'day',
  'indirect-speech',
  'direct-speech',
  'speaker-salience',
  'keyphrases',
  'best-keyphrase',
  'topic-evidence',
  // wording-features.ts
  'length',
  'under-8',
  'under-10',
  'under-14',
  'over-20',
  'over-28',
  'over-35',
  'over-45',
  'names',
  'figures',
  'money-or-share',
  'calendar',
  'nouns',
  'adjectives',
  'adverbs',
  'pronouns',
  'function-words',
  'reporting',
  'first-person',
  'second-person',
  'past',
  'present',
  'modal',
  'verbless',
  'brackets',
  'superlative',
  'example',
  'dash',
  'semicolon',
  'exclamation',
  'question',
  'ends-in-colon',
  'unpunctuated',
  'address',
  // opening-features.ts
  'opens-quote',
  'quoted-throughout',
  'quoted-mostly',
  'quoted-partly',
  'leaning',
  'demonstrative',
  'connective',
  'mid-quotation',
  'call',
  'dateline',
  'opens-conjunction',
  'opens-this',
  'opens-subordinate',
  'opens-adverb',
  'next-leans',
  'next-pronoun',
  'next-quotes',
  'after-quote',
] as const;

/** Features that count beside the other sentences of an article, too: as shares of the highest. */
export const COMPARED_FEATURES = [
  'title-share',
  'title-cosine',
  'neighbours',
  'centroid',
  'central-sum',
  'central-mean',
  'keyphrases',
  'main-entity',
  'entity-salience',
  'quantities',
  'length',
  'nouns',
  'function-words',
] as const satisfies readonly (typeof OWN_FEATURES)[number][];
type Compared = (typeof COMPARED_FEATURES)[number];

/** Features of the ranker, in the order of its coefficients. */
export const FACT_FEATURES = [
  ...OWN_FEATURES,
  ...COMPARED_FEATURES.map((name) => `${name}-of-highest` as const),
] as const;
export type FactFeature = (typeof OWN_FEATURES)[number] | `${Compared}-of-highest`;

/** The columns of features among the numbers of a sentence. */
export const columnsOf = <const N extends readonly FactFeature[]>(
  ...names: N
): { readonly [I in keyof N]: number } =>
  names.map((name) => FACT_FEATURES.indexOf(name)) as { [I in keyof N]: number };

const COLUMNS = new Map<FactFeature, number>(FACT_FEATURES.map((name, column) => [name, column]));

/** Numbers of a sentence by the names of its features. */
export type FeatureRow = Partial<Record<FactFeature, number>>;

/** Writes a sentence's features into its row of `features`; the row's others stay. */
export function writeRow(features: Float64Array, place: number, row: FeatureRow): void {
  const start = place * FACT_FEATURES.length;
  for (const name in row)
    features[start + (COLUMNS.get(name as FactFeature) as number)] = row[name as FactFeature] as number;
}
