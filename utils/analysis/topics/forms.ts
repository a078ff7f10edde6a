/** What a term says: a topic and how strongly, 0 to 1. */
export interface Sense {
  readonly topic: number;
  readonly strength: number;
}

/** A term, all its forms together. */
export interface Term {
  readonly senses: readonly Sense[];
}

/** What the text must print for a word of a form: anything, a capital at its beginning, or the very same capitals. */
export const [ANY_CASE, CAPITAL, AS_PRINTED] = [0, 1, 2];

/** A form with capitals, each of which must be met by a capital in the text. */
export interface CasedForm {
  readonly words: readonly string[];
  /** What each word asks for. */
  readonly casing: readonly number[];
  readonly term: Term;
  /** True for one capitalised word, whose capital proves nothing at the start of a sentence or in a title. */
  readonly lone: boolean;
}

/** The forms of all terms as a tree of words, words and nodes by number. The root is node 0. */
export interface FormTree {
  /** Numbers of words, from 1. */
  readonly words: ReadonlyMap<string, number>;
  /** Where each word leads from the root; 0 for nowhere. */
  readonly roots: Int32Array;
  /** Where a word leads from another node: `node * WORDS + word`. */
  readonly next: ReadonlyMap<number, number>;
  /** 1 for a node from which some word leads on. */
  readonly leads: Uint8Array;
  /** The term whose form without capitals ends at a node. */
  readonly plain: readonly (Term | undefined)[];
  /** The forms with capitals that end at a node, those with more capitals first. */
  readonly cased: readonly (CasedForm[] | undefined)[];
}

/** More than the words that terms are made of. */
export const WORDS = 1 << 15;

const FULL_STRENGTH = 20;
const CLITIC = /['’]s$/;

/** The words of a line as the tokeniser cuts them: "women's rights" is women, 's, rights. */
export function splitClitics(words: string[]): string[] {
  if (!words.some((word) => word.endsWith('s') && CLITIC.test(word))) return words;
  return words.flatMap((word) => {
    const clitic = CLITIC.exec(word);
    return clitic && clitic.index > 0 ? [word.slice(0, clitic.index), "'s"] : [word];
  });
}

/** The tree of the forms in the lines of a model file. */
export function indexForms(lines: string): FormTree {
  const words = new Map<string, number>();
  const next = new Map<number, number>();
  const plain: (Term | undefined)[] = [undefined];
  const cased: (CasedForm[] | undefined)[] = [undefined];
  const nodeOf = (form: readonly string[]): number => {
    let node = 0;
    for (const printed of form) {
      const lower = printed.toLowerCase();
      let word = words.get(lower);
      if (word === undefined) {
        word = words.size + 1;
        words.set(lower, word);
      }
      const step = node * WORDS + word;
      let target = next.get(step);
      if (target === undefined) {
        target = plain.push(undefined) - 1;
        cased.push(undefined);
        next.set(step, target);
      }
      node = target;
    }
    return node;
  };
  for (const line of lines.split('\n')) {
    const [meaning = '', ...groups] = line.split('\t');
    const senses = meaning.split(',').map((pair) => {
      const [topic, strength] = pair.split(':');
      return { topic: Number(topic), strength: Number(strength) / FULL_STRENGTH };
    });
    for (const group of groups) {
      const term: Term = { senses };
      for (const printed of group.split('~')) {
        const form = splitClitics(printed.split(' '));
        const node = nodeOf(form);
        if (printed === printed.toLowerCase()) plain[node] = term;
        else cased[node] = withCased(cased[node], casedForm(form, term));
      }
    }
  }
  const roots = new Int32Array(words.size + 1);
  for (const number of words.values()) roots[number] = next.get(number) ?? 0;
  const leads = new Uint8Array(plain.length);
  for (const step of next.keys()) leads[Math.floor(step / WORDS)] = 1;
  return { words, roots, next, leads, plain, cased };
}

const isUpper = (text: string): boolean => text === text.toUpperCase() && text !== text.toLowerCase();

function casedForm(words: readonly string[], term: Term): CasedForm {
  const casing = words.map((word) => {
    if (word === word.toLowerCase()) return ANY_CASE;
    return word.length > 1 && isUpper(word) ? AS_PRINTED : CAPITAL;
  });
  return { words, casing, term, lone: words.length === 1 && casing[0] !== AS_PRINTED };
}

const countCapitals = ({ words }: CasedForm): number => words.join('').replace(/\P{Lu}/gu, '').length;

function withCased(others: CasedForm[] | undefined, form: CasedForm): CasedForm[] {
  return others ? [...others, form].sort((a, b) => countCapitals(b) - countCapitals(a)) : [form];
}
