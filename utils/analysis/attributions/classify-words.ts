import { uint8s } from '../arrays.ts';
import * as fw from '../lang/en/closed-classes.ts';
import { type Tokens, WordColumn } from '../tokens/index.ts';
import { CLASS_OF_POS, classSet, closedClass, likelyClass, W, type WordClass } from './word-classes.ts';

const OPEN = 255;
const ARTICLES = new Set(['a', 'an', 'the']);
const NAMEABLE = classSet(W.noun, W.name, W.pronoun);
const FINITE_AUXILIARY = classSet(W.auxiliary, W.modal);
const NOUN_FOLLOWS = classSet(W.noun, W.name, W.adjective);

const isCapital = (word: string): boolean => word[0] !== word[0]?.toLowerCase();
const INFLECTED = /(?:ed|en|ing)$/;

const closedClasses = new WordColumn((_, lower) => closedClass(lower) ?? OPEN);

/**
 * The class of every token. `isVerb` has 1 for the words that can be a verb of the caller's, which outweighs a tag that the
 * neighbours make unlikely.
 */
export function classifyWords(tokens: Tokens, isVerb: WordColumn): Uint8Array {
  const { vocabulary, numbers, word, lower, text, pos, sentence, length } = tokens;
  const closed = closedClasses.of(vocabulary, numbers);
  const verbs = isVerb.of(vocabulary, numbers);
  const classes = uint8s(length);
  for (let i = 0; i < length; i++) {
    const known = closed[word[i] as number] as number;
    const tagged = CLASS_OF_POS[pos[i] as number] as WordClass;
    classes[i] =
      known === OPEN
        ? openClass(i, tagged)
        : known < W.comma
          ? closedClassAt(i, known as WordClass, tagged)
          : known;
  }
  for (let i = 1; i + 1 < length; i++) {
    const wordClass = classes[i];
    if (wordClass === W.noun || wordClass === W.adjective) {
      if (isMistaggedVerb(i)) classes[i] = W.verb;
    } else if (wordClass === W.verb && lower[i - 1] === '.' && fw.TITLES.has(lower[i - 2] as string)) {
      classes[i] = W.name;
    }
  }
  return classes;

  function isVerbAt(i: number): boolean {
    return i < length && verbs[word[i] as number] === 1;
  }

  /** A word of a closed class, where its tag may say that it is used as one of another. */
  function closedClassAt(i: number, known: WordClass, tagged: WordClass): WordClass {
    const form = lower[i] as string;
    switch (known) {
      case W.possessive:
        if (form !== "'s" && form !== '’s') return known;
        if (tagged === W.auxiliary || tagged === W.verb) return W.auxiliary;
        return tagged === W.other && classes[i - 1] === W.pronoun ? W.auxiliary : W.possessive;
      case W.auxiliary:
        return tagged === W.verb && !fw.BE_FORMS.has(form) ? W.verb : known;
      case W.modal:
        return tagged === W.noun || tagged === W.name ? tagged : known;
      case W.determiner:
        if (form === 'no' && tagged !== W.other) return tagged;
        return tagged === W.adverb || tagged === W.pronoun || tagged === W.name ? tagged : known;
      case W.pronoun:
        return tagged === W.determiner || tagged === W.number ? tagged : known;
      default:
        return known;
    }
  }

  function openClass(i: number, tagged: WordClass): WordClass {
    const form = lower[i] as string;
    switch (tagged) {
      case W.verb:
        if (fw.PARTICIPLE_PREPOSITIONS.has(form)) return W.preposition;
        if (isNominal(i, form)) return W.noun;
        if (isCapital(text[i] as string) && isName(i)) return W.name;
        return form.length > 4 && form.endsWith('ing') ? W.gerund : W.verb;
      case W.subordinator:
        // "for increasing", "by saying": a preposition before a gerund is no subordinator.
        if (fw.PREPOSITIONS.has(form)) return (lower[i + 1] ?? '').endsWith('ing') ? W.preposition : tagged;
        return isVerbAt(i) ? W.verb : tagged;
      case W.noun:
        return fw.SHOWING.has(form) && fw.DOCUMENTS.has(lower[i - 1] as string) ? W.verb : tagged;
      case W.adjective:
        return form === 'long' && lower[i + 1] === 'ago' ? W.adverb : tagged;
      case W.other:
        return likelyClass(form) ?? guess(i, form);
      default:
        return tagged;
    }
  }

  /** For a text without tags: the shape of the word and the verbs that the caller knows. */
  function guess(i: number, form: string): WordClass {
    if (/^\p{N}/u.test(form)) return W.number;
    const capital = isCapital(text[i] as string);
    if (capital && sentence[i] === sentence[i - 1]) return W.name;
    if (form.endsWith('ly')) return W.adverb;
    const determined = classes[i - 1] === W.determiner || classes[i - 1] === W.possessive;
    if (isVerbAt(i) && !determined) return form.endsWith('ing') ? W.gerund : W.verb;
    return capital ? W.name : W.noun;
  }

  /** A capital inside a sentence, or before another name or verb at its start: a name that the tagger did not know. */
  function isName(i: number): boolean {
    const next = text[i + 1] ?? '';
    const opens =
      sentence[i] !== sentence[i - 1] || classes[i - 1] === W.quote || classes[i - 1] === W.conjunction;
    if (!opens) return !isCapital(text[i - 1] as string) || (!isCapital(next) && !isVerbAt(i));
    return !isVerbAt(i) && (isCapital(next) || isVerbAt(i + 1)) && !fw.DETERMINERS.has(next.toLowerCase());
  }

  /** "his call to arms", "the plans": a base or a form in "-s" straight behind an article or a genitive is a noun. */
  function isNominal(i: number, form: string): boolean {
    const before = classes[i - 1];
    if (before !== W.possessive && !(before === W.determiner && ARTICLES.has(lower[i - 1] as string)))
      return false;
    return !INFLECTED.test(form);
  }

  /** "The council plans to sell", "Lee emphasized, …": a word that may be a verb, between a noun and what only a verb takes. */
  function isMistaggedVerb(i: number): boolean {
    if (!isVerbAt(i) || !NAMEABLE[classes[i - 1] as number] || sentence[i] !== sentence[i - 1]) return false;
    const after = classes[i + 1] as number;
    if (classes[i] === W.adjective) return (lower[i] as string).endsWith('ed') && !NOUN_FOLLOWS[after];
    // "the union claims teachers are …"
    if (NOUN_FOLLOWS[after] && FINITE_AUXILIARY[classes[i + 2] ?? 0])
      return (lower[i] as string).endsWith('s');
    return after === W.to ? classes[i + 2] === W.verb : after === W.that || after === W.pronoun;
  }
}
