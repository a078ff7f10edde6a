import { FUNCTION_WORDS } from '../analysis/lang/en/function-words.ts';
import { HONORIFICS, PERSONAL_TITLES } from '../analysis/lang/en/name-words.ts';
import { NATION_ADJECTIVES } from '../analysis/lang/en/nation-adjectives.ts';
import type { Span } from '../model/article-document.ts';
import type { TextRange } from './lean-article.ts';

const POSSESSIVE = "(?:\\p{Lu}[\\p{L}\\p{N}.&-]*\\s){0,3}\\p{Lu}[\\p{L}\\p{N}.&-]*['’]s?";
/** Words that open a noun phrase behind a name and a comma. */
const OPENER = `(?:the|an?|its|his|her|their|one of|now|former|${POSSESSIVE}|\\p{L}+['’]s)`;
const AGE = '\\d{1,3}-year-old';
const RELATIVE =
  'who (?:is|was|has been|leads|led|runs|ran|heads|headed|chairs|chaired|founded|owns|owned|represents|represented|teaches|taught)';
/** ", the mayor of Bristol," and ", who leads the inquiry," behind a name, up to the mark that closes it. */
const BEHIND = new RegExp(
  `^,\\s+((?:${OPENER}|${AGE}|${RELATIVE})\\s[^,;:()—–.\\n]{2,140})(?=[,;)—–]|\\.(?:\\s|$)|$)`,
  'u',
);
/** " is a religious leader" behind a name. */
const COPULA = /^\s(?:is|was)\s((?:an?|the|one of the)\s[^,;:()—–.\n]{3,140})/u;
/** A verb in what stands behind a name and a comma: then it is a clause, no description. */
const CLAUSE =
  /\s(?:is|was|were|are|has|had|have|said|says|will|would|told|did|does|could|can|may|might|must|and the|or the)\s/u;
/** Words before a name, in small letters, that may be its role. */
const ROLE_WORD = /^[\p{Ll}\d][\p{L}\d’'-]*$/u;
const MOST_ROLE_WORDS = 6;

/** Words right before a name that end in a title or an office: "former finance minister". */
function roleBefore(text: string, start: number): TextRange | null {
  const offset = Math.max(text.lastIndexOf('\n', start) + 1, start - 120);
  const words = [...text.slice(offset, start).matchAll(/\S+/g)];
  const last = words.at(-1);
  const title = last?.[0].toLowerCase() ?? '';
  if (!last || !PERSONAL_TITLES.has(title) || HONORIFICS.has(title.replace('.', ''))) return null;
  let from = words.length - 1;
  while (from > 0 && words.length - from < MOST_ROLE_WORDS) {
    const [word] = words[from - 1]!;
    const isRole = ROLE_WORD.test(word) && !FUNCTION_WORDS.has(word);
    const isOwner = /^\p{Lu}[\p{L}.&-]*['’]s?$/u.test(word) || NATION_ADJECTIVES.has(word.toLowerCase());
    if (!isRole && !isOwner) break;
    from--;
  }
  // A single short title is no description: "Sen." tells no more than the name does.
  const begin = offset + words[from]!.index;
  const end = offset + last.index + last[0].length;
  return end - begin > title.length ? [begin, end] : null;
}

/**
 * The words of a sentence that tell who a name is: the appositive or the relative clause behind the name, its complement, or the role
 * before it; null where it tells none.
 * @param at the name's place in the text
 */
export function nameDescription(text: string, [start, end]: TextRange): TextRange | null {
  const [rest = ''] = text.slice(end, end + 200).split('\n', 1);
  const [whole, behind] = BEHIND.exec(rest) ?? [];
  if (whole && behind && (behind.startsWith('who ') || !CLAUSE.test(behind))) {
    const from = end + whole.length - behind.length;
    return [from, from + behind.trimEnd().length];
  }
  const [match, complement] = COPULA.exec(rest) ?? [];
  if (match && complement) {
    const from = end + match.length - complement.length;
    return [from, from + complement.trimEnd().length];
  }
  return roleBefore(text, start);
}

/** The first words of a text that tell who a name is, of all the places where it stands; null where none do. */
export function firstDescription(text: string, mentions: readonly Span[]): Span | null {
  for (const { start, end } of mentions) {
    const found = nameDescription(text, [start, end]);
    if (found) return { start: found[0], end: found[1] };
  }
  return null;
}
