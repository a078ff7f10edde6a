import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Layers } from '../analysis/annotator.ts';
import { LEAST_SOURCE_SCORE, sourceScore } from '../analysis/sources/choose-source.ts';
import { SOURCE_FEATURES } from '../analysis/sources/source-features.ts';
import type { ArticleDocument } from '../model/article-document.ts';
import { loadResources } from './shared/load-resources.ts';
import { mulberry32, shuffle } from './shared/seeded-random.ts';
import { layersOf } from './train/annotated-layers.ts';
import { learnSourceCoefficients } from './train/sources/choice-regression.ts';
import { readSourceExamples, type SourceExample } from './train/sources/source-examples.ts';

/*
 * Learns the coefficients by which the source of a key fact is chosen: npm run train:sources -- CORPUS_DIR
 *
 * From the 137 articles in which a careful reader noted down facts and who says so (`reader.jsonl.gz` and `facts.jsonl.gz`). Numbers
 * alone are kept. The report is cross-validated by publisher, beside the rule that the choice goes beyond.
 */
const SEED = 20_260_103;
const FOLDS = 10;
const FILES = ['reader.jsonl.gz', 'facts.jsonl.gz'];

const directory = process.argv[2];
if (!directory) {
  process.stderr.write('usage: npm run train:sources -- CORPUS_DIR\n');
  process.exit(2);
}

const resources = loadResources();

/** Runs the annotators before key facts and keeps their layers. */
const layersBefore = (article: ArticleDocument): Promise<Layers> =>
  layersOf(article, resources, (annotator) =>
    ['tokens', 'pos', 'entities', 'attributions'].includes(annotator),
  );

/** The place of the candidate with the highest score, or -1. */
function choiceOf({ features }: SourceExample, coefficients: readonly number[]): number {
  const scores = features.map((each) => sourceScore(each, coefficients));
  const most = Math.max(LEAST_SOURCE_SCORE, ...scores);
  return most === LEAST_SOURCE_SCORE ? -1 : scores.indexOf(most);
}

function report(name: string, examples: readonly SourceExample[], choices: readonly number[]): void {
  const count = { right: 0, wrong: 0, none: 0, extra: 0 };
  examples.forEach(({ right, sourced }, i) => {
    const choice = choices[i] as number;
    if (sourced) count[choice === -1 ? 'none' : right[choice] ? 'right' : 'wrong']++;
    else if (choice !== -1) count.extra++;
  });
  const sourced = examples.filter((example) => example.sourced).length;
  process.stdout.write(
    `${name.padEnd(44)} right ${count.right}, wrong ${count.wrong}, none ${count.none} of ${sourced}; a source where there is none ${count.extra} of ${examples.length - sourced}\n`,
  );
}

const examples: SourceExample[] = [];
for (const file of FILES) examples.push(...(await readSourceExamples(join(directory, file), layersBefore)));
const publishers = shuffle([...new Set(examples.map(({ publisher }) => publisher))], mulberry32(SEED));
const foldOf = new Map(publishers.map((publisher, i) => [publisher, i % FOLDS]));
const apart = Array.from({ length: FOLDS }, (_, fold) =>
  learnSourceCoefficients(examples.filter(({ publisher }) => foldOf.get(publisher) !== fold)),
);
report(
  'by rule',
  examples,
  examples.map(({ byRule }) => byRule),
);
report(
  `learned, ${FOLDS} folds by publisher`,
  examples,
  examples.map((example) => choiceOf(example, apart[foldOf.get(example.publisher) as number] as number[])),
);
const coefficients = learnSourceCoefficients(examples);
report(
  'on the articles learned from (not a measure)',
  examples,
  examples.map((example) => choiceOf(example, coefficients)),
);
const best = examples.map(({ right }) => right.indexOf(true));
report('the best that any choice could reach', examples, best);

const path = fileURLToPath(new URL('../analysis/sources/chooser.generated.json', import.meta.url));
const values = Object.fromEntries(
  SOURCE_FEATURES.map((name, i) => [name, Number((coefficients[i] as number).toFixed(4))]),
);
writeFileSync(
  path,
  `${JSON.stringify({ source: 'Learned by `npm run train:sources` from 137 annotated articles; numbers only, no text and no word.', coefficients: values }, null, 2)}\n`,
);
