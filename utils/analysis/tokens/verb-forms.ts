import { AUXILIARY_FORMS, BASES_LIKE_FORMS, IRREGULAR_VERBS } from '../lang/en/irregular-verbs.ts';
import { restoreStem } from '../lang/en/morphology.ts';

export type VerbForm = 'base' | 's' | 'ing' | 'past' | 'participle' | 'past-or-participle';

interface Known {
  readonly form: VerbForm;
  readonly lemma: string;
}

const known = new Map<string, Known>();
for (const [word, form, lemma] of AUXILIARY_FORMS) {
  known.set(word, { form, lemma });
}
for (const { base, past, participle } of IRREGULAR_VERBS) {
  if (!known.has(base)) known.set(base, { form: 'base', lemma: base });
  for (const word of past) {
    // A verb whose past looks like another's base ("lay", "found", "saw", "fell") is far more often the past, save "lay".
    const both = participle.includes(word);
    if (word !== base && word !== 'lay')
      known.set(word, { form: both ? 'past-or-participle' : 'past', lemma: base });
  }
  for (const word of participle) {
    if (word !== base && !past.includes(word)) known.set(word, { form: 'participle', lemma: base });
  }
}

for (const base of BASES_LIKE_FORMS) {
  if (!known.has(base)) known.set(base, { form: 'base', lemma: base });
}

/** Whether a word is small letters alone, apostrophes and hyphens behind the first. */
function isPlain(lower: string): boolean {
  for (let i = 0; i < lower.length; i++) {
    const code = lower.charCodeAt(i);
    if (code >= 97 && code <= 122) continue;
    if (i === 0 || (code !== 0x27 && code !== 0x2019 && code !== 0x2d)) return false;
  }
  return true;
}

/**
 * The form of a word already known to be a verb; null where it cannot be one. A past tense that looks like the participle
 * is 'past-or-participle' ("said", "sold", every regular "-ed"); a base that serves as both ("put", "cut", "read") is 'base'.
 */
export function verbForm(lower: string): VerbForm | null {
  const found = known.get(lower);
  if (found) return found.form;
  if (lower.length < 2 || !isPlain(lower)) return null;
  if (lower.length > 4 && lower.endsWith('ing')) return 'ing';
  if (lower.length > 3 && lower.endsWith('ed')) return 'past-or-participle';
  if (lower.length > 2 && lower.endsWith('s') && !/(?:ss|us|is|as)$/.test(lower)) return 's';
  return 'base';
}

/** The base of a word already known to be a verb: "said" gives "say", "planning" gives "plan". */
export function lemmaOfVerb(lower: string): string {
  const found = known.get(lower);
  if (found) return found.lemma;
  switch (verbForm(lower)) {
    case 'ing':
      return restoreStem(lower.slice(0, -3));
    case 'past-or-participle': {
      if (lower.endsWith('ied')) return `${lower.slice(0, -3)}y`;
      if (lower.endsWith('eed')) return lower.slice(0, -1);
      return restoreStem(lower.slice(0, -2));
    }
    case 's': {
      if (lower.endsWith('ies')) return lower.length > 4 ? `${lower.slice(0, -3)}y` : lower.slice(0, -1);
      if (/(?:ss|x|ch|sh|zz|[^aeiou]o)es$/.test(lower) && !/(?:[^e]ach|psych)es$/.test(lower))
        return lower.slice(0, -2);
      return lower.slice(0, -1);
    }
    default:
      return lower;
  }
}
