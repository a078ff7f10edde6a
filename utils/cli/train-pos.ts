import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { createBudget } from '../analysis/budget.ts';
import { MODEL_FILES } from '../analysis/resources.ts';
import { finished } from '../analysis/steps.ts';
import { POS } from '../analysis/tokens/index.ts';
import { type PosModel, parsePosModel, writePosModel } from '../analysis/tokens/pos-model.ts';
import { tagTokens } from '../analysis/tokens/pos-tagger.ts';
import { trainTagger } from './train/pos/perceptron.ts';
import { readTaggedTexts, type TaggedText } from './train/pos/pos-corpus.ts';

/*
 * Trains `public/models/pos.bin`: npm run train:pos -- CORPUS_DIR
 *
 * There is no corpus with parts of speech here: the tags are those of wink-nlp with wink-eng-lite-web-model (both MIT),
 * a development dependency that does not ship, put right where the corpus marks names. The texts are the training
 * splits of GUM (its CC BY parts), WikiGold (CC BY 4.0), MEANTIME (CC BY 4.0) and CrossNER (MIT). Equal input gives equal bytes.
 */
const EPOCHS = 6;
const SEED = 20_260_101;

const directory = process.argv[2];
if (!directory) {
  process.stderr.write('usage: npm run train:pos -- CORPUS_DIR\n');
  process.exit(2);
}

function agreement(texts: readonly TaggedText[], model: PosModel): string {
  let right = 0;
  let total = 0;
  const confusion = new Map<string, number>();
  for (const { layer, tags } of texts) {
    const pos = finished(tagTokens(layer, model, createBudget(Number.POSITIVE_INFINITY)));
    for (let token = 0; token < pos.length; token++) {
      const gold = tags[token] as number;
      if (gold === 0) continue;
      total += 1;
      if (gold === pos[token]) right += 1;
      else {
        const pair = `${POS[gold]} as ${POS[pos[token] as number]}`;
        confusion.set(pair, (confusion.get(pair) ?? 0) + 1);
      }
    }
  }
  const worst = [...confusion].sort((a, b) => b[1] - a[1]).slice(0, 8);
  return `${((100 * right) / total).toFixed(2)} % of ${total} tokens; ${worst.map(([pair, n]) => `${pair} ${n}`).join(', ')}`;
}

const train = readTaggedTexts(directory, 'train');
const model = trainTagger(train, { epochs: EPOCHS, seed: SEED });
const bytes = writePosModel(model);
const path = fileURLToPath(new URL(`../../public/${MODEL_FILES.pos}`, import.meta.url));
writeFileSync(path, new Uint8Array(bytes));

const written = parsePosModel(bytes);
console.log(`agreement with the teacher on train: ${agreement(train, written)}`);
console.log(`agreement with the teacher on dev: ${agreement(readTaggedTexts(directory, 'dev'), written)}`);
console.log(
  `${model.certain.size} certain words; ${bytes.byteLength} bytes, ${gzipSync(new Uint8Array(bytes)).length} gzipped`,
);
