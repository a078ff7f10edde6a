import { createBudget } from '../../../analysis/budget.ts';
import { taggerWords } from '../../../analysis/entities/tagger-words.ts';
import { extendHash } from '../../../analysis/hash.ts';
import { NO_MODELS } from '../../../analysis/resources.ts';
import { tokenAnnotator } from '../../../analysis/tokens/index.ts';
import { articleFromText } from '../../../article/article-from-text.ts';

/** A text cut as the tagger will see it. */
export function wordsOfText(text: string) {
  const article = articleFromText(text);
  const tools = { resources: NO_MODELS, budget: createBudget(Number.POSITIVE_INFINITY) };
  return taggerWords(tokenAnnotator.annotate(article, {}, tools), text);
}

/** The words of a phrase. */
export const cutWords = (phrase: string): readonly string[] => wordsOfText(phrase).text;

/** Sentences with what tokenisers differ on. */
const SAMPLE = `Dr. O'Neil-Brandt didn't sell AT&T's U.S.-based unit (e.g. "Nord/Süd") for $1.6bn on 3/4/2021; he'd said so.
The EU–Japan deal, worth 8,000.50 € a year, won't hold… St. Anne's co-owner J.R.R. Vale and Han Jae-in: 'Yes!' See www.example.org or @vale #deal.`;

/** A hash of how the sample comes out: a model is as good as its training only while its words are cut alike. */
export function tokenFingerprint(): number {
  const { hash, sentence } = wordsOfText(SAMPLE);
  return hash.reduce((all, word, i) => extendHash(extendHash(all, word), sentence[i] as number), 0);
}
