import type { Span } from '../../model/article-document.ts';
import type { Layers } from '../annotator.ts';
import { partitionPoint } from '../binary-search.ts';
import type { Steps } from '../steps.ts';
import type { Sentence } from '../tokens/index.ts';
import { writeRow } from './feature-names.ts';

/** The layers beside the words that tell what a sentence holds. */
export type ContentLayers = Pick<
  Layers,
  'entities' | 'figures' | 'timexes' | 'attributions' | 'keyphrases' | 'topics'
>;

/** A name that begins within this many characters opens its sentence. */
const OPENING = 12;

/** Sentences that are looked at between two pauses. */
const PER_STEP = 500;

/** For each sentence the indices of the spans that begin in it. */
function bySentence(sentences: readonly Sentence[], spans: Iterable<Span>): Map<number, number[]> {
  const found = new Map<number, number[]>();
  let index = 0;
  for (const { start } of spans) {
    const at = partitionPoint(sentences.length, (i) => (sentences[i] as Sentence).end <= start);
    const all = found.get(at);
    if (all) all.push(index);
    else found.set(at, [index]);
    index += 1;
  }
  return found;
}

const highest = (values: readonly number[]): number =>
  values.reduce((most, value) => Math.max(most, value), 0);

/** Fills the features of the names, figures, times and voices that a candidate holds. */
export function* fillContent(
  { entities, figures, timexes, attributions, keyphrases, topics }: ContentLayers,
  sentences: readonly Sentence[],
  candidates: readonly number[],
  features: Float64Array,
): Steps<void> {
  const mentions = entities.flatMap(({ mentions }, entity) => mentions.map((span) => ({ ...span, entity })));
  const names = bySentence(sentences, mentions);
  const quantities = bySentence(sentences, figures);
  const times = bySentence(sentences, timexes);
  const voices = bySentence(
    sentences,
    attributions.map(({ content }) => content),
  );
  const salienceOf = (entity: number | null): number =>
    entity === null ? 0 : (entities[entity]?.salience ?? 0);
  yield;
  const phrases = keyphrases.flatMap(({ mentions, score }) => mentions.map((span) => ({ ...span, score })));
  const phrasesOf = bySentence(sentences, phrases);
  const evidenceOf = bySentence(
    sentences,
    topics.flatMap(({ evidence }) => evidence),
  );
  const seen = new Set<number>();
  for (let place = 0; place < candidates.length; place++) {
    if (place % PER_STEP === PER_STEP - 1) yield;
    const index = candidates[place] as number;
    const { start } = sentences[index] as Sentence;
    const own = (names.get(index) ?? []).map((i) => mentions[i] as (typeof mentions)[number]);
    const distinct = [...new Set(own.map(({ entity }) => entity))];
    const fresh = distinct.filter((entity) => !seen.has(entity));
    for (const entity of distinct) seen.add(entity);
    const opening = own.reduce(
      (most, mention) =>
        mention.start < start + OPENING ? Math.max(most, salienceOf(mention.entity)) : most,
      -1,
    );
    const numbers = quantities.get(index) ?? [];
    const dates = (times.get(index) ?? []).map((i) => timexes[i]);
    const speech = (voices.get(index) ?? []).map((i) => attributions[i]);
    const saliences = distinct.map(salienceOf);
    const told = (phrasesOf.get(index) ?? []).map((i) => phrases[i]?.score ?? 0);
    writeRow(features, place, {
      entities: Math.min(1, distinct.length / 4),
      'new-entities': Math.min(1, fresh.length / 3),
      'no-entity': distinct.length === 0 ? 1 : 0,
      'main-entity': highest(saliences),
      'entity-salience': Math.min(1, saliences.reduce((sum, salience) => sum + salience, 0) / 2),
      'opens-with-name': opening >= 0 ? 1 : 0,
      'opens-with-main-name': Math.max(0, opening),
      quantities: Math.min(1, numbers.length / 3),
      'any-quantity': numbers.length > 0 ? 1 : 0,
      'quantity-salience': highest(numbers.map((i) => figures[i]?.salience ?? 0)),
      time: dates.length > 0 ? 1 : 0,
      date: dates.some((timex) => timex?.type === 'DATE' && /^\d/.test(timex.value)) ? 1 : 0,
      day: dates.some((timex) => /^\d{4}-\d\d-\d\d/.test(timex?.value ?? '')) ? 1 : 0,
      'indirect-speech': speech.some((attribution) => attribution?.direct === false) ? 1 : 0,
      'direct-speech': speech.some((attribution) => attribution?.direct) ? 1 : 0,
      keyphrases: Math.min(1, told.reduce((sum, score) => sum + score, 0) / 3),
      'best-keyphrase': highest(told),
      'topic-evidence': Math.min(1, (evidenceOf.get(index)?.length ?? 0) / 4),
      'speaker-salience': highest(speech.map((attribution) => salienceOf(attribution?.speaker ?? null))),
    });
  }
}
