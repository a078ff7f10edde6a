import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createBudget } from '../analysis/budget.ts';
import { describeCandidates, FACT_FEATURES, type FactFeature } from '../analysis/facts/fact-features.ts';
import { type FactRanker, rankFacts } from '../analysis/facts/fact-ranking.ts';
import { FIXED, REPETITION } from '../analysis/facts/ranker.ts';
import { WORD_FEATURES } from '../analysis/facts/word-model.ts';
import { posAnnotator, tokenLayer } from '../analysis/tokens/index.ts';
import type { ArticleDocument } from '../article/article-document.ts';
import { loadResources } from './shared/load-resources.ts';
import { mulberry32, shuffle } from './shared/seeded-random.ts';
import { type Example, readExamples } from './train/facts/fact-examples.ts';
import { learnSentences, learnWords } from './train/facts/fact-regression.ts';

/*
 * Learns the ranker's coefficients: npm run train:facts -- CORPUS_DIR
 *
 * From 500 CNN articles of March 2015 and the highlights that CNN's editors wrote (`cnn-validation.jsonl.gz`). Only numbers
 * are kept, no text and no word. A sentence is worth what it adds to a summary of three, measured by ROUGE; the report
 * is cross-validated: no article is ranked by coefficients that were learned from it.
 */
const SEED = 20_260_102;
const FOLDS = 10;
const REPEATS = 3;
const LENGTH = 3;

const directory = process.argv[2];
if (!directory) {
  process.stderr.write('usage: npm run train:facts -- CORPUS_DIR\n');
  process.exit(2);
}

const resources = loadResources();
const budget = createBudget(Number.POSITIVE_INFINITY);
const analyse = (article: ArticleDocument) => {
  const layer = tokenLayer(article.text, article.blocks);
  return { ...layer, ...posAnnotator.annotate(article, layer, { resources, budget }) };
};

function learn(examples: readonly Example[]): FactRanker {
  const words = learnWords(examples);
  const coefficients = learnSentences(examples, words).map(
    (value, i) => FIXED[FACT_FEATURES[i] as FactFeature] ?? value,
  );
  return { words, coefficients, repetition: REPETITION };
}

function scoreBy(ranker: FactRanker, { article, layer, candidates, score }: Example): number {
  const chosen = rankFacts(describeCandidates(article, layer, candidates, ranker.words), ranker).slice(
    0,
    LENGTH,
  );
  return score(chosen.map(({ sentence }) => candidates.indexOf(sentence)));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, x) => total + x, 0);

/** How far from the first three sentences (0) to the best three (100). */
function gapClosed(examples: readonly Example[], scores: readonly number[]): number {
  const lead = sum(examples.map((example) => example.lead));
  return (100 * (sum(scores) - lead)) / (sum(examples.map((example) => example.best)) - lead);
}

function crossValidated(examples: readonly Example[], random: () => number): number {
  const mixed = shuffle([...examples], random);
  const scores: number[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const ranker = learn(mixed.filter((_, i) => i % FOLDS !== fold));
    mixed.forEach((example, i) => {
      if (i % FOLDS === fold) scores[i] = scoreBy(ranker, example);
    });
  }
  return gapClosed(mixed, scores);
}

const examples = readExamples(join(directory, 'cnn-validation.jsonl.gz'), analyse).filter(
  ({ candidates }) => candidates.length > 0,
);
const random = mulberry32(SEED);
const gaps = Array.from({ length: REPEATS }, () => crossValidated(examples, random));
const ranker = learn(examples);
const fit = gapClosed(
  examples,
  examples.map((example) => scoreBy(ranker, example)),
);
const others = readExamples(join(directory, 'gum-news.jsonl.gz'), analyse);
const elsewhere = gapClosed(
  others,
  others.map((example) => scoreBy(ranker, example)),
);

const rounded = (values: readonly number[], names: readonly string[]) =>
  Object.fromEntries(names.map((name, i) => [name, Number((values[i] as number).toFixed(4))]));
const path = fileURLToPath(new URL('../analysis/facts/ranker.generated.json', import.meta.url));
writeFileSync(
  path,
  `${JSON.stringify(
    {
      source:
        'Learned by `npm run train:facts` from 500 CNN articles of March 2015 and their editors’ highlights (CNN/DailyMail validation set); numbers only, no text.',
      words: rounded(ranker.words, WORD_FEATURES),
      sentences: rounded(ranker.coefficients, FACT_FEATURES),
    },
    null,
    2,
  )}\n`,
);

console.log(`share of the way from the first three sentences to the best three, in percent:`);
console.log(
  `  cross-validated, ${FOLDS} folds, ${REPEATS} times: ${gaps.map((gap) => gap.toFixed(2)).join(', ')}; mean ${(sum(gaps) / REPEATS).toFixed(2)}`,
);
console.log(`  on the texts learned from (do not report): ${fit.toFixed(2)}`);
console.log(`  on gum-news, not learned from: ${elsewhere.toFixed(2)}`);
