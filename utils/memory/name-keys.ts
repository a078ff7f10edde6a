import { COUNTRY_ALIASES, LEGAL_FORMS, PRESS_WORDS } from '../analysis/lang/en/name-words.ts';
import { NATION_ADJECTIVES } from '../analysis/lang/en/nation-adjectives.ts';
import type { Entity } from '../model/analysis.ts';
import { foldLetters } from './telling-stems.ts';

/** Longest key, in UTF-16 code units: a "name" of a whole line is cut and still found. */
const LONGEST = 80;
/** Forms of one name that are looked up. */
const MOST_FORMS = 5;
const ACRONYM = /^\p{Lu}[\p{Lu}&.]{1,6}$/u;

/** One key for the spellings of a name: case, accents, a leading article, legal forms and marks do not count. */
export function nameKey(name: string): string {
  const folded = foldLetters(name.slice(0, 4 * LONGEST));
  const alias = COUNTRY_ALIASES.get(folded.trim());
  if (alias) return alias;
  const words = folded.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length > 1 && words[0] === 'the') words.shift();
  while (words.length > 1 && LEGAL_FORMS.has(words.at(-1) as string)) words.pop();
  return words.join(' ').slice(0, LONGEST);
}

const COUNTRIES = new Set([...NATION_ADJECTIVES.values(), ...COUNTRY_ALIASES.values()]);

/** True for names that half of all news shares: countries, and the states of the US. */
export const isCountry = (key: string): boolean => COUNTRIES.has(key);

/** Agencies, broadcasters and platforms that half of all news cites. */
const CITED = new Set(
  `reuters|associated press|ap|afp|agence france presse|bloomberg|cnn|bbc|nbc|abc|cbs|fox|nbc news|abc news|cbs news|fox news|npr|pbs|msnbc|
  politico|axios|twitter|x|facebook|instagram|youtube|snapchat|tiktok|whatsapp|linkedin|reddit|google|wikipedia`
    .replace(/\s*\n\s*/g, '')
    .split('|'),
);

/** True for names that stand in news as its source or its channel far more often than as its subject. */
export function isCited(key: string): boolean {
  const last = key.slice(key.lastIndexOf(' ') + 1);
  return CITED.has(key) || PRESS_WORDS.has(last) || /^(?:news|radio|television|tv)$/.test(last);
}

/**
 * The keys of an entity, its fullest name first. Of a person the full name alone: a surname belongs to many. Of anything else
 * its longer forms and abbreviations too, so that "ECB" meets "European Central Bank".
 * @param forms the surface forms of its mentions
 */
export function entityKeys(name: string, label: Entity['label'] | null, forms: Iterable<string>): string[] {
  const keys = new Set([nameKey(name)]);
  if (label !== 'PERSON')
    for (const form of forms) {
      if (keys.size === MOST_FORMS) break;
      if (/\s/.test(form) || ACRONYM.test(form)) keys.add(nameKey(form));
    }
  keys.delete('');
  return [...keys];
}
