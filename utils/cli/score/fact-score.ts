import type { Entity } from '../../model/analysis.ts';
import type { Span } from '../../model/article-document.ts';
import { Reference, rougeWords } from '../train/facts/rouge.ts';
import { analyseGold, type GoldText, readGold } from './gold-records.ts';
import { overlaps } from './pairing.ts';
import type { Score } from './scorer.ts';

interface FactRecord extends GoldText {
  sentences: Span[];
  /** Summaries that people wrote. */
  highlights: string[];
  /** `score` says how many of five summaries speak of it. */
  salientEntities: { name: string; score: number; mentions: Span[] }[];
}

/** Sentences of a summary. */
const LENGTH = 3;
/** A name that most of the five summaries speak of. */
const SALIENT = 3;

const inOrder = (spans: readonly Span[]): Span[] => [...spans].sort((a, b) => a.start - b.start);
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);

/** The best summary of whole sentences, chosen greedily. */
function bestSentences({ text, sentences, highlights }: FactRecord): Span[] {
  const reference = new Reference(highlights);
  let chosen: Span[] = [];
  let best = 0;
  while (chosen.length < LENGTH) {
    let better: Span[] | null = null;
    for (const sentence of sentences) {
      if (chosen.includes(sentence)) continue;
      const trial = inOrder([...chosen, sentence]);
      const score = reference.score(trial.map(({ start, end }) => rougeWords(text.slice(start, end))));
      if (score <= best) continue;
      best = score;
      better = trial;
    }
    if (!better) return chosen;
    chosen = better;
  }
  return chosen;
}

/** The share of the salient names among as many of the analysis' most salient ones, in percent; null where none is. */
function salientShare(record: FactRecord, entities: readonly Entity[]): number | null {
  const salient = record.salientEntities.filter(({ score }) => score >= SALIENT);
  if (salient.length === 0) return null;
  const top = [...entities].sort((a, b) => b.salience - a.salience).slice(0, salient.length);
  const hits = salient.filter(({ mentions }) =>
    top.some((entity) => entity.mentions.some((a) => mentions.some((b) => overlaps(a, b)))),
  );
  return (100 * hits.length) / salient.length;
}

/**
 * The first three key facts against people's summaries: the mean of ROUGE-1 and ROUGE-2 F (C.-Y. Lin, 2004) as a share of
 * what the best three sentences reach. And the names that most summaries speak of, R-precision by salience.
 */
export async function scoreFacts(file: string): Promise<Score[]> {
  const shares: number[] = [];
  const names: number[] = [];
  const mistakes: string[] = [];
  for (const record of readGold<FactRecord>(file)) {
    const { keyFacts, entities } = await analyseGold(record);
    const reference = new Reference(record.highlights);
    const score = (spans: readonly Span[]): number =>
      reference.score(inOrder(spans).map(({ start, end }) => rougeWords(record.text.slice(start, end))));
    const best = score(bestSentences(record));
    const share = best === 0 ? 0 : (100 * score(keyFacts.slice(0, LENGTH))) / best;
    shares.push(share);
    mistakes.push(`${record.id}: ${share.toFixed(0)} % of the best three sentences`);
    const salient = salientShare(record, entities);
    if (salient !== null) names.push(salient);
  }
  const name = file.replace(/\.jsonl$/, '');
  return [
    {
      name: name,
      measure: 'key facts: ROUGE, % of the best three sentences',
      value: mean(shares),
      of: shares.length,
      mistakes,
    },
    {
      name: `${name}-salience`,
      measure: 'names of the summaries: R-precision by salience',
      value: mean(names),
      of: names.length,
      mistakes: [],
    },
  ];
}
