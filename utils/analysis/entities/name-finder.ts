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
  const read = withHeadlinesRead(marked, words, context, lexicon);
  const bounded = withDefinedNames(withBounds(withWholeNames(read, words), words, lexicon), words);
  const tagged = withTitledNames(withFixedNames(bounded, words), words, lexicon);
  yield;
  const evident = withThings(withEvidence(tagged, words, lexicon), words, lexicon);
  const placed = withPlaces(evident, words, lexicon);
  const mended = withFamilyNames(withConsistentTypes(placed, text, forms), text, forms);
  yield;
  const repeated = withRepeatedNames(withShortNames(mended, words, text, lexicon, forms), words, lexicon);
  const named = withAcronyms(withPersonWords(repeated, words, context, lexicon), words, context.style);
  return withMakers(named, words, lexicon);
}
