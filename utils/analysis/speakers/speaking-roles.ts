import type { Attribution, Entity } from '../../model/analysis.ts';
import type { Span } from '../../model/article-document.ts';
import { firstTokenEndingAfter, headNoun, isPersonNoun, verbCue } from '../attributions/index.ts';
import { BE_FORMS, DOCUMENTS, INDEFINITE_PRONOUNS, MODALS, NEGATIONS } from '../lang/en/closed-classes.ts';
import { FINDING_FORMS } from '../lang/en/modality.ts';
import { BODY_NOUNS, SPOKESPERSON_NOUNS, VAGUE_DOCUMENTS } from '../lang/en/source-words.ts';
import { holdsClause, isTelling, type StatusTokens, wordsInSpan } from '../statuses/index.ts';
import { singular } from '../tokens/index.ts';

const QUANTIFIED = /^(?:some|others?|many|most|few|several|both|those)$/;
/** Gerunds by which a sentence goes on to say something. */
const SAYING_GERUND =
  /^(?:saying|adding|telling|writing|claiming|arguing|noting|explaining|insisting|warning|stating)$/;

/**
 * Whether an attribution passes on something that its source says, rather than what they do, plan, learn or are asked: quotations, turns and
 * answers, "according to", and a finite verb of saying or thinking with a clause. Time is linear in the attribution.
 */
export function passesOnStatement(attribution: Attribution, tokens: StatusTokens): boolean {
  const { cue, content, direct } = attribution;
  if (direct) return true;
  const words = wordsInSpan(tokens, cue);
  const [first] = words as [string];
  if (/^(?:according|per|as|[:?(])$/.test(first)) return true;
  const at = firstTokenEndingAfter(tokens, cue.start);
  // "Call Me by Your Name": a word of a title.
  if (/^\p{Lu}/u.test(tokens.text[at] as string) && tokens.sentence[at] === tokens.sentence[at - 1])
    return false;
  if (!words.some((word) => verbCue(word) !== null) || !isTelling(attribution, tokens)) return false;
  if (words.some((word) => MODALS.has(word) || NEGATIONS.has(word) || FINDING_FORMS.has(word))) return false;
  if (words.length > 1 && words.some((word) => BE_FORMS.has(word)) && !words.at(-1)?.endsWith('ing'))
    return false;
  if (first === 'to') return false;
  if (words.length === 1 && first.endsWith('ing') && !SAYING_GERUND.test(first)) return false;
  return content.end <= cue.start || holdsClause(content, tokens);
}

/**
 * Whether the words of a source mean somebody or something that can speak: a person or body that the text names, a noun for people or a
 * body, or a document that says which one it is. "The photo", "humanity" and bare "figures" do not. Time is linear in the source.
 */
export function canSpeak(
  { kind, speaker }: Pick<Attribution, 'kind' | 'speaker'>,
  source: Span,
  entities: readonly Entity[],
  tokens: StatusTokens,
): boolean {
  const start = firstTokenEndingAfter(tokens, source.start);
  const range = { start, end: firstTokenEndingAfter(tokens, source.end - 1) + 1 };
  const opening = tokens.lower[start] as string;
  if (!/^\p{L}/u.test(opening)) return false;
  const noun = tokens.lower[headNoun(tokens, range)] as string;
  if (kind === 'document') {
    const bare = range.end - range.start === 1 || /^(?:the|a|an|this|these|those)$/.test(opening);
    return !(VAGUE_DOCUMENTS.has(noun) && bare && range.end - range.start <= 2);
  }
  const entity = speaker === null ? undefined : entities[speaker];
  if (kind === 'named' && entity) return entity.label !== 'NORP';
  if (DOCUMENTS.has(noun) || SPOKESPERSON_NOUNS.has(noun)) return true;
  const isAlone = range.end - start === 1 || tokens.lower[start + 1] === 'of';
  if (isAlone && (INDEFINITE_PRONOUNS.has(opening) || QUANTIFIED.test(opening)))
    return !/^(?:nothing|everything|something|anything)$/.test(opening);
  return isPersonNoun(noun) || BODY_NOUNS.has(noun) || BODY_NOUNS.has(singular(noun));
}
