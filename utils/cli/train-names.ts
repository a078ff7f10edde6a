import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { emptyLayers, type Layers } from '../analysis/annotator.ts';
import { createBudget } from '../analysis/budget.ts';
import { SALIENCE_FEATURES, salienceFeatures } from '../analysis/entities/salience-features.ts';
import { ANNOTATORS } from '../analysis/pipeline.ts';
import { finished } from '../analysis/steps.ts';
import { loadResources } from './shared/load-resources.ts';
import { type NameExample, readNameExamples } from './train/names/name-examples.ts';
import { learnSalience, oddsOf } from './train/names/name-regression.ts';

/*
 * Learns the coefficients of names' salience: npm run train:names -- READER.jsonl.gz
 *
 * From articles in which an attentive reader noted down the names that matter. Only numbers are kept, no text and no name. The
 * report is cross-validated by publisher: no article is ranked by coefficients learned from its publisher.
 */
const FOLDS = 12;
const SHOWN = 10;

const path = process.argv[2];
if (!path) {
  process.stderr.write('usage: npm run train:names -- READER.jsonl.gz\n');
  process.exit(2);
}

const resources = loadResources();
const upTo = ANNOTATORS.findIndex(({ name }) => name === 'entities') + 1;
const examples = readNameExamples(path, (article) => {
  const layers = emptyLayers() as Layers;
  for (const annotator of ANNOTATORS.slice(0, upTo))
    Object.assign(
      layers,
      annotator.annotate(article, layers, { resources, budget: createBudget(Number.POSITIVE_INFINITY) }),
    );
  return { entities: layers.entities, rows: finished(salienceFeatures(layers.entities, article, layers)) };
});

interface Scored {
  readonly example: NameExample;
  readonly weights: Float64Array;
}

/** Share shown that is wanted or fine, share wanted that is shown, and F1, in percent. */
function panel(scored: readonly Scored[]): string {
  let [shown, right, found, wanted] = [0, 0, 0, 0];
  for (const { example, weights } of scored) {
    wanted += example.wanted;
    const top = example.items
      .toSorted((a, b) => oddsOf(weights, b.features) - oddsOf(weights, a.features))
      .slice(0, SHOWN);
    shown += top.length;
    right += top.filter((item) => item.wanted > 0).length;
    found += top.filter((item) => item.wanted === 2).length;
  }
  const [precision, recall] = [right / shown, found / wanted];
  const percent = (share: number): string => (100 * share).toFixed(1);
  return `right ${percent(precision)}, found ${percent(recall)}, F1 ${percent((2 * precision * recall) / (precision + recall))}`;
}

const size = SALIENCE_FEATURES.length;
const publishers = [...new Set(examples.map(({ publisher }) => publisher))];
const foldOf = ({ publisher }: NameExample): number => publishers.indexOf(publisher) % FOLDS;
const outOfFold = Array.from({ length: FOLDS }, (_, fold) => {
  const weights = learnSalience(
    examples.filter((example) => foldOf(example) !== fold),
    size,
  );
  return examples.filter((example) => foldOf(example) === fold).map((example) => ({ example, weights }));
}).flat();
const weights = learnSalience(examples, size);

writeFileSync(
  fileURLToPath(new URL('../analysis/entities/entity-salience.generated.json', import.meta.url)),
  `${JSON.stringify(
    {
      source: `Learned by \`npm run train:names\` from the names that readers of ${examples.length} articles noted down; numbers only, no text.`,
      weights: Object.fromEntries(
        SALIENCE_FEATURES.map((name, i) => [name, Number((weights[i] as number).toFixed(3))]),
      ),
    },
    null,
    2,
  )}\n`,
);

console.log(`${examples.length} articles of ${publishers.length} publishers, first ${SHOWN} names:`);
console.log(`  out of fold: ${panel(outOfFold)}`);
console.log(
  `  on the articles learned from (do not report): ${panel(examples.map((example) => ({ example, weights })))}`,
);
