import {
  type Lexicon,
  type ListName,
  listBit,
  phraseHash,
} from '../../../../utils/analysis/entities/lexicon.ts';
import { layOutLexicon, lexiconFrom } from '../../../../utils/cli/train/entities/write-entity-model.ts';

/** A lexicon that has these phrases, in lower case, in these lists, and no clusters. */
export function lexiconWith(phrases: Readonly<Record<string, readonly ListName[]>>): Lexicon {
  const table = new Map<number, number>();
  for (const [phrase, lists] of Object.entries(phrases)) {
    table.set(
      phraseHash(phrase.split(' ')),
      lists.reduce((bits, list) => bits | listBit(list), 0),
    );
  }
  return lexiconFrom(layOutLexicon({ phrases: table, words: new Map() }));
}
