/**
 * Every feature template of the tagger by name: `word` is the word read, `before` and `after` its neighbours, the run is the
 * stretch of name-like words that it stands in. A feature is the hash of its template's number and of a value. Numbers are
 * part of the model: whoever changes one, or the value behind it, raises `FEATURE_VERSION` and trains again.
 */
export const TEMPLATE = {
  bias: 1,

  // Letters, in lower case.
  word: 2,
  wordAndCasing: 3,
  before: 4,
  after: 5,
  secondBefore: 6,
  secondAfter: 7,
  beforeAndWord: 8,
  wordAndAfter: 9,
  beforeAndAfter: 10,
  twoBefore: 11,
  twoAfter: 12,

  // Casing of the word, of its sentence and of its neighbours.
  casing: 13,
  casingsAround: 14,
  casingBefore: 15,
  casingAfter: 16,
  letterShape: 17,
  prefix3: 18,
  suffix2: 19,
  suffix3: 20,
  suffix4: 21,

  // Casing of the same word elsewhere in the article.
  elsewhere: 22,
  elsewhereAndCasing: 23,

  // Word clusters: `CLUSTER_DEPTHS` templates for each distance from the word, from the second before to the second after.
  clusters: 30,
  clusterBeforeAndWord: 50,
  clusterWordAndAfter: 51,
  clusterBeforeAndAfter: 52,

  // Lists of the lexicon: a feature for each list that has a phrase which begins, goes on or ends at the word.
  phraseBegins: 60,
  phraseGoesOn: 61,
  phraseEnds: 62,
  allThatBegin: 63,
  allThatEnd: 64,
  listsBefore: 65,
  phraseEndsBefore: 66,
  listsAfter: 67,
  phraseBeginsAfter: 68,
  listsSecondBefore: 69,
  listsSecondAfter: 70,

  // The run of name-like words.
  runSizeAndPlace: 80,
  runLast: 81,
  runFirst: 82,
  runLastAndPlace: 83,
  runLastCluster: 84,
  runLastClusterAndPlace: 85,
  runFirstCluster: 86,
  runLastLists: 87,
  runFirstLists: 88,
  beforeRun: 89,
  afterRun: 90,
  clusterBeforeRun: 91,
  clusterAfterRun: 92,
  aroundRun: 93,
  /** Lists that have the run from end to end. */
  runLists: 94,
  /** Lists with a phrase that ends, or begins, where the run does. */
  phraseEndsRun: 95,
  phraseBeginsRun: 96,
} as const;

/** Templates for each distance in `TEMPLATE.clusters`: two depths of the tree, and the leaf beside the word. */
export const CLUSTER_DEPTHS = 4;
