import { IRREGULAR_VERBS } from './irregular-verbs.ts';

const IRREGULAR = new Map(IRREGULAR_VERBS.map((verb) => [verb.base, verb]));

/** Verbs of two or more syllables whose last consonant doubles; those of one syllable follow a rule. */
const DOUBLING = new Set(
  'admit commit permit refer infer prefer defer concur rebut regret submit compel dispel propel'.split(' '),
);

const doubles = (verb: string): boolean =>
  DOUBLING.has(verb) || /^[^aeiou]*(?:qu)?[aeiou][bdglmnprt]$/.test(verb);

/** All forms of an English verb given in its base form ("deny": deny, denies, denied, denying). */
export function inflect(base: string): ReadonlySet<string> {
  const stem = doubles(base) ? base + base.slice(-1) : base;
  const silent = /[^e]e$/.test(base) && !/(?:oe|ye)$/.test(base);
  const y = /[^aeiou]y$/.test(base);
  const regular = silent || base.endsWith('ee') ? `${base}d` : y ? `${base.slice(0, -1)}ied` : `${stem}ed`;
  const irregular = IRREGULAR.get(base);
  const gerund = base.endsWith('ie')
    ? `${base.slice(0, -2)}ying`
    : silent
      ? `${base.slice(0, -1)}ing`
      : `${stem}ing`;
  return new Set([
    base,
    withS(base),
    ...(irregular ? [...irregular.past, ...irregular.participle] : [regular]),
    gerund,
  ]);
}

/** The third person of a verb or the plural of a regular noun. */
export function withS(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|[^aeiou]o|go)$/.test(word) ? `${word}es` : `${word}s`;
}
