import {
  BYLINE_LEAD,
  BYLINE_ROLE,
  BYLINE_ROLE_MODIFIER,
  BYLINE_TAIL,
  CREDENTIAL,
  GENERATION,
  NOT_A_NAME,
  STAFF_CREDIT,
} from '../../analysis/lang/en/byline-words.ts';
import { foldSpace } from '../dom.ts';

const MAX_NAME = 60;
const MAX_WORDS = 6;

/** A name without a role behind it: "Ada Beck, Senior Editor", "Ada Beck Staff Writer". */
function withoutRole(name: string): string {
  const words = name.split(' ');
  if (words.length < 3 || !BYLINE_ROLE.test(words.at(-1)!)) return name;
  const modifier = words.findIndex((word, i) => i >= 2 && BYLINE_ROLE_MODIFIER.test(word));
  if (modifier > 0) return words.slice(0, modifier).join(' ');
  return words.length > 3 ? words.slice(0, -2).join(' ') : words.slice(0, 2).join(' ');
}

/** One name, cleaned; null for what is none. */
function cleanName(text: string, printed: boolean): string | null {
  if (/https?:|www\./i.test(text)) return null;
  const named = foldSpace(text).replace(BYLINE_LEAD, '');
  // A name of one word is a user's, and may have digits.
  const isHandle = /^(?:u\/)?\p{L}[\p{L}\p{N}_-]{2,}$/u.test(named);
  const bare = (isHandle || !(printed || /\s/.test(named)) ? named : named.replace(BYLINE_TAIL, '')).replace(
    /^[\s"'“”‘’.,:;–—-]+|[\s"'“”‘’,:;–—-]+$/gu,
    '',
  );
  const name = withoutRole(bare.replace(/(?<=\p{L}{3})\.$/u, ''));
  if (name.length < 2 || name.length > MAX_NAME || name.split(' ').length > MAX_WORDS) return null;
  if (
    /https?:|www\.|\.(?:com|org|net)$|[{}<>=_#*]/i.test(name) ||
    !/^\p{L}/u.test(name) ||
    NOT_A_NAME.test(name)
  )
    return null;
  const isRole =
    BYLINE_ROLE.test(name) &&
    name.split(' ').every((word) => BYLINE_ROLE.test(word) || BYLINE_ROLE_MODIFIER.test(word));
  return isRole ? null : name;
}

/** The names of a byline or, `printed` being false, of a field of data: "By A B, C D and E F". */
export function namesIn(text: string, printed = true): string[] {
  const names: string[] = [];
  const source = foldSpace(text);
  const credit = source.slice(0, MAX_NAME + 1).replace(BYLINE_LEAD, '');
  if (credit.length <= MAX_NAME && STAFF_CREDIT.test(credit)) return [credit];
  const citation = /^(\p{Lu}[\p{L}'’-]+), (\p{Lu}[\p{L}'’.-]+(?: \p{Lu}\.?)?)$/u.exec(source);
  if (citation) return [`${citation[2]} ${citation[1]}`];
  const body = source.replace(BYLINE_LEAD, '').replace(/\s+(?:&|and)$/i, '');
  for (const part of body.split(/\s*(?:;|,|\s&\s|\band\b|\bwith\b(?=\s+\p{Lu}))\s*/iu)) {
    if (CREDENTIAL.test(part)) continue;
    if (GENERATION.test(part) && names.length > 0) {
      names.push(`${names.pop()}, ${part}`);
      continue;
    }
    // What follows a role, a place or a date in the same byline is no further name.
    const name = cleanName(part, printed);
    if (name) names.push(name);
    if (printed && BYLINE_TAIL.test(part.replace(BYLINE_LEAD, '')) && names.length > 0) break;
  }
  return names;
}

/** Whether a printed text looks like a person's name: two to four words, each with a capital. */
export function looksLikePerson(name: string): boolean {
  const words = name.split(' ');
  if (words.length < 2 || words.length > 5) return false;
  if (words.some((word) => BYLINE_ROLE.test(word)) || !words.some((word) => word.length > 2)) return false;
  return words.every((word) =>
    /^(?:\p{Lu}|(?:de|da|di|du|der|den|van|von|la|le|el|al|bin|ibn|dos|del|y|mc)$)/u.test(word),
  );
}

/** Names without repeats, whatever their case. */
export function uniqueNames(names: string[]): string[] {
  const seen = new Map<string, string>();
  for (const name of names) {
    const key = name
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^\p{L}]+/gu, '');
    if (!seen.has(key)) seen.set(key, name);
  }
  return [...seen.values()];
}

/** Whether a line is a person's name and nothing else. */
export const isBareName = (text: string): boolean =>
  text.length < 40 && !/[^\p{L}\p{M}'’. -]/u.test(text) && looksLikePerson(text) && namesIn(text)[0] === text;
