import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { articleFromText } from '../../article/article-from-text.ts';
import { loadResources } from '../shared/load-resources.ts';
import { type Row, ratioRow, timeRow } from './bench-rows.ts';

/** Workers, each with code that has not run before. */
const WORKERS = 7;
/** Share of the first analysis that making the models ready may take: unpacking must not be what a cold click waits for. */
const MODELS_BAR = 0.3;

interface Times {
  /** Milliseconds until each model can be used, its bytes being there. */
  models: Record<string, number>;
  /** Milliseconds of the first analysis after that, and of the next one, of another text. */
  first: number;
  second: number;
}

/** A new worker's times for its first two articles. */
async function run(texts: readonly string[]): Promise<Times> {
  const { ANNOTATORS, analyse } = await import('../../analysis/pipeline.ts');
  const resources = loadResources();
  const models: Times['models'] = {};
  for (const { name, unavailable } of ANNOTATORS) {
    if (!unavailable) continue;
    const startedAt = performance.now();
    unavailable(resources);
    models[name] = performance.now() - startedAt;
  }
  const times: number[] = [];
  for (const text of texts) {
    const startedAt = performance.now();
    await analyse(articleFromText(text, { language: 'en', publishedAt: '2026-01-15' }), resources);
    times.push(performance.now() - startedAt);
  }
  return { models, first: times[0] ?? 0, second: times[1] ?? 0 };
}

/** The cost of a worker that has just started: its models, and its first article before the engine has compiled anything. */
export async function freshWorkerRows(articles: readonly string[]): Promise<Row[]> {
  const runs: Times[] = [];
  for (let i = 0; i < WORKERS; i++) {
    const texts = [articles[2 * i], articles[2 * i + 1]].map((text) => text ?? articles[0]);
    runs.push(
      await new Promise((resolve, reject) => {
        const worker = new Worker(fileURLToPath(import.meta.url), { workerData: { texts } });
        worker.once('message', resolve);
        worker.once('error', reject);
      }),
    );
  }
  const group = 'a worker that has just begun';
  const of = (pick: (times: Times) => number) => runs.map(pick);
  const first = of((times) => times.first);
  const allModels = of(({ models }) => Object.values(models).reduce((sum, ms) => sum + ms, 0));
  return [
    ...Object.keys(runs[0]?.models ?? {}).map((name) =>
      timeRow(
        of(({ models }) => models[name] ?? 0),
        { group, name: `model of ${name}` },
      ),
    ),
    timeRow(first, { group, name: 'first article' }),
    timeRow(
      of(({ second }) => second),
      { group, name: 'second article' },
    ),
    ratioRow(allModels, first, { group, name: 'all models / first article', bar: MODELS_BAR }),
  ];
}

if (!isMainThread && Array.isArray(workerData?.texts)) parentPort?.postMessage(await run(workerData.texts));
