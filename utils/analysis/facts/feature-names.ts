/** Features of the ranker, in the order of its coefficients. Each is about 0 to 1. */
export const FACT_FEATURES = [
  // place.ts
  'first',
  'second',
  'third',
  'place',
  'depth',
  'log-place',
  'opens-paragraph',
  'early-paragraph',
  'after-heading',
  'end',
  'list-item',
  // centrality.ts
  'frequency',
  'centroid',
  'lead-overlap',
  'title-overlap',
  'new-words',
  'main-name',
  // expectation.ts
  'expected-words',
  'expected-share',
  'expected-overlap',
  'likely-words',
  'expected-pairs',
  // wording.ts
  'length',
  'length-squared',
  'short',
  'long',
  'names',
  'figures',
  'money-or-share',
  'calendar',
  'quoted',
  'opens-quote',
  'reporting',
  'first-person',
  'second-person',
  'leaning',
  'demonstrative',
  'connective',
  'mid-quotation',
  'call',
  'question',
  'brackets',
  'past',
  'present',
  'modal',
  'verbless',
  'dateline',
] as const;
export type FactFeature = (typeof FACT_FEATURES)[number];

/** The places of features among the numbers of a sentence. */
export const columnsOf = <const N extends readonly FactFeature[]>(
  ...names: N
): { readonly [I in keyof N]: number } =>
  names.map((name) => FACT_FEATURES.indexOf(name)) as { [I in keyof N]: number };
