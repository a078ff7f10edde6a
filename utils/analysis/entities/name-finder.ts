import type { Budget } from '../budget.ts';
import type { Steps } from '../steps.ts';
import { withAcronyms, withDefinedNames } from './acronym-names.ts';
import { withConsistentTypes } from './consistent-types.ts';
import { documentContext } from './document-context.ts';
import type { EntityModel } from './entity-model.ts';
import { withFamilyNames } from './family-names.ts';
import { withFixedNames } from './fixed-names.ts';
import { withHeadlinesRead } from './headline-names.ts';
import { withWholeNames } from './joined-names.ts';
import { withMakers } from './maker-names.ts';
import { mentionsOf, type NameMention } from './mentions.ts';
import { withBounds } from './name-bounds.ts';
import { withEvidence } from './name-evidence.ts';
import { nameForms } from './name-form.ts';
import { withPersonWords } from './person-words.ts';
import { withPlaces } from './place-evidence.ts';
import { withRepeatedNames } from './repeated-names.ts';
import { withShortNames } from './short-names.ts';
import { tagWords } from './tagger.ts';
import type { Words } from './tagger-words.ts';
import { withThings } from './thing-evidence.ts';
import { withTitledNames } from './titled-names.ts';

/** All names of an article, in text order: those that the tagger marks, put in agreement with each other over the article. */
export function* findNames(
  words: Words,
  text: string,
  model: EntityModel,
  budget: Budget,
  forms = nameForms(),
): Steps<NameMention[]> {
  const { lexicon } = model;
  const context = documentContext(words);
  yield;
  const marked = mentionsOf(yield* tagWords(words, context, model, budget), words, lexicon);
  yield;
  let names: readonly NameMention[] = withHeadlinesRead(marked, words, context, lexicon);
  // A long text takes some milliseconds for each.
  yield;
  names = withWholeNames(names, words);
  yield;
  names = withBounds(names, words, lexicon);
  yield;
  names = withDefinedNames(names, words);
  yield;
  names = withTitledNames(withFixedNames(names, words), words, lexicon);
  yield;
  names = withEvidence(names, words, lexicon);
  yield;
  names = withThings(names, words, lexicon);
  yield;
  names = withPlaces(names, words, lexicon);
  yield;
  names = withConsistentTypes(names, text, forms);
  yield;
  names = withFamilyNames(names, text, forms);
  yield;
  names = withShortNames(names, words, text, lexicon, forms);
  yield;
  names = withRepeatedNames(names, words, lexicon);
  yield;
  names = withPersonWords(names, words, context, lexicon);
  yield;
  names = withAcronyms(names, words, context.style);
  yield;
  return withMakers(names, words, lexicon);
}
