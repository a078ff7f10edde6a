import type { ArticleDocument, Span } from '../../model/article-document.ts';
import { ATTITUDE_VERBS, FEELING_ADJECTIVES } from '../lang/en/modality.ts';
import { POS, type Sentence, type Tokens } from '../tokens/index.ts';
import { STATUS_TRAIT, type StatusTokens } from './status-word-traits.ts';

/** Sections and addresses under which publishers put opinion pieces, letters and reviews. */
const SECTION =
  /\/(?:opinions?|commentisfree|editorials?|op-?eds?|columns?|columnists?|commentary|letters|reviews?)\/|[/-]reviews?(?:\.\w+)?\/?(?:[?#]|$)/i;
/** Labels that stand in the title: "Opinion: …", "… review". */
const LABEL = /^(?:opinion|op-ed|editorial|commentary|letters?|review)\s*[:|–—]|\breview(?:\s*:|\s*$)/i;

/** Parts of speech that "most" makes a superlative of. */
const GRADED = new Set([POS.indexOf('ADJ'), POS.indexOf('ADV')]);
const VERB = POS.indexOf('VERB');

/** True for an article that its publisher marks as an opinion piece or a review, by its address or its title. */
export const isOpinionPiece = ({ url, title }: Pick<ArticleDocument, 'url' | 'title'>): boolean =>
  SECTION.test(url) || LABEL.test(title.trim());

const MAY_JUDGE = STATUS_TRAIT.judging | STATUS_TRAIT.grading;

/** Tokens between a verb that joins and what it says of its subject. */
const FARTHEST_PREDICATE = 4;
const JOINING =
  /^(?:is|are|was|were|be|been|being|am|['’](?:s|re|m)|seems?|seemed|looks?|looked|feels?|felt|remains?|sounds?)$/;

/**
 * The words by which a sentence judges in its own voice: a superlative or a word of judgement; null where it tells. With `predicate` only
 * a judgement that is what the sentence says counts ("is too weak", "should", "sadly"), not one on the way ("the great storm"). What `quoted` marks is not
 * the sentence's own.
 */
export function judgementIn(
  tokens: StatusTokens,
  { firstToken, endToken }: Sentence,
  predicate = false,
  quoted?: Uint8Array,
): Span | null {
  for (let i = firstToken; i < endToken; i++) {
    const traits = tokens.statusTraits[i] as number;
    if ((traits & MAY_JUDGE) === 0 || quoted?.[i]) continue;
    // "engaging the army": what is done, not how it is.
    if ((traits & STATUS_TRAIT.gerund) !== 0 && tokens.pos[i] === VERB) continue;
    const graded =
      (traits & STATUS_TRAIT.grading) !== 0 && i + 1 < endToken && GRADED.has(tokens.pos[i + 1] ?? 0);
    if (!graded && (traits & STATUS_TRAIT.judging) === 0) continue;
    if (predicate && !isPredicate(tokens, i, firstToken)) continue;
    const last = graded ? i + 1 : i;
    return { start: tokens.start[i] as number, end: tokens.end[last] as number };
  }
  return null;
}

function isPredicate({ lower }: Tokens, at: number, firstToken: number): boolean {
  const word = lower[at] as string;
  if (/(?:[a-z]{3}ly|should|ought)$/.test(word)) return true;
  if (word === 'so' || /^so$/.test(lower[at - 1] ?? '')) return false;
  for (let i = at - 1; i >= Math.max(firstToken, at - FARTHEST_PREDICATE); i--) {
    if (JOINING.test(lower[i] as string)) return true;
    if (/^(?:,|;|in|of|for|at|on|to|with|by)$/.test(lower[i] as string)) return false;
  }
  return false;
}

/** Tokens between "I" and the verb that tells what the speaker holds: "I do not really think". */
const FARTHEST_ATTITUDE = 4;
const SPEAKER = /^(?:i|we)$/;
const BEING = /^(?:am|are|was|were|['’](?:m|re))$/;
/** Words that may stand between a speaker and the verb or adjective: adverbs, negation and auxiliaries. */
const BETWEEN = /^(?:do|did|not|n['’]t|just|so|very|too|quite|would|also|still|always|never|\p{L}+ly)$/u;

/** "I don't think", "we are proud": the words by which a speaker tells what they hold or feel; null where there are none. */
export function attitudeIn(tokens: Tokens, { firstToken, endToken }: Sentence): Span | null {
  for (let at = firstToken; at < endToken; at++) {
    if (!SPEAKER.test(tokens.lower[at] as string)) continue;
    let isState = false;
    for (let i = at + 1; i < Math.min(endToken, at + 1 + FARTHEST_ATTITUDE); i++) {
      const word = tokens.lower[i] as string;
      if ((isState ? FEELING_ADJECTIVES : ATTITUDE_VERBS).has(word))
        return { start: tokens.start[at] as number, end: tokens.end[i] as number };
      if (BEING.test(word)) isState = true;
      else if (!BETWEEN.test(word)) break;
    }
  }
  return null;
}
