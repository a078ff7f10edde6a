/** M. F. Porter, "An algorithm for suffix stripping" (1980): the stems that ROUGE compares words by. */

const isVowelAt = (word: string, at: number): boolean => {
  const letter = word[at] as string;
  return 'aeiou'.includes(letter) || (letter === 'y' && at > 0 && !isVowelAt(word, at - 1));
};

/** How many times a vowel is followed by a consonant. */
function measure(stem: string): number {
  let count = 0;
  for (let i = 1; i < stem.length; i++) if (isVowelAt(stem, i - 1) && !isVowelAt(stem, i)) count += 1;
  return count;
}

const hasVowel = (stem: string): boolean => [...stem].some((_, i) => isVowelAt(stem, i));
const endsInDouble = (stem: string): boolean =>
  stem.length > 1 && stem.at(-1) === stem.at(-2) && !isVowelAt(stem, stem.length - 1);
const endsInShort = (stem: string): boolean => {
  const n = stem.length;
  if (n < 3 || isVowelAt(stem, n - 1) || !isVowelAt(stem, n - 2) || isVowelAt(stem, n - 3)) return false;
  return !'wxy'.includes(stem[n - 1] as string);
};

const STEP_2 =
  'ational:ate tional:tion enci:ence anci:ance izer:ize abli:able alli:al entli:ent eli:e ousli:ous ization:ize ation:ate ator:ate alism:al iveness:ive fulness:ful ousness:ous aliti:al iviti:ive biliti:ble';
const STEP_3 = 'icate:ic ative: alize:al iciti:ic ical:ic ful: ness:';
const STEP_4 =
  'al: ance: ence: er: ic: able: ible: ant: ement: ment: ent: ion: ou: ism: ate: iti: ous: ive: ize:';
const rules = (list: string): [string, string][] =>
  list.split(' ').map((rule) => rule.split(':') as [string, string]);
const [step2, step3, step4] = [STEP_2, STEP_3, STEP_4].map(rules) as [
  [string, string][],
  [string, string][],
  [string, string][],
];

function replace(word: string, list: [string, string][], least: number): string {
  for (const [suffix, replacement] of list) {
    if (!word.endsWith(suffix)) continue;
    const stem = word.slice(0, word.length - suffix.length);
    const fits = measure(stem) > least && (suffix !== 'ion' || /[st]$/.test(stem));
    return fits ? stem + replacement : word;
  }
  return word;
}

/** The stem of a lower-case word. */
export function porterStem(word: string): string {
  if (word.length <= 2) return word;
  let w = word;
  if (w.endsWith('sses') || w.endsWith('ies')) w = w.slice(0, -2);
  else if (w.endsWith('s') && !w.endsWith('ss')) w = w.slice(0, -1);
  if (w.endsWith('eed')) {
    if (measure(w.slice(0, -3)) > 0) w = w.slice(0, -1);
  } else {
    const stem = w.endsWith('ed') ? w.slice(0, -2) : w.endsWith('ing') ? w.slice(0, -3) : '';
    if (stem && hasVowel(stem)) {
      w = stem;
      if (/(?:at|bl|iz)$/.test(w)) w += 'e';
      else if (endsInDouble(w) && !/[lsz]$/.test(w)) w = w.slice(0, -1);
      else if (measure(w) === 1 && endsInShort(w)) w += 'e';
    }
  }
  if (w.endsWith('y') && hasVowel(w.slice(0, -1))) w = `${w.slice(0, -1)}i`;
  w = replace(w, step2, 0);
  w = replace(w, step3, 0);
  w = replace(w, step4, 1);
  if (w.endsWith('e')) {
    const stem = w.slice(0, -1);
    if (measure(stem) > 1 || (measure(stem) === 1 && !endsInShort(stem))) w = stem;
  }
  return measure(w) > 1 && w.endsWith('ll') ? w.slice(0, -1) : w;
}
