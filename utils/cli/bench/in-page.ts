import Readability from '@mozilla/readability/Readability.js';
import { analyse } from '../../analysis/pipeline.ts';
import type { ModelName } from '../../analysis/resources.ts';
import { readPage } from '../../article/index.ts';

const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1]!;
const ROUNDS = 7;
const WARM_UP = 2;
/** Shorter texts, in characters, are no articles. */
const LEAST = 500;
/** How long a page may load what it needs, in milliseconds. */
const PATIENCE_MS = 3_000;

const models = {} as Record<ModelName, ArrayBuffer | null>;

/** Hands a model over, in base64. */
export function give(name: ModelName, base64: string | null): void {
  models[name] = base64 === null ? null : Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0)).buffer;
}

/** The page in a frame that runs none of its scripts, laid out as any page is. */
async function framed(html: string): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  frame.sandbox.add('allow-same-origin');
  frame.width = '1200';
  frame.height = '800';
  frame.srcdoc = html;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  document.body.append(frame);
  await Promise.race([loaded, late]);
  return frame;
}

/** Milliseconds of Readability, of our reading and of our analysis for one page; null for one without an article. */
export async function measure(
  html: string,
): Promise<{ parse: number; read: number; analysis: number } | null> {
  const frame = await framed(html);
  const page = frame.contentDocument!;
  const options = { url: 'https://page.example/a', force: true };
  const reading = readPage(page, options);
  if (!reading.ok || reading.article.text.length < LEAST) {
    frame.remove();
    return null;
  }
  const times = { parse: [] as number[], read: [] as number[], analysis: [] as number[] };
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    // Readability takes the document apart that it gets.
    const copy = page.cloneNode(true) as Document;
    const begun = performance.now();
    new Readability(copy).parse();
    const afterParse = performance.now();
    readPage(page, options);
    const afterRead = performance.now();
    await analyse(reading.article, { models });
    const done = performance.now();
    if (round < 0) continue;
    times.parse.push(afterParse - begun);
    times.read.push(afterRead - afterParse);
    times.analysis.push(done - afterRead);
  }
  frame.remove();
  return { parse: median(times.parse), read: median(times.read), analysis: median(times.analysis) };
}
