import Readability from '@mozilla/readability/Readability.js';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { analyse } from '../../analysis/pipeline.ts';
import type { ModelName } from '../../analysis/resources.ts';
import { readPage, readPageInSlices } from '../../article/index.ts';
import { LONG_PAGES, type LongPage } from './long-pages.ts';

const ROUNDS = 7;
const WARM_UP = 2;
/** Shorter texts, in characters, are no articles. */
const LEAST = 500;
/** How long a page may load what it needs, in milliseconds. */
const PATIENCE_MS = 3_000;

/** The library as it is published; the one that the reading imports is built without what reading never calls. */
const { Readability: Published } = globalThis as unknown as { Readability: typeof Readability };

const wink = winkNLP(model);
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

/** Shows a page in the only frame, until `unframe`. */
export const frame = async (html: string): Promise<void> => void (await framed(html));
export const unframe = (): void => document.querySelector('iframe')?.remove();

/** Milliseconds for one page. */
export interface PageTimes {
  /** Of Readability's parse, and of the same with a clone of the page before it as its readme has it used. */
  parse: number;
  clone: number;
  /** Of our reading and our analysis of the article, and of wink-nlp on its text. */
  read: number;
  analysis: number;
  wink: number;
}

/** Runs everything on one page `rounds` times, each time another one first; the fastest times, or null for a page without an article. */
export async function measure(html: string, turn: number, rounds: number): Promise<PageTimes | null> {
  const frame = await framed(html);
  const page = frame.contentDocument!;
  const options = { url: 'https://page.example/a', force: true };
  const reading = readPage(page, options);
  if (!reading.ok || reading.article.text.length < LEAST) {
    frame.remove();
    return null;
  }
  const { article } = reading;
  const times: PageTimes = {
    parse: Number.POSITIVE_INFINITY,
    clone: Number.POSITIVE_INFINITY,
    read: Number.POSITIVE_INFINITY,
    analysis: Number.POSITIVE_INFINITY,
    wink: Number.POSITIVE_INFINITY,
  };
  const since = (name: keyof PageTimes, startedAt: number): void => {
    times[name] = Math.min(times[name], performance.now() - startedAt);
  };
  const tasks = [
    () => {
      const beforeClone = performance.now();
      // Readability takes the document apart that it gets.
      const copy = page.cloneNode(true) as Document;
      const startedAt = performance.now();
      new Published(copy).parse();
      since('parse', startedAt);
      since('clone', beforeClone);
    },
    () => {
      const startedAt = performance.now();
      readPage(page, options);
      since('read', startedAt);
    },
    async () => {
      const startedAt = performance.now();
      await analyse(article, { models });
      since('analysis', startedAt);
    },
    () => {
      const startedAt = performance.now();
      wink.readDoc(article.text).entities().out();
      since('wink', startedAt);
    },
  ];
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < tasks.length; i++) await tasks[(i + turn + round) % tasks.length]!();
  }
  frame.remove();
  return times;
}

/** Readability's methods that reading calls one after the other, where the library's `parse` would. */
const CALLED = ['_removeScripts', '_prepDocument', '_grabArticle'] as const;

/** How long reading a page holds the tab without a break, in milliseconds in each round, Readability's own call left out. */
export async function longestReadingTask(
  kind: LongPage,
): Promise<{ longest: number[]; parse: number[]; total: number[] }> {
  const frame = await framed(LONG_PAGES[kind]());
  const page = frame.contentDocument!;
  const methods = Readability.prototype as unknown as Record<
    (typeof CALLED)[number],
    (...given: unknown[]) => unknown
  >;
  const own = CALLED.map((name) => methods[name]);
  let inParse = 0;
  for (const [i, name] of CALLED.entries()) {
    methods[name] = function (this: unknown, ...given) {
      const startedAt = performance.now();
      try {
        return own[i]!.apply(this, given);
      } finally {
        inParse += performance.now() - startedAt;
      }
    };
  }
  const stretches: number[] = [];
  let parsed = 0;
  let resumed = 0;
  const stop = () => {
    stretches.push(performance.now() - resumed - inParse);
    parsed += inParse;
    inParse = 0;
  };
  const pause = async () => {
    stop();
    await new Promise((resolve) => setTimeout(resolve));
    resumed = performance.now();
  };
  const longest: number[] = [];
  const parses: number[] = [];
  const totals: number[] = [];
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    stretches.length = 0;
    parsed = 0;
    resumed = performance.now();
    await readPageInSlices(page, { url: 'https://page.example/a', force: true }, { pause });
    stop();
    if (round < 0) continue;
    longest.push(Math.max(...stretches));
    parses.push(parsed);
    totals.push(stretches.reduce((sum, ms) => sum + ms, 0));
  }
  for (const [i, name] of CALLED.entries()) methods[name] = own[i]!;
  frame.remove();
  return { longest, parse: parses, total: totals };
}

export { restoring } from './in-page-highlights.ts';
