import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Layers } from '../analysis/annotator.ts';
import { type FactRanker, rankFacts } from '../analysis/facts/fact-ranking.ts';
import { COMPARED_FEATURES, FACT_FEATURES, type FactFeature } from '../analysis/facts/feature-names.ts';
import { REPETITION } from '../analysis/facts/ranker.ts';
import type { ArticleDocument } from '../model/article-document.ts';
import { loadResources } from './shared/load-resources.ts';
import { mulberry32, shuffle } from './shared/seeded-random.ts';
import { layersOf } from './train/annotated-layers.ts';
import { type FactExample, readFactExamples } from './train/facts/fact-examples.ts';
import { type FactScores, scoreChoices } from './train/facts/fact-scores.ts';
import { learnCoefficients } from './train/facts/listwise-regression.ts';

/*
 * Learns the ranker's coefficients: npm run train:facts -- CORPUS_DIR [--ablate]
 *
 * From 137 articles of 126 publishers in which a careful reader noted down what is worth knowing (`reader.jsonl.gz` and
 * `facts.jsonl.gz`). Numbers alone are kept, no text and no word. The report is cross-validated by publisher: no article is ranked by
 * coefficients that were learned from it or from another of its publisher. Editors' highlights of CNN articles, tried as further examples,
 * made it worse at every weight (69.6 → 69.0 at 0.03, 67.3 at 0.25).
 */
const SEED = 20_260_102;
const FOLDS = 10;
const REPEATS = 3;
const SHOWN = 7;
const FILES = ['reader.jsonl.gz', 'facts.jsonl.gz'];

const directory = process.argv[2];
if (!directory) {
  process.stderr.write('usage: npm run train:facts -- CORPUS_DIR [--ablate]\n');
  process.exit(2);
}

/** Runs the annotators before the ranker and keeps their layers. */
const layersBefore = (article: ArticleDocument): Promise<Layers> =>
  layersOf(article, resources, (annotator) => !['facts', 'checks', 'timeline'].includes(annotator));

const rankerOf = (coefficients: readonly number[]): FactRanker => ({ coefficients, repetition: REPETITION });

/** The plain ranker beside which every other is measured: position, words of the headline and length, by hand. */
const PLAIN: Partial<Record<FactFeature, number>> = {
  place: 1,
  'log-place': -1,
  'title-share': 1.5,
  length: 1,
};
const plain = FACT_FEATURES.map((name) => PLAIN[name] ?? 0);

const choiceOf = ({ candidates }: FactExample, coefficients: readonly number[]): number[] =>
  rankFacts(candidates, rankerOf(coefficients))
    .slice(0, SHOWN)
    .map(({ sentence }) => candidates.sentences.indexOf(sentence));

/** The choice for each example by coefficients that were learned from other publishers. */
function outOfFold(
  examples: readonly FactExample[],
  random: () => number,
  adapt = (coefficients: number[]) => coefficients,
): number[][] {
  const publishers = shuffle([...new Set(examples.map(({ publisher }) => publisher))], random);
  const foldOf = new Map(publishers.map((publisher, i) => [publisher, i % FOLDS]));
  const choices: number[][] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const coefficients = adapt(
      learnCoefficients(examples.filter(({ publisher }) => foldOf.get(publisher) !== fold)),
    );
    examples.forEach((example, i) => {
      if (foldOf.get(example.publisher) === fold) choices[i] = choiceOf(example, coefficients);
    });
  }
  return choices;
}

const resources = loadResources();
const corpora: FactExample[][] = [];
for (const file of FILES) corpora.push(await readFactExamples(join(directory, file), layersBefore));
const examples = corpora.flat();

function report(name: string, choices: readonly (readonly number[])[][]): void {
  let from = 0;
  for (const [i, corpus] of corpora.entries()) {
    const scores = choices.map((each) => scoreChoices(corpus, each.slice(from, from + corpus.length)));
    const mean = (key: keyof FactScores): string =>
      (scores.reduce((total, score) => total + score[key], 0) / scores.length).toFixed(1);
    process.stdout.write(
      `${name.padEnd(44)} ${(FILES[i] as string).padEnd(16)} facts ${mean('facts')} (@3 ${mean('at3')}, @7 ${mean('at7')}) idle ${mean('idle')} junk ${mean('junk')}\n`,
    );
    from += corpus.length;
  }
}

/** Groups of features that are left out in turn, to see which carry the ranking. */
const GROUPS: Readonly<Record<string, (name: FactFeature) => boolean>> = {
  position: (name) =>
    /^(?:first|second|third|place|log-place|among|depth|last$|density)/.test(name) || /paragraph/.test(name),
  title: (name) => name.startsWith('title'),
  centrality: (name) =>
    /^(?:frequency|centroid|central|neighbours|lead-overlap|new-words|main-name)/.test(name),
  'key phrases and topics': (name) => /keyphrase|topic/.test(name),
  'names, figures and dates': (name) => /entit|name|quantit|figures|money|time|date|day|calendar/.test(name),
  'quotation and speech': (name) => /quot|speech|speaker|reporting/.test(name),
  'length and words': (name) =>
    /^(?:length|under|over|nouns|adjectives|adverbs|pronouns|function)/.test(name),
  'leaning and opening': (name) => /^(?:leaning|demonstrative|connective|opens|next|call)/.test(name),
  'comparison within the article': (name) => COMPARED_FEATURES.some((own) => name === `${own}-of-highest`),
};

report('plain ranker', [examples.map((example) => choiceOf(example, plain))]);
const random = mulberry32(SEED);
report(
  `learned, ${FOLDS} folds by publisher, ${REPEATS} times`,
  Array.from({ length: REPEATS }, () => outOfFold(examples, random)),
);
for (const [name, isOf] of process.argv.includes('--ablate') ? Object.entries(GROUPS) : []) {
  const without = (coefficients: number[]): number[] =>
    coefficients.map((value, i) => (isOf(FACT_FEATURES[i] as FactFeature) ? 0 : value));
  report(`  without ${name}`, [outOfFold(examples, mulberry32(SEED), without)]);
}
const coefficients = learnCoefficients(examples);
report('on the articles learned from (not a measure)', [
  examples.map((example) => choiceOf(example, coefficients)),
]);

const path = fileURLToPath(new URL('../analysis/facts/ranker.generated.json', import.meta.url));
const values = Object.fromEntries(
  FACT_FEATURES.map((name, i) => [name, Number((coefficients[i] as number).toFixed(4))]),
);
writeFileSync(
  path,
  `${JSON.stringify({ source: 'Learned by `npm run train:facts` from 137 annotated articles of 126 publishers; numbers only, no text and no word.', coefficients: values }, null, 2)}\n`,
);
