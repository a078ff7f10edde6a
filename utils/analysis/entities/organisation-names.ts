import { COMPANY_WORDS, COUNTRY_ALIASES, GENERIC_NAMES, PRESS_WORDS } from '../lang/en/name-words.ts';
import { NATION_ADJECTIVES } from '../lang/en/nation-adjectives.ts';
import { POSSESSIVE } from './name-form.ts';
import { fullest, type Spelling } from './spelling.ts';

/** Puts organisations' short names under full ones. */
export function linkOrganisations(organisations: readonly Spelling[]): void {
  linkCompanies(organisations);
  linkOpenings(organisations);
  linkNicknames(organisations);
  linkCountries(organisations);
  linkKinds(organisations);
}

/** Puts "Constitutional Court" under "Constitutional Court of Turkey" and "Federal Reserve" under "U.S. Federal Reserve". */
function linkCountries(organisations: readonly Spelling[]): void {
  const byKey = new Map(organisations.map((spelling) => [spelling.form.key, spelling]));
  for (const full of organisations) {
    const { words } = full.form;
    const of = words.indexOf('of', 2);
    const prefixed = COUNTRY_ALIASES.has(words[0] as string) || NATION_ADJECTIVES.has(words[0] as string);
    const bare = prefixed && words.length > 2 ? words.slice(1) : of > 1 ? words.slice(0, of) : [];
    const short = byKey.get(bare.join(' '));
    if (short && !short.host && !full.host && bare.length > 1) short.host = full;
  }
}

/** A team's nickname: a plural. */
const NICKNAME = /^\p{L}{3,}(?:s|sox)$/u;

/** Puts "Lakers" under "Los Angeles Lakers": the nickname at the end of one name alone, wherever the full one stands. */
function linkNicknames(organisations: readonly Spelling[]): void {
  const byLast = new Map<string, Spelling | null>();
  for (const spelling of organisations) {
    const { words } = spelling.form;
    const last = words.at(-1) as string;
    if (words.length < 2 || words.length > 4) continue;
    byLast.set(last, byLast.has(last) ? null : spelling);
  }
  for (const short of organisations) {
    const { key, words } = short.form;
    if (
      short.host ||
      words.length > 1 ||
      !NICKNAME.test(key) ||
      GENERIC_NAMES.has(key) ||
      COMPANY_WORDS.has(key)
    )
      continue;
    const full = byLast.get(key);
    if (full && fullest(full) !== short) short.host = fullest(full);
  }
}

/** Puts "Meta" under "Meta Platforms": a longer name that only adds words for a kind of company. */
function linkCompanies(organisations: readonly Spelling[]): void {
  const byKey = new Map(organisations.map((spelling) => [spelling.form.key, spelling]));
  for (const spelling of organisations) {
    const { words } = spelling.form;
    let size = words.length;
    while (size > 1 && COMPANY_WORDS.has(words[size - 1] as string)) {
      size--;
      if (words[size - 1] === '&' || words[size - 1] === 'and') size--;
      const short = byKey.get(words.slice(0, size).join(' ').replace(POSSESSIVE, ''));
      if (!short || short === spelling || (size === 1 && GENERIC_NAMES.has(words[0] as string))) continue;
      // "Delta" beside both Delta Air Lines and Delta Electronics stays alone.
      if (short.host && fullest(short) !== fullest(spelling)) short.host = null;
      else if (!spelling.host) short.host = spelling;
      break;
    }
  }
}

const startOf = ({ mentions }: Spelling): number => mentions[0]?.start ?? 0;

/** Names that open alike, beyond which none is taken for short: keeps a list of ten thousand names linear. */
const MOST_NAMESAKES = 16;

/**
 * Puts "Northgate" under "Northgate Ferries", where the article gave the full name first and knows no other that begins so:
 * a company that is named before its "Northgate Foundation" is another thing.
 */
function linkOpenings(organisations: readonly Spelling[]): void {
  const byOpening = new Map<string, Spelling[]>();
  for (const spelling of organisations) {
    const opening = spelling.form.words[0] as string;
    const list = byOpening.get(opening);
    if (!list) byOpening.set(opening, [spelling]);
    else if (list.length <= MOST_NAMESAKES) list.push(spelling);
  }
  for (const short of organisations) {
    const { key, words } = short.form;
    if (short.host || (words.length === 1 && GENERIC_NAMES.has(key))) continue;
    const longer = (byOpening.get(words[0] as string) ?? []).filter(
      ({ form }) => form.words.length > words.length && form.key.startsWith(`${key} `),
    );
    const tops = new Set(longer.map(fullest));
    const [top] = tops;
    if (tops.size === 1 && top && top !== short && startOf(top) < startOf(short)) short.host = top;
  }
}

/** Puts "the Federation" under the one federation that the article has named before it, and "the Times" under the one Times. */
function linkKinds(organisations: readonly Spelling[]): void {
  const byKind = new Map<string, Spelling[]>();
  for (const spelling of organisations) {
    const { words } = spelling.form;
    if (words.length < 2) continue;
    const kind = words[1] === 'of' || words[1] === 'for' ? words[0] : words.at(-1);
    const list = byKind.get(kind as string);
    if (!list) byKind.set(kind as string, [spelling]);
    else if (list.length <= MOST_NAMESAKES) list.push(spelling);
  }
  for (const short of organisations) {
    const { key, words } = short.form;
    const press = PRESS_WORDS.has(key);
    if (short.host || words.length !== 1 || !(press || GENERIC_NAMES.has(key))) continue;
    const named = (byKind.get(key) ?? []).filter((full) => press || startOf(full) < startOf(short));
    const tops = new Set(named.map(fullest));
    const [top] = tops;
    if (tops.size === 1 && top) short.host = top;
  }
}
