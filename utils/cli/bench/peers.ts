import { parse } from 'chrono-node';
import nlp from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Task } from './clock.ts';
import { interleaved, median, ratio } from './clock.ts';
import { analysis, perAnnotator, upTo } from './ours.ts';
import type { Row, Series } from './rows.ts';
import { textOfSize } from './texts.ts';

const reader = winkNLP(model);
/** The peer's sentences and parts of speech alone. */
const tagger = winkNLP(model, ['sbd', 'pos']);
const PUBLISHED = new Date(Date.UTC(2026, 0, 15));

/** Each peer as its readme has it used. */
export const PEERS = {
  /** All of its stages, and the entities and the custom entities taken out. */
  wink: (text: string) => reader.readDoc(text).entities().out(),
  winkTags: (text: string) => tagger.readDoc(text).tokens().out(tagger.its.pos),
  /** People, places, organisations and numbers. */
  compromise: (text: string) => {
    const doc = nlp(text);
    return [doc.people(), doc.places(), doc.organizations(), doc.numbers()].map((view) => view.out('array'));
  },
  chrono: (text: string) => parse(text, PUBLISHED),
} satisfies Record<string, Task>;

const ROUNDS = 7;

/** The whole analysis and parts of it against libraries that do one part each, on the same texts in turns. */
export async function peerRows(articles: readonly string[]): Promise<Row[]> {
  const tags = upTo('tokens');
  const timex = upTo('timexes');
  const entities = upTo('entities');
  const times = await interleaved({ ...PEERS, analysis, tags, timex, entities }, articles, ROUNDS);
  const group = 'peers';
  const ms = (name: string, values: number[], note = ''): Row => ({
    group,
    name,
    value: median(values),
    unit: 'ms',
    note,
  });
  const over = (name: string, ours: number[], theirs: number[], bar?: number): Row => ({
    group,
    name,
    value: ratio(ours, theirs),
    unit: '×',
    ...(bar !== undefined && { bar }),
  });
  return [
    ms('analysis', times.analysis),
    ms('wink-nlp', times.wink, 'readDoc with entities'),
    ms('compromise', times.compromise, 'people, places, organisations, numbers'),
    ms('chrono-node', times.chrono, 'parse'),
    over('analysis / wink-nlp', times.analysis, times.wink, 4),
    over('analysis / compromise', times.analysis, times.compromise, 0.2),
    over('words and parts of speech / wink-nlp with sbd and pos', times.tags, times.winkTags),
    over('timexes and what they need / chrono-node', times.timex, times.chrono),
    over('entities and what they need / wink-nlp', times.entities, times.wink),
  ];
}

/** What each annotator takes of the analysis: the median article, each article by the median of some runs. */
export async function annotatorRows(articles: readonly string[]): Promise<Row[]> {
  const all = new Map<string, number[]>();
  for (const text of articles) {
    const runs = new Map<string, number[]>();
    for (let round = 0; round < ROUNDS; round++) {
      for (const [name, ms] of await perAnnotator(text)) runs.set(name, [...(runs.get(name) ?? []), ms]);
    }
    for (const [name, times] of runs) all.set(name, [...(all.get(name) ?? []), median(times)]);
  }
  return [...all].map(([name, times]) => ({ group: 'annotators', name, value: median(times), unit: 'ms' }));
}

const SIZES = [1_000, 2_000, 5_000, 10_000, 20_000, 50_000];

/** Times over article length, for the charts. */
export async function peerSeries(articles: readonly string[]): Promise<Series[]> {
  const texts = SIZES.map((size) => textOfSize(articles, size));
  const { wink, compromise, chrono } = PEERS;
  const times = await interleaved(
    { Sidelight: analysis, 'wink-nlp': wink, compromise, 'chrono-node': chrono },
    texts,
    3,
  );
  return Object.entries(times).map(([name, values]) => ({
    name,
    points: values.map((ms, i) => ({ characters: texts[i]!.length, ms })),
  }));
}
