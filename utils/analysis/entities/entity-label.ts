import type { Entity } from '../../model/analysis.ts';
import { LAW_WORDS, NO_LAW_BEFORE } from '../lang/en/name-words.ts';
import { FACILITY_WORDS, LANDSCAPE_WORDS, REGIONS } from '../lang/en/place-words.ts';
import type { NameType } from './name-tags.ts';

/** The label of a name, or null for one that is none of OntoNotes' things. */
export function labelOf(type: NameType, key: string): Entity['label'] | null {
  const words = key.split(' ');
  if (type !== 'PERSON' && type !== 'LOC' && isLaw(words)) return 'LAW';
  if (type === 'MISC') return null;

  return type === 'LOC' ? placeLabel(key, words) : type;
}

/** "Clean Air Act", "Treaty of Versailles", "Data Act 2018"; one word alone is no name of a law. */
function isLaw(words: readonly string[]): boolean {
  const named = words.filter((word) => !/^\d+$/.test(word));
  if (named.length < 2) return false;
  const [first, second] = named as [string, string];
  return (
    (LAW_WORDS.has(named.at(-1) as string) && !NO_LAW_BEFORE.has(named.at(-2) as string)) ||
    (LAW_WORDS.has(first) && (second === 'of' || second === 'on'))
  );
}

function placeLabel(key: string, words: readonly string[]): Entity['label'] {
  const last = words.at(-1) as string;
  if (REGIONS.has(key)) return 'LOC';
  if (words.length > 1) {
    if (FACILITY_WORDS.has(last)) return 'FAC';
    if (LANDSCAPE_WORDS.has(last) || LANDSCAPE_WORDS.has(words[0] as string)) return 'LOC';
  } else if (LANDSCAPE_WORDS.has(last)) return 'LOC';
  return 'GPE';
}
