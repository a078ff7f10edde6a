import { fold } from '../dom.ts';

const MAX_NAME = 60;
const MAX_WORDS = 6;

/** What stands before the names in a byline. */
const LEAD =
  /^(?:by\s*\|)?[\s|/•·–—-]*(?:(?:(?:written|posted|published|reported|story|words|text|article|report|review|opinion|column|analysis|interview|authored|submitted|contributed|created|compiled)\s+)?by\b:?|(?:authors?|writers?|reporter|from)\s*:|about the authors?:?)\s*/i;
/** What ends the names: an address, a date, a source, the article's beginning. */
const TAIL =
  /\s*(?:[|•·▪►/@[{<→]|\((?!\p{Lu}\.\s?\p{Lu})|\s[–—-]+(?:\s|$)|\s[–—-]+$|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b,?\s|\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|may)\.?\s+\d|\d|\b(?:published|updated|posted|last (?:updated|modified)|for the|special to|in (?=[A-Z])|on (?=[A-Z\d])|at (?=\d)|edited by|reviewed by|illustrat\w+ by|photo\w* by|follow|via|min read|read more|view|share|comments?|twitter|facebook)\b).*$/iu;
const CREDENTIAL =
  /^(?:ph\.?d|m\.?d|m\.?a|m\.?s|m\.?p\.?h|r\.?d|r\.?n|b\.?a|b\.?sc?|d\.?o|esq|cpa|jd|mba|dvm|dds|ms|rdn|ld|facp|mph)\.?$/i;
const GENERATION = /^(?:jr|sr|ii|iii|iv)\.?$/i;
const ROLE =
  /(?:editor|writer|reporter|correspondent|contributor|columnist|producer|journalist|blogger|staff|analyst|critic|intern|director|author|founder|ceo|fellow|professor|anchor|photographer|freelancer)s?$/i;
const ROLE_MODIFIER =
  /^(?:senior|staff|chief|deputy|managing|associate|assistant|contributing|executive|special|lead|political|politics|business|technology|tech|science|health|sports?|national|foreign|white|global|culture|entertainment|news|digital|guest|executive|freelance|investigative|education|opinion|games|food|features?|investigations|senior)$/i;
const NO_NAME =
  /^(?:no author|unknown|anonymous|admin(?:istrator)?|editor(?:s|ial)?|staff|author|by|news|the|and|more|about|profile|bio|website|contact|email|home|search|menu|subscribe|sign up|log ?in|read more|view all|see all|all posts?|view profile|n\/a|none|null|undefined|guest|webmaster|team|comments?|reply|follow(?: .*)?|contributors?|photos?|getty images|featured|advertisement|sponsored|share this|print|save|listen|wordpress|test|default|super user|redaktion)$/i;

/** A name without a role behind it: "Ada Beck, Senior Editor", "Ada Beck Staff Writer". */
function withoutRole(name: string): string {
  const words = name.split(' ');
  if (words.length < 3 || !ROLE.test(words.at(-1)!)) return name;
  const modifier = words.findIndex((word, i) => i >= 2 && ROLE_MODIFIER.test(word));
  if (modifier > 0) return words.slice(0, modifier).join(' ');
  return words.length > 3 ? words.slice(0, -2).join(' ') : words.slice(0, 2).join(' ');
}

/** One name, cleaned; null for what is none. */
function cleanName(text: string, printed: boolean): string | null {
  if (/https?:|www\./i.test(text)) return null;
  const named = fold(text).replace(LEAD, '');
  const bare = (printed || /\s/.test(named) ? named.replace(TAIL, '') : named).replace(
    /^[\s"'“”‘’.,:;–—-]+|[\s"'“”‘’,:;–—-]+$/gu,
    '',
  );
  const name = withoutRole(bare.replace(/(?<=\p{L}{3})\.$/u, ''));
  if (name.length < 2 || name.length > MAX_NAME || name.split(' ').length > MAX_WORDS) return null;
  if (
    /https?:|www\.|\.(?:com|org|net)$|[{}<>=_#*]/i.test(name) ||
    !/^\p{L}/u.test(name) ||
    NO_NAME.test(name)
  )
    return null;
  const isRole =
    ROLE.test(name) && name.split(' ').every((word) => ROLE.test(word) || ROLE_MODIFIER.test(word));
  return isRole ? null : name;
}

/** The names of a byline or, `printed` being false, of a field of data: "By A B, C D and E F". */
export function namesIn(text: string, printed = true): string[] {
  const names: string[] = [];
  const source = fold(text);
  const citation = /^(\p{Lu}[\p{L}'’-]+), (\p{Lu}[\p{L}'’.-]+(?: \p{Lu}\.?)?)$/u.exec(source);
  if (citation) return [`${citation[2]} ${citation[1]}`];
  const body = source.replace(LEAD, '');
  for (const part of body.split(/\s*(?:;|,|\s&\s|\band\b|\bwith\b(?=\s+\p{Lu}))\s*/iu)) {
    if (CREDENTIAL.test(part)) continue;
    if (GENERATION.test(part) && names.length > 0) {
      names.push(`${names.pop()}, ${part}`);
      continue;
    }
    // What follows a role, a place or a date in the same byline is no further name.
    const name = cleanName(part, printed);
    if (name) names.push(name);
    if (printed && TAIL.test(part.replace(LEAD, '')) && names.length > 0) break;
  }
  return names;
}

/** Whether a printed text looks like a person's name: two to four words, each with a capital. */
export function looksLikePerson(name: string): boolean {
  const words = name.split(' ');
  if (words.length < 2 || words.length > 5) return false;
  if (words.some((word) => ROLE.test(word))) return false;
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
