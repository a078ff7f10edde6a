import { parse } from 'chrono-node';
import nlp from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { type Row, ratioRow, type Series, timeRow } from './bench-rows.ts';
import { textOfSize } from './bench-texts.ts';
import { analysis, perAnnotator, upTo } from './own-tasks.ts';
import type { Task } from './stopwatch.ts';
import { interleaved, onNewTexts } from './stopwatch.ts';

const reader = winkNLP(model);
/** The peer's sentences and parts of speech alone. */
const tagger = winkNLP(model, ['sbd', 'pos']);
const PUBLISHED = new Date(Date.UTC(2026, 0, 15));

/** Each peer as its readme has it used. */
const PEERS = {
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

/** Work of ours on these parts of the analysis, each with all that it needs. */
const PARTS = {
  tags: upTo('tokens'),
  timex: upTo('timexes'),
  entities: upTo('entities'),
  topics: upTo('topics'),
};

/** The whole analysis and parts of it against libraries that do one part each, on the same new texts in turns. */
export async function peerRows(warmUp: readonly string[], articles: readonly string[]): Promise<Row[]> {
  const times = await onNewTexts({ ...PEERS, analysis, ...PARTS }, warmUp, articles);
  const group = 'peers';
  const ms = (name: string, values: number[], note?: string): Row =>
    timeRow(values, { group, name, ...(note && { note }) });
  const over = (name: string, ours: number[], theirs: number[], bar?: number): Row =>
    ratioRow(ours, theirs, { group, name, ...(bar !== undefined && { bar }) });
  return [
    ms('analysis', times.analysis),
    ms('wink-nlp', times.wink, 'readDoc with entities'),
    ms('compromise', times.compromise, 'people, places, organisations, numbers'),
    ms('chrono-node', times.chrono, 'parse'),
    over('analysis / wink-nlp', times.analysis, times.wink, 2.5),
    over('analysis / compromise', times.analysis, times.compromise, 0.2),
    over('words and parts of speech / wink-nlp with sbd and pos', times.tags, times.winkTags),
    over('timexes and what they need / chrono-node', times.timex, times.chrono, 1.5),
    over('entities and what they need / wink-nlp', times.entities, times.wink, 2),
    over('topics and what they need / wink-nlp', times.topics, times.wink, 2.5),
  ];
}

/** Each annotator's share of the analysis of a new text. */
export async function annotatorRows(articles: readonly string[]): Promise<Row[]> {
  const all = new Map<string, number[]>();
  for (const text of articles) {
    const times = await perAnnotator(text);
    for (const [name, ms] of times) all.set(name, [...(all.get(name) ?? []), ms]);
  }
  const group = 'annotators';
  return [...all].map(([name, times]) => timeRow(times, { group, name }));
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
