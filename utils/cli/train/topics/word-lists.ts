/** How sure a word makes of its topic: it names the topic, it mostly goes with it, it goes with it in company. */
export const STRENGTHS = { strong: 20, fair: 12, weak: 5 } as const;

export interface Entry {
  label: string;
  term: string;
  /** The term as written, which its forms share. */
  base: string;
  /** One of `STRENGTHS`. */
  strength: number;
}

/**
 * Reads a word list of ours: `label | strong terms | fair terms | weak terms`, terms parted by commas, `#` for a
 * comment. "sue/v" stands for the verb and its forms.
 * @throws where a line has another shape.
 */
export function parseWordList(source: string): Entry[] {
  const entries: Entry[] = [];
  for (const line of source.split('\n')) {
    if (!line.trim() || line.startsWith('#')) continue;
    const [label, ...columns] = line.split('|').map((column) => column.trim());
    if (!label || columns.length > 3) throw new Error(`not a line of a word list: ${line}`);
    columns.forEach((column, index) => {
      const strength = Object.values(STRENGTHS)[index] as number;
      for (const raw of column.split(',').map((term) => term.trim())) {
        if (raw) for (const term of verbForms(raw)) entries.push({ label, term, base: raw, strength });
      }
    });
  }
  return entries;
}

/** "sue/v" as sue, sues, sued, suing; any other term as it stands. Regular verbs alone. */
export function verbForms(term: string): string[] {
  if (!term.endsWith('/v')) return [term];
  const verb = term.slice(0, -2);
  if (/[^aeiou]y$/.test(verb)) {
    const stem = verb.slice(0, -1);
    return [verb, `${stem}ies`, `${stem}ied`, `${verb}ing`];
  }
  if (verb.endsWith('e')) {
    return [verb, `${verb}s`, `${verb}d`, verb.endsWith('ee') ? `${verb}ing` : `${verb.slice(0, -1)}ing`];
  }
  const stem = /^[^aeiou]*[aeiou][bdgmnprt]$/.test(verb) ? verb + verb.at(-1) : verb;
  return [verb, /(?:s|x|z|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`, `${stem}ed`, `${stem}ing`];
}

/** A term with its plural and its other spellings: what a text may print for it. */
export function variants(term: string): string[] {
  const plural = pluralOf(term);
  const forms = plural ? [term, plural] : [term];
  const spelt = forms.flatMap((form) => {
    const other = form.split(' ').map(americanSpelling).join(' ');
    const both = other === form ? [form] : [form, other];
    return form.includes('-') ? [...both, ...both.map((spelling) => spelling.replaceAll('-', ' '))] : both;
  });
  return [...new Set(spelt)];
}

/** The regular plural of a term's last word; null where it looks plural already or is no plain word. */
function pluralOf(term: string): string | null {
  const last = /[\p{L}-]+$/u.exec(term)?.[0];
  if (!last || last.length < 3 || last === last.toUpperCase()) return null;
  if (/s$/i.test(last) || /(?:ing|ed|ese|ly)$/.test(last)) return null;
  if (/[^aeiou]y$/.test(term)) return /^\p{Lu}/u.test(last) ? `${term}s` : `${term.slice(0, -1)}ies`;
  if (/(?:x|z|ch|sh)$/.test(term)) return `${term}es`;
  if (/woman$|man$/.test(term) && !/(?:human|german|roman|shaman|talisman)$/i.test(term)) {
    return `${term.slice(0, -2)}en`;
  }
  return `${term}s`;
}

const AMERICAN: readonly (readonly [RegExp, string])[] = [
  [/(?<=\w{2})isation/, 'ization'],
  [/(?<=\w{3})is(?=e$|es$|ed$|ing$|er$|ers$)/, 'iz'],
  [/(?<=[bdlnmv])our(?=$|s$|ed$|ing$|er$|ers$|able$|ful$|ite|hood)/, 'or'],
  [/^(cent|theat|met|fib|lit)re(?=s?$)/, '$1er'],
  [/^(defen|offen|licen)ce/, '$1se'],
  [/^(program)me/, '$1'],
  [/^(travel|label|model|counsel|marvel|fuel|cancel)l(?=ed|ing|er|or)/, '$1'],
  [/^p(a)e(diatr|dophil)/, 'pe$2'],
  [/^palae/, 'pale'],
  [/archaeolog/, 'archeolog'],
  [/^(dialog|catalog)ue/, '$1'],
  [/^anaesthe/, 'anesthe'],
  [/^(leuk|an)aemi/, '$1emi'],
  [/^(f)oet/, '$1et'],
  [/^gynaec/, 'gynec'],
  [/^jewell/, 'jewel'],
  [/^tumour/, 'tumor'],
  [/^aluminium/, 'aluminum'],
  [/^cheque/, 'check'],
  [/^tyre/, 'tire'],
  [/^grey/, 'gray'],
  [/^fulfil$/, 'fulfill'],
];
/** Words in -ise and -our that both spell alike. */
const ALIKE =
  /^(?:exercise|enterprise|merchandise|franchise|expertise|cruise|paradise|promise|premise|advertis|surpris|supervis|precise|televis|noise|raise|praise|disguise|compromise|concise|treatise|chris|louis|likewise|otherwise|devise|revise|bruise|disease|contour|glamour|detour|velour|paramour|four|hour|tour|pour|flour)/i;

function americanSpelling(word: string): string {
  if (ALIKE.test(word)) return word;
  return AMERICAN.reduce((spelling, [from, to]) => spelling.replace(from, to), word);
}
