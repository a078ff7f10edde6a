import { uint8s } from '../arrays.ts';
import * as fw from '../lang/en/closed-classes.ts';
import type { Tokens } from '../tokens/index.ts';
import { isPersonNoun } from './person-nouns.ts';
import { closedClassIn, SPEECH_TRAIT } from './speech-traits.ts';
import {
  CLASS_OF_POS,
  classSet,
  likelyClass,
  SYNTACTIC_CLASS,
  type SyntacticClass,
} from './syntactic-classes.ts';

const NAMEABLE = classSet(SYNTACTIC_CLASS.noun, SYNTACTIC_CLASS.name, SYNTACTIC_CLASS.pronoun);
const FINITE = classSet(SYNTACTIC_CLASS.verb, SYNTACTIC_CLASS.auxiliary, SYNTACTIC_CLASS.modal);
const FINITE_AUXILIARY = classSet(SYNTACTIC_CLASS.auxiliary, SYNTACTIC_CLASS.modal);
const NAME_PARTS = classSet(
  SYNTACTIC_CLASS.noun,
  SYNTACTIC_CLASS.name,
  SYNTACTIC_CLASS.adjective,
  SYNTACTIC_CLASS.determiner,
  SYNTACTIC_CLASS.possessive,
);
const NOUN_FOLLOWS = classSet(SYNTACTIC_CLASS.noun, SYNTACTIC_CLASS.name, SYNTACTIC_CLASS.adjective);

/** Tokens of a name or a noun phrase before its verb. */
const LONGEST_NAME = 8;
/** Tokens between a name and the verb behind what describes it. */
const LONGEST_APPOSITION = 30;
const BEHIND_VERB = /^[,.:"”]$/;
const VERB_FORM = /^(?:[a-z]+s|posit|note|say|report|warn|argue|write|add|explain|estimate|suggest)$/;
const NOUN_ENDING = /(?:[a-z]{4}ate|ment|tion|ship|ness|ture)$/;
const INFLECTED = /(?:ed|en|ing)$/;

/** The class of every token; that a word may be the verb of a cue outweighs a tag that its neighbours make unlikely. */
export function classifyTokens(tokens: Tokens, traits: Int32Array): Uint8Array {
  const { lower, pos, sentence, length } = tokens;
  const classes = uint8s(length);
  for (let i = 0; i < length; i++) {
    const known = closedClassIn(traits[i] as number);
    const tagged = CLASS_OF_POS[pos[i] as number] as SyntacticClass;
    if (known === SYNTACTIC_CLASS.other) classes[i] = openClass(i, tagged);
    else classes[i] = known < SYNTACTIC_CLASS.comma ? closedClassAt(i, known, tagged) : known;
  }
  for (let i = 1; i < length; i++) {
    const wordClass = classes[i];
    if (wordClass === SYNTACTIC_CLASS.noun || wordClass === SYNTACTIC_CLASS.adjective) {
      if (isMistaggedVerb(i) || isReportingVerb(i)) classes[i] = SYNTACTIC_CLASS.verb;
      else if (isMistaggedGerund(i)) classes[i] = SYNTACTIC_CLASS.gerund;
    } else if (wordClass === SYNTACTIC_CLASS.verb && lower[i - 1] === '.' && has(i - 2, SPEECH_TRAIT.title)) {
      classes[i] = SYNTACTIC_CLASS.name;
    } else if (wordClass === SYNTACTIC_CLASS.verb && isNounBeforeSpeaker(i)) {
      classes[i] = SYNTACTIC_CLASS.noun;
    }
  }
  for (let i = 0; i + 2 < length; i++) if (isOpeningName(i)) classes[i] = SYNTACTIC_CLASS.name;
  return classes;

  /** Whether the token at `i`, which may stand outside the text, has a trait. */
  function has(i: number, trait: number): boolean {
    return i >= 0 && i < length && ((traits[i] as number) & trait) !== 0;
  }

  /** A word of a closed class, where its tag may say that it is used as one of another. */
  function closedClassAt(i: number, known: SyntacticClass, tagged: SyntacticClass): SyntacticClass {
    const form = lower[i] as string;
    switch (known) {
      case SYNTACTIC_CLASS.possessive:
        if (form !== "'s" && form !== '’s') return known;
        if (tagged === SYNTACTIC_CLASS.auxiliary || tagged === SYNTACTIC_CLASS.verb)
          return SYNTACTIC_CLASS.auxiliary;
        return tagged === SYNTACTIC_CLASS.other && classes[i - 1] === SYNTACTIC_CLASS.pronoun
          ? SYNTACTIC_CLASS.auxiliary
          : SYNTACTIC_CLASS.possessive;
      case SYNTACTIC_CLASS.auxiliary:
        return tagged === SYNTACTIC_CLASS.verb && !has(i, SPEECH_TRAIT.be) ? SYNTACTIC_CLASS.verb : known;
      case SYNTACTIC_CLASS.modal:
        if (has(i, SPEECH_TRAIT.capital) && has(i - 1, SPEECH_TRAIT.capital)) return SYNTACTIC_CLASS.name;
        // "Rep. Will Hurd"
        if (has(i, SPEECH_TRAIT.capital) && lower[i - 1] === '.' && has(i - 2, SPEECH_TRAIT.title))
          return SYNTACTIC_CLASS.name;
        return tagged === SYNTACTIC_CLASS.noun || tagged === SYNTACTIC_CLASS.name ? tagged : known;
      case SYNTACTIC_CLASS.determiner:
        if (form === 'no' && tagged !== SYNTACTIC_CLASS.other) return tagged;
        return tagged === SYNTACTIC_CLASS.adverb ||
          tagged === SYNTACTIC_CLASS.pronoun ||
          tagged === SYNTACTIC_CLASS.name
          ? tagged
          : known;
      case SYNTACTIC_CLASS.pronoun:
        return tagged === SYNTACTIC_CLASS.determiner || tagged === SYNTACTIC_CLASS.number ? tagged : known;
      default:
        return known;
    }
  }

  function openClass(i: number, tagged: SyntacticClass): SyntacticClass {
    const form = lower[i] as string;
    switch (tagged) {
      case SYNTACTIC_CLASS.verb:
        if (has(i, SPEECH_TRAIT.participlePreposition)) return SYNTACTIC_CLASS.preposition;
        // "according to rumors", "the report found"
        if (lower[i - 1] === 'to' && lower[i - 2] === 'according') return SYNTACTIC_CLASS.noun;
        if (has(i, SPEECH_TRAIT.document) && has(i + 1, SPEECH_TRAIT.showing)) return SYNTACTIC_CLASS.noun;
        if (isNominal(i, form)) return SYNTACTIC_CLASS.noun;
        if (has(i, SPEECH_TRAIT.capital) && isName(i)) return SYNTACTIC_CLASS.name;
        return form.length > 4 && form.endsWith('ing') ? SYNTACTIC_CLASS.gerund : SYNTACTIC_CLASS.verb;
      case SYNTACTIC_CLASS.subordinator:
        // "for increasing", "by saying": a preposition before a gerund is no subordinator.
        if (has(i, SPEECH_TRAIT.preposition))
          return (lower[i + 1] ?? '').endsWith('ing') ? SYNTACTIC_CLASS.preposition : tagged;
        return has(i, SPEECH_TRAIT.verbCue) ? SYNTACTIC_CLASS.verb : tagged;
      case SYNTACTIC_CLASS.noun:
        if (form === 'said' || form === 'says') return SYNTACTIC_CLASS.verb;
        return has(i, SPEECH_TRAIT.showing) && has(i - 1, SPEECH_TRAIT.document)
          ? SYNTACTIC_CLASS.verb
          : tagged;
      case SYNTACTIC_CLASS.adjective:
        // "her birth certificate,"
        if (classes[i - 1] === SYNTACTIC_CLASS.noun && NOUN_ENDING.test(form)) return SYNTACTIC_CLASS.noun;
        return form === 'long' && lower[i + 1] === 'ago' ? SYNTACTIC_CLASS.adverb : tagged;
      case SYNTACTIC_CLASS.other:
        return likelyClass(form) ?? guess(i, form);
      default:
        return tagged;
    }
  }

  /** For a text without tags: the shape of the word and the verbs that the caller knows. */
  function guess(i: number, form: string): SyntacticClass {
    if (/^\p{N}/u.test(form)) return SYNTACTIC_CLASS.number;
    const capital = has(i, SPEECH_TRAIT.capital);
    if (capital && sentence[i] === sentence[i - 1]) return SYNTACTIC_CLASS.name;
    if (form.endsWith('ly')) return SYNTACTIC_CLASS.adverb;
    const determined =
      classes[i - 1] === SYNTACTIC_CLASS.determiner || classes[i - 1] === SYNTACTIC_CLASS.possessive;
    if (has(i, SPEECH_TRAIT.verbCue) && !determined)
      return form.endsWith('ing') ? SYNTACTIC_CLASS.gerund : SYNTACTIC_CLASS.verb;
    return capital ? SYNTACTIC_CLASS.name : SYNTACTIC_CLASS.noun;
  }

  /** A capital inside a sentence, or before another name or verb at its start: a name that the tagger did not know. */
  function isName(i: number): boolean {
    const opens =
      sentence[i] !== sentence[i - 1] ||
      classes[i - 1] === SYNTACTIC_CLASS.quote ||
      classes[i - 1] === SYNTACTIC_CLASS.conjunction;
    const mayBeVerb = has(i, SPEECH_TRAIT.verbCue);
    const capitalBehind = has(i + 1, SPEECH_TRAIT.capital);
    if (!opens) return !has(i - 1, SPEECH_TRAIT.capital) || (!capitalBehind && !mayBeVerb);
    if (mayBeVerb || !(capitalBehind || has(i + 1, SPEECH_TRAIT.verbCue))) return false;
    return !fw.DETERMINERS.has(lower[i + 1] ?? '');
  }

  /** "his call to arms", "the plans": a base or a form in "-s" straight behind an article or a genitive is a noun. */
  function isNominal(i: number, form: string): boolean {
    const before = classes[i - 1];
    if (
      before !== SYNTACTIC_CLASS.possessive &&
      !(before === SYNTACTIC_CLASS.determiner && has(i - 1, SPEECH_TRAIT.article))
    )
      return false;
    return !INFLECTED.test(form);
  }

  /**
   * ", the Ferry Post reports.", ", Lee notes, …", "As the Post reports, …", ", estimates Ann Lee": a word that may bring in speech, between
   * commas and beside a name or a noun for a person.
   */
  function isReportingVerb(i: number): boolean {
    if (!has(i, SPEECH_TRAIT.tells) || sentence[i] !== sentence[i - 1] || !VERB_FORM.test(lower[i] as string))
      return false;
    const isLast = sentence[i + 1] !== sentence[i];
    const next = lower[i + 1] ?? '';
    if (lower[i - 1] === ',')
      return (
        has(i + 1, SPEECH_TRAIT.capital) ||
        (isPersonNoun(next) && classes[i + 2] === SYNTACTIC_CLASS.preposition) ||
        (has(i + 1, SPEECH_TRAIT.preposition) && closesApposition(i))
      );
    if (!isLast && !BEHIND_VERB.test(next) && !has(i + 1, SPEECH_TRAIT.preposition)) return false;
    if (!has(i - 1, SPEECH_TRAIT.capital) && !isPersonNoun(lower[i - 1] as string)) return false;
    for (
      let before = i - 2;
      before >= 0 && before > i - LONGEST_NAME && sentence[before] === sentence[i];
      before--
    ) {
      const word = lower[before] as string;
      if (word === ',' || word === 'as' || word === 'but' || word === 'and') return true;
      if (!NAME_PARTS[classes[before] as number]) return false;
      if (sentence[before - 1] !== sentence[i]) return next === ':';
    }
    return false;
  }

  /** "Ann Lee, a consultant who tracks prices, cautions against …": a comma before `i` closes what describes the name that opens the sentence. */
  function closesApposition(i: number): boolean {
    let at = i - 2;
    let comma = -1;
    for (; at >= 0 && sentence[at] === sentence[i] && at > i - LONGEST_APPOSITION; at--) {
      if (lower[at] === ',') comma = at;
      else if (FINITE[classes[at] as number] && comma === -1) {
        if (classes[at - 1] !== SYNTACTIC_CLASS.wh) return false;
      } else if (FINITE[classes[at] as number]) return false;
    }
    return comma > 0 && sentence[at] !== sentence[i] && classes[comma - 1] === SYNTACTIC_CLASS.name;
  }

  /** "with some predicting that …" */
  function isMistaggedGerund(i: number): boolean {
    return (
      classes[i + 1] === SYNTACTIC_CLASS.that &&
      has(i, SPEECH_TRAIT.tells) &&
      (lower[i] as string).endsWith('ing') &&
      /^(?:some|many|others|most|few)$/.test(lower[i - 1] as string)
    );
  }

  /** "…,” said lead author Ann Lee": a word between a verb of speech and the noun for who speaks. */
  function isNounBeforeSpeaker(i: number): boolean {
    const quoted = classes[i - 2] === SYNTACTIC_CLASS.quote || lower[i - 2] === ',';
    return (
      quoted &&
      classes[i - 1] === SYNTACTIC_CLASS.verb &&
      has(i - 1, SPEECH_TRAIT.quotes) &&
      isPersonNoun(lower[i + 1] ?? '') &&
      !INFLECTED.test(lower[i] as string)
    );
  }

  /** "Mashable later confirmed": a capital at the start of a sentence that a verb of speech follows. */
  function isOpeningName(i: number): boolean {
    if (
      classes[i] !== SYNTACTIC_CLASS.adjective ||
      !has(i, SPEECH_TRAIT.capital) ||
      sentence[i] === sentence[i - 1]
    )
      return false;
    const verb = classes[i + 1] === SYNTACTIC_CLASS.adverb ? i + 2 : i + 1;
    return classes[verb] === SYNTACTIC_CLASS.verb && has(verb, SPEECH_TRAIT.tells);
  }

  /** "The council plans to sell", "Lee emphasized, …": a word that may be a verb, between a noun and what only a verb takes. */
  function isMistaggedVerb(i: number): boolean {
    if (
      !has(i, SPEECH_TRAIT.verbCue) ||
      !NAMEABLE[classes[i - 1] as number] ||
      sentence[i] !== sentence[i - 1]
    )
      return false;
    const after = classes[i + 1] as number;
    if (classes[i] === SYNTACTIC_CLASS.adjective)
      return (lower[i] as string).endsWith('ed') && !NOUN_FOLLOWS[after];
    // "the union claims teachers are …"
    if (NOUN_FOLLOWS[after] && FINITE_AUXILIARY[classes[i + 2] ?? 0])
      return (lower[i] as string).endsWith('s');
    if (lower[i + 1] === 'having') return (lower[i] as string).endsWith('s');
    const behindName = classes[i - 1] === SYNTACTIC_CLASS.name;
    // "Lee suggests waiting"
    if (after === SYNTACTIC_CLASS.gerund && behindName && has(i, SPEECH_TRAIT.tells))
      return (lower[i] as string).endsWith('s');
    // "Lee and Brandt estimate at least 90 boats were lost"
    if (lower[i + 1] === 'at' && behindName && /^(?:least|most)$/.test(lower[i + 2] ?? ''))
      return has(i, SPEECH_TRAIT.tells);
    // "the EIA projects the price will rise"
    if (
      after === SYNTACTIC_CLASS.determiner &&
      classes[i - 1] === SYNTACTIC_CLASS.name &&
      has(i, SPEECH_TRAIT.tells)
    )
      return (lower[i] as string).endsWith('s');
    return after === SYNTACTIC_CLASS.to
      ? classes[i + 2] === SYNTACTIC_CLASS.verb
      : after === SYNTACTIC_CLASS.that || after === SYNTACTIC_CLASS.pronoun;
  }
}
