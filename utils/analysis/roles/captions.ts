import { CAPTION_SIGNS, CAPTION_TIMES, PICTURE_POINTERS, POSE_VERBS } from '../lang/en/caption-words.ts';
import { lemmaOfVerb, POS, type Sentence, type Tokens, verbForm } from '../tokens/index.ts';

const VERB = POS.indexOf('VERB');
const AUX = POS.indexOf('AUX');
const NOUN = POS.indexOf('NOUN');
const PROPN = POS.indexOf('PROPN');

/**
 * True for a picture's caption without a credit. It points at its picture ("from left", "pictured"), or poses in the present tense at a
 * time gone by ("Lee speaks at a rally on Wednesday"), which news doesn't do.
 */
export function isCaptionSentence(tokens: Tokens, sentence: Sentence, words: string): boolean {
  if (PICTURE_POINTERS.test(words)) return true;
  if (/["“”]|\bevery\b/.test(words)) return false;
  const verb = firstVerb(tokens, sentence);
  if (verb === null) return false;
  const form = verbForm(tokens.lower[verb] as string);
  const before = tokens.pos[verb - 1];
  const isPresent = form === 's' || (form === 'base' && (before === PROPN || before === NOUN));
  if (CAPTION_SIGNS.test(words)) return isPresent || tokens.pos[verb] === AUX;
  return isPresent && POSE_VERBS.has(lemmaOfVerb(tokens.lower[verb] as string)) && CAPTION_TIMES.test(words);
}

/** The first finite verb, past words that only look like one at the head of the sentence. */
function firstVerb({ pos, lower }: Tokens, { firstToken, endToken }: Sentence): number | null {
  for (let token = firstToken + 1; token < endToken; token++) {
    const isPose = pos[token - 1] === PROPN && POSE_VERBS.has(lemmaOfVerb(lower[token] as string));
    if (pos[token] !== VERB && pos[token] !== AUX && !isPose) continue;
    const form = verbForm(lower[token] as string);
    if (form !== 'ing' && form !== 'participle' && lower[token - 1] !== 'to') return token;
  }
  return null;
}
