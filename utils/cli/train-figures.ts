import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { emptyLayers, type Layers } from '../analysis/annotator.ts';
import { createBudget } from '../analysis/budget.ts';
import { FIGURE_FEATURES } from '../analysis/figures/figure-features.ts';
import { LEAST_SALIENCE } from '../analysis/figures/shown-figures.ts';
import { ANNOTATORS } from '../analysis/pipeline.ts';
import type { ArticleDocument } from '../model/article-document.ts';
import { loadResources } from './shared/load-resources.ts';
import { type FigureExample, readFigureExamples } from './train/figures/figure-examples.ts';
import { calibrate, itemScore, learnRanking } from './train/figures/figure-regression.ts';

/*
 * Learns the coefficients of figures' salience: npm run train:figures -- READER.jsonl.gz
 *
 * From articles in which an attentive reader noted down the key figures. Only numbers are kept, no text and no word. The
 * report is cross-validated by publisher: no article is ranked by coefficients learned from its publisher.
 */
const FOLDS = 12;
const SHOWN = 8;

const path = process.argv[2];
if (!path) {
  process.stderr.write('usage: npm run train:figures -- READER.jsonl.gz\n');
  process.exit(2);
}

const resources = loadResources();
const examples = await readFigureExamples(path, async (article: ArticleDocument) => {
  const layers = emptyLayers() as Layers;
  for (const annotator of ANNOTATORS.slice(0, ANNOTATORS.findIndex(({ name }) => name === 'figures') + 1))
    Object.assign(
      layers,
      annotator.annotate(article, layers, { resources, budget: createBudget(Number.POSITIVE_INFINITY) }),
    );
  return layers.figures;
});

interface Scored {
  readonly example: FigureExample;
  readonly scores: readonly number[];
}

/** Share shown that is wanted or fine, share wanted that is shown, and F1, in percent, of the figures that pass `least`. */
function panel(scored: readonly Scored[], least: number): string {
  let [shown, right, found, wanted] = [0, 0, 0, 0];
  for (const { example, scores } of scored) {
    wanted += example.wanted;
    const top = example.items
      .map((item, i) => ({ item, score: scores[i] as number }))
      .filter(({ score }) => score >= least)
      .sort((a, b) => b.score - a.score)
      .slice(0, SHOWN);
    shown += top.length;
    right += top.filter(({ item }) => item.wanted > 0).length;
    found += top.filter(({ item }) => item.wanted === 2).length;
  }
  const [precision, recall] = [right / shown, found / wanted];
  const percent = (share: number): string => (100 * share).toFixed(1);
  return `right ${percent(precision)}, found ${percent(recall)}, F1 ${percent((2 * precision * recall) / (precision + recall))}`;
}

const scoredBy = (weights: Float64Array, example: FigureExample): Scored => ({
  example,
  scores: example.items.map((item) => itemScore(weights, item)),
});

const publishers = [...new Set(examples.map(({ publisher }) => publisher))];
const apart = publishers.map((_, i) => i % FOLDS);
const foldOf = ({ publisher }: FigureExample): number => apart[publishers.indexOf(publisher)] as number;
const outOfFold = Array.from({ length: FOLDS }, (_, fold) => {
  const weights = learnRanking(examples.filter((example) => foldOf(example) !== fold));
  return examples.filter((example) => foldOf(example) === fold).map((example) => scoredBy(weights, example));
}).flat();
const { slope, offset } = calibrate(
  outOfFold.flatMap(({ example, scores }) =>
    example.items.map((item, i) => ({ score: scores[i] as number, isFine: item.wanted > 0 })),
  ),
);
const least = (Math.log(LEAST_SALIENCE / (1 - LEAST_SALIENCE)) - offset) / slope;
const weights = learnRanking(examples);

writeFileSync(
  fileURLToPath(new URL('../analysis/figures/figure-salience.generated.json', import.meta.url)),
  `${JSON.stringify(
    {
      source: `Learned by \`npm run train:figures\` from the key figures that readers of ${examples.length} articles noted down; numbers only, no text.`,
      bias: Number(offset.toFixed(4)),
      weights: Object.fromEntries(
        FIGURE_FEATURES.map((name, i) => [name, Number((slope * (weights[i] as number)).toFixed(4))]),
      ),
    },
    null,
    2,
  )}\n`,
);

console.log(
  `${examples.length} articles of ${publishers.length} publishers, first ${SHOWN} figures, values alone compared:`,
);
console.log(`  out of fold, all figures: ${panel(outOfFold, Number.NEGATIVE_INFINITY)}`);
console.log(`  out of fold, from salience ${LEAST_SALIENCE}: ${panel(outOfFold, least)}`);
console.log(
  `  on the articles learned from (do not report): ${panel(
    examples.map((example) => scoredBy(weights, example)),
    least,
  )}`,
);
