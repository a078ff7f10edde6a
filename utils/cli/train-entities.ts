import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { parseEntityModel } from '../analysis/entities/entity-model.ts';
import { hashWord } from '../analysis/hash.ts';
import { MODEL_FILES } from '../analysis/resources.ts';
import { clusterPaths, readVectors } from './train/entities/clusters.ts';
import { trainCrf } from './train/entities/crf.ts';
import { tokenFingerprint } from './train/entities/cut-words.ts';
import { DEV_SOURCES, readSource, SOURCES } from './train/entities/entity-corpus.ts';
import { addExamples, noExamples } from './train/entities/entity-examples.ts';
import { report } from './train/entities/entity-report.ts';
import { compileLists, listSizes } from './train/entities/lists.ts';
import { trainingPackages } from './train/entities/packages.ts';
import { layOutLexicon, lexiconFrom, writeModel } from './train/entities/write-entity-model.ts';

const USAGE = 'usage: npm run train:entities -- CORPUS_DIR';
const SEED = 20260421;
/** As many as fill the table of words that a smaller number would need as well. */
const CLUSTERED_WORDS = 174_000;

/** Trains the tagger of names, writes its model file and prints what it reaches on the dev splits. */
function main([folder]: readonly string[]): void {
  if (!folder) throw new Error(USAGE);
  const started = performance.now();
  const log = (line: string): void => {
    console.log(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${line}`);
  };
  const packages = trainingPackages();
  const vectors = readVectors(packages, CLUSTERED_WORDS);
  const phrases = compileLists(packages, vectors.words);
  log(`lists: ${JSON.stringify(listSizes(phrases))}, ${phrases.size} phrases`);
  const paths = clusterPaths(vectors, SEED);
  log(`clusters for ${vectors.words.length} words`);
  const words = new Map(vectors.words.map((word, i) => [hashWord(word), paths[i] as number]));
  const tables = layOutLexicon({ phrases, words });

  const examples = noExamples();
  for (const { name, weight } of SOURCES) {
    for (const record of readSource(folder, name, 'train')) {
      addExamples(examples, record, weight, lexiconFrom(tables));
    }
    log(`${name}: ${examples.allowed.length} words so far`);
  }
  const crf = trainCrf(examples, {
    rounds: 10,
    rate: 0.05,
    l1: 3e-6,
    l2: 1e-6,
    dropout: 0.1,
    leastCount: 2,
    seed: SEED,
    log,
  });

  const model = writeModel(crf, tables, tokenFingerprint());
  mkdirSync(fileURLToPath(new URL('../../public/models/', import.meta.url)), { recursive: true });
  const path = fileURLToPath(new URL(`../../public/${MODEL_FILES.entities}`, import.meta.url));
  writeFileSync(path, new Uint8Array(model));
  const packed = gzipSync(new Uint8Array(model), { level: 9 }).length;
  log(`${MODEL_FILES.entities}: ${model.byteLength} bytes, ${packed} gzipped`);
  const dev = DEV_SOURCES.map((name) => ({ name, records: readSource(folder, name, 'dev') }));
  console.table(report(dev, parseEntityModel(model)));
}

try {
  main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`train:entities: ${(error as Error).message}\n`);
  process.exitCode = 1;
}
