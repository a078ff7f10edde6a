import type { Attribution } from '../../model/analysis.ts';
import { firstTokenEndingAfter, headNoun } from '../attributions/index.ts';
import { DOCUMENTS } from '../lang/en/closed-classes.ts';
import { POS, type Sentence, type Tokens } from '../tokens/index.ts';

const VERB = POS.indexOf('VERB');
const ADVERB = POS.indexOf('ADV');
/** Sentences back to the document that "it" means, and tokens of the subject. */
const NEAR = 2;
const LONGEST_SUBJECT = 4;
/** Verbs for the fate of a document rather than for its words. */
const APPEARING =
  /^(?:came|comes|follow(?:s|ed)?|appear(?:s|ed)?|began|begins|took|takes|went|goes|drew|draws|got|made|sparked|caused)$/;

/**
 * The attribution to a document that a sentence goes on from with the document as its subject: "It ranked them last", "The report also
 * lists …"; an index, or null. "It" means the document of the sentence before or the one before that, in the same or the last
 * paragraph; a noun means the last document that it calls so. Time is linear in the attributions.
 */
export function documentOfSubject(
  sentence: Sentence,
  {
    tokens,
    sentences,
    attributions,
  }: { tokens: Tokens; sentences: readonly Sentence[]; attributions: readonly Attribution[] },
): number | null {
  const { firstToken, endToken } = sentence;
  const { lower, pos } = tokens;
  const isIt = lower[firstToken] === 'it';
  let end = firstToken + 1;
  if (!isIt) {
    if (lower[firstToken] !== 'the') return null;
    while (end < Math.min(endToken, firstToken + LONGEST_SUBJECT) && !DOCUMENTS.has(lower[end] as string))
      end++;
    if (!DOCUMENTS.has(lower[end] as string)) return null;
    end++;
  }
  const noun = lower[end - 1] as string;
  while (end < endToken && pos[end] === ADVERB) end++;
  if (end >= endToken || pos[end] !== VERB || APPEARING.test(lower[end] as string)) return null;
  for (let index = attributions.length - 1; index >= 0; index--) {
    const { source, kind } = attributions[index] as Attribution;
    if (!source || source.start >= sentence.start) continue;
    const first = firstTokenEndingAfter(tokens, source.start);
    const at = tokens.sentence[first] as number;
    const own = tokens.sentence[firstToken] as number;
    if (isIt && (own - at > NEAR || sentence.block - (sentences[at]?.block ?? 0) > 1)) return null;
    if (kind !== 'document') {
      if (isIt) return null;
      continue;
    }
    const range = { start: first, end: firstTokenEndingAfter(tokens, source.end - 1) + 1 };
    if (isIt || lower[headNoun(tokens, range)] === noun) return index;
  }
  return null;
}
