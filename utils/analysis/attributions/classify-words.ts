import { uint8s } from '../arrays.ts';
import * as fw from '../lang/en/closed-classes.ts';
import type { Tokens } from '../tokens/index.ts';
import { CLASS_OF_POS, classSet, likelyClass, W, type WordClass } from './word-classes.ts';
import { closedClassIn, TRAIT } from './word-traits.ts';

const NAMEABLE = classSet(W.noun, W.name, W.pronoun);
const FINITE_AUXILIARY = classSet(W.auxiliary, W.modal);
const NOUN_FOLLOWS = classSet(W.noun, W.name, W.adjective);

const INFLECTED = /(?:ed|en|ing)$/;

/** The class of every token; that a word may be the verb of a cue outweighs a tag that its neighbours make unlikely. */
export function classifyWords(tokens: Tokens, traits: Int32Array): Uint8Array {
  const { lower, pos, sentence, length } = tokens;
  const classes = uint8s(length);
  for (let i = 0; i < length; i++) {
    const known = closedClassIn(traits[i] as number);
    const tagged = CLASS_OF_POS[pos[i] as number] as WordClass;
    if (known === W.other) classes[i] = openClass(i, tagged);
    else classes[i] = known < W.comma ? closedClassAt(i, known, tagged) : known;
  }
  for (let i = 1; i + 1 < length; i++) {
    const wordClass = classes[i];
    if (wordClass === W.noun || wordClass === W.adjective) {
      if (isMistaggedVerb(i)) classes[i] = W.verb;
    } else if (wordClass === W.verb && lower[i - 1] === '.' && has(i - 2, TRAIT.title)) {
      classes[i] = W.name;
    }
  }
  return classes;

  /** Whether the token at `i`, which may stand outside the text, has a trait. */
  function has(i: number, trait: number): boolean {
    return i >= 0 && i < length && ((traits[i] as number) & trait) !== 0;
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
        return tagged === W.verb && !has(i, TRAIT.be) ? W.verb : known;
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
        if (has(i, TRAIT.participlePreposition)) return W.preposition;
        if (isNominal(i, form)) return W.noun;
        if (has(i, TRAIT.capital) && isName(i)) return W.name;
        return form.length > 4 && form.endsWith('ing') ? W.gerund : W.verb;
      case W.subordinator:
        // "for increasing", "by saying": a preposition before a gerund is no subordinator.
        if (has(i, TRAIT.preposition)) return (lower[i + 1] ?? '').endsWith('ing') ? W.preposition : tagged;
        return has(i, TRAIT.verbCue) ? W.verb : tagged;
      case W.noun:
        return has(i, TRAIT.showing) && has(i - 1, TRAIT.document) ? W.verb : tagged;
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
    const capital = has(i, TRAIT.capital);
    if (capital && sentence[i] === sentence[i - 1]) return W.name;
    if (form.endsWith('ly')) return W.adverb;
    const determined = classes[i - 1] === W.determiner || classes[i - 1] === W.possessive;
    if (has(i, TRAIT.verbCue) && !determined) return form.endsWith('ing') ? W.gerund : W.verb;
    return capital ? W.name : W.noun;
  }

  /** A capital inside a sentence, or before another name or verb at its start: a name that the tagger did not know. */
  function isName(i: number): boolean {
    const opens =
      sentence[i] !== sentence[i - 1] || classes[i - 1] === W.quote || classes[i - 1] === W.conjunction;
    const mayBeVerb = has(i, TRAIT.verbCue);
    const capitalBehind = has(i + 1, TRAIT.capital);
    if (!opens) return !has(i - 1, TRAIT.capital) || (!capitalBehind && !mayBeVerb);
    if (mayBeVerb || !(capitalBehind || has(i + 1, TRAIT.verbCue))) return false;
    return !fw.DETERMINERS.has(lower[i + 1] ?? '');
  }

  /** "his call to arms", "the plans": a base or a form in "-s" straight behind an article or a genitive is a noun. */
  function isNominal(i: number, form: string): boolean {
    const before = classes[i - 1];
    if (before !== W.possessive && !(before === W.determiner && has(i - 1, TRAIT.article))) return false;
    return !INFLECTED.test(form);
  }

  /** "The council plans to sell", "Lee emphasized, …": a word that may be a verb, between a noun and what only a verb takes. */
  function isMistaggedVerb(i: number): boolean {
    if (!has(i, TRAIT.verbCue) || !NAMEABLE[classes[i - 1] as number] || sentence[i] !== sentence[i - 1])
      return false;
    const after = classes[i + 1] as number;
    if (classes[i] === W.adjective) return (lower[i] as string).endsWith('ed') && !NOUN_FOLLOWS[after];
    // "the union claims teachers are …"
    if (NOUN_FOLLOWS[after] && FINITE_AUXILIARY[classes[i + 2] ?? 0])
      return (lower[i] as string).endsWith('s');
    return after === W.to ? classes[i + 2] === W.verb : after === W.that || after === W.pronoun;
  }
}
