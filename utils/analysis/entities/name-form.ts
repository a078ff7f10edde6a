import { NAME_SUFFIXES, SMALL_WORDS } from '../lang/en/name-words.ts';

/** A spelling of a name, made ready for comparison. */
export interface NameForm {
  /** In lower case, without "the", "'s" and signs at its ends; words with one space between them. */
  readonly key: string;
  readonly words: readonly string[];
  /** Whether it is written like an acronym: "FTC", "U.N.", "NATO". */
  readonly acronym: boolean;
  /** First letters of its capitalised words, in lower case. */
  readonly initials: string;
  /** First letters of all its words. */
  readonly allInitials: string;
}

/** A possessive ending of a name. */
export const POSSESSIVE = /['’]s$/i;
const EDGES = /^[\s"'“”‘’([\-–—]+|[\s"'“”‘’)\],;:!?\-–—]+$/gu;

const DOTTED = /^(?:\p{L}\.)+$/u;
/** "Inc." and "inc" are one word, "U.S." keeps its stops. */
const bareWord = (word: string): string =>
  (DOTTED.test(word) ? word : word.replace(/[.,]+$/, '')).toLowerCase();

/** Letters without accents, words with one blank between them, and no "the" before: most names. */
const PLAIN = /^(?!the )[a-z]+(?: [a-z]+)*$/i;
const PLAIN_ACRONYM = /^[A-Z]{2,7}$/;

function plainForm(surface: string): NameForm {
  const printed = surface.split(' ');
  const key = surface.toLowerCase();
  const words = key.split(' ');
  let initials = '';
  let allInitials = '';
  for (let i = 0; i < words.length; i++) {
    const initial = (words[i] as string)[0] as string;
    allInitials += initial;
    if (initial !== printed[i]?.[0]) initials += initial;
  }
  return { key, words, acronym: words.length === 1 && PLAIN_ACRONYM.test(surface), initials, allInitials };
}

/** Makes a surface form comparable: "the  Fed's" and "Fed" have one key. */
function nameForm(surface: string): NameForm {
  if (PLAIN.test(surface)) return plainForm(surface);
  const bare = surface
    .replace(/\s+/gu, ' ')
    .replace(EDGES, '')
    .replace(/^the (?=\S)/i, '')
    .replace(POSSESSIVE, '');
  const printed = bare.split(' ');
  const words = printed.map(bareWord).filter(Boolean);
  const lettered = printed.filter((word) => /^\p{L}/u.test(word));
  return {
    key: words.join(' '),
    words,
    acronym: printed.length === 1 && /^(?:\p{Lu}\.?){2,7}$/u.test(bare),
    initials: lettered
      .filter((word) => /^\p{Lu}/u.test(word))
      .map((word) => word[0] as string)
      .join('')
      .toLowerCase(),
    allInitials: lettered
      .map((word) => word[0] as string)
      .join('')
      .toLowerCase(),
  };
}

/** Gives the `nameForm` of a spelling. */
export type NameForms = (surface: string) => NameForm;

/** The forms of one article's names, which it prints again and again: each spelling is read once. */
export function nameForms(): NameForms {
  const known = new Map<string, NameForm>();
  return (surface) => {
    let form = known.get(surface);
    if (!form) {
      form = nameForm(surface);
      known.set(surface, form);
    }
    return form;
  };
}

/** Whether `short` is an acronym of `full`, small words counted or not ("DoJ" aside). */
export function isAcronymOf(short: NameForm, full: NameForm): boolean {
  if (!short.acronym || full.words.length < 2) return false;
  const letters = short.key.replaceAll('.', '');
  if (letters.length < 2) return false;
  const content = full.words.filter((word) => !SMALL_WORDS.has(word));
  const contentInitials = content.map((word) => word[0] as string).join('');
  return (
    letters === full.initials ||
    letters === full.allInitials ||
    letters === contentInitials ||
    // "Securities and Exchange Commission of X", "… Inc": the last word need not count.
    (content.length > 2 && letters.length >= 3 && letters === contentInitials.slice(0, -1))
  );
}

/** A person's name in its parts; middle names left out. */
export function personParts(form: NameForm): { given: string; family: string; suffix: string } {
  const words = form.words.slice();
  const last = words.at(-1) ?? '';
  const suffix = words.length > 1 && NAME_SUFFIXES.has(last) ? (words.pop() as string) : '';
  return { given: words.length > 1 ? (words[0] as string) : '', family: words.at(-1) ?? '', suffix };
}

/** Whether two given names can be one person's: the same, or one the other's initial. */
export function sameGiven(a: string, b: string): boolean {
  if (a === b || a === '' || b === '') return true;
  const [x, y] = [a.replaceAll('.', ''), b.replaceAll('.', '')];
  return (x.length === 1 || y.length === 1) && x[0] === y[0];
}
