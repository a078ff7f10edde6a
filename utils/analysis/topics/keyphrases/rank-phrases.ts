import type { Keyphrase, Topic } from '../../../model/analysis.ts';
import type { Span } from '../../../model/article-document.ts';
import { uint32sOf } from '../../arrays.ts';
import { GENERAL_NOUNS, PEOPLES, PHRASE_FUNCTION_WORDS } from '../../lang/en/phrase-words.ts';
import type { Steps } from '../../steps.ts';
import { columnFor, type Tokens } from '../../tokens/index.ts';
import type { CommonWords } from '../common-words.ts';
import { foldLine, foldPhrase, isWithin } from './fold-phrase.ts';
import { type PhraseCandidate, type PhraseCandidates, STRETCHES } from './phrase-candidates.ts';

/** How much a word tells, by its band: outside the lists, then from the commonest English words on. */
const TELLS = [0.9, 0.4, 0.7, 0.95, 1];
/** Worth of a phrase by its number of words. */
const BY_LENGTH = [0, 0.9, 1.25, 1.2, 1.05];
/** The band of the rarest words that the lists have. */
const BANDS = 4;
const IN_TITLE = 2.2;
const EARLY = 0.5;
/** Discount on the places of a phrase within a longer one. */
const NESTED = 0.35;
/** A phrase that says the same as a topic beside it. */
const AS_TOPIC = 0.5;
/** A phrase with a word that speaks for a topic shown; and a common word alone that speaks for none. */
const TELLING = 1.7;
const UNTOLD = 0.6;
const MAX_PHRASES = 20;
const LEAST_SCORE = 1.1;
/** The score that makes a phrase half certain. */
const HALF_SCORE = 3;

export interface PhraseContext {
  readonly tokens: Tokens;
  readonly text: string;
  /** The title's folded words, parted by spaces. */
  readonly title: string;
  /** Names by which the page's publisher may be met; none of them is a phrase. */
  readonly publisher: readonly string[];
  readonly topics: readonly Topic[];
  /** A place of each term that speaks for one of the topics. */
  readonly telling: readonly Span[];
  /** Bands of common words, 1 (commonest) to 4. */
  readonly bands: CommonWords;
}

interface Ranked {
  candidate: PhraseCandidate;
  key: string;
  score: number;
}

const holds = (whole: string, part: string): boolean => ` ${whole} `.includes(` ${part} `);

/** Facts about a word that ranking needs, in one number: its band, and whether it is common and says nothing by itself. */
const [BAND, COMMON, GENERAL] = [7, 8, 16];
const isGeneral = (part: string): boolean => GENERAL_NOUNS.has(part) || PHRASE_FUNCTION_WORDS.has(part);
const formOf = columnFor<CommonWords>((bands) => (_, lower) => {
  if (!lower.includes('-')) {
    const band = bands.get(lower);
    const general = isGeneral(lower) || PEOPLES.has(lower) ? GENERAL : 0;
    return (band ?? 0) | general | ((band ?? BANDS) < BANDS ? COMMON : 0);
  }
  const parts = lower.split('-');
  const general = parts.every(isGeneral) || PEOPLES.has(lower) ? GENERAL : 0;
  // A hyphened word tells as much as its rarest part.
  const told = parts.map((part) => bands.get(part) ?? 0);
  const band = told.reduce((most, other) =>
    (TELLS[other] as number) > (TELLS[most] as number) ? other : most,
  );
  return band | general;
});

/** The phrases that tell most of an article, best first; of phrases within each other one alone. */
export function* rankPhrases(
  { list, folded, printed, titled }: PhraseCandidates,
  context: PhraseContext,
): Steps<Keyphrase[]> {
  const { title } = context;
  const labels = context.topics.map(({ label }) => foldLine(label));
  const forms = formOf(context.bands).of(context.tokens.vocabulary, uint32sOf(printed));
  const tells: number[] = [];
  for (let i = 0; i < forms.length; i++) tells.push(TELLS[(forms[i] as number) & BAND] as number);
  const telling = new Set(
    context.telling.flatMap(({ start, end }) =>
      foldPhrase(context.text.slice(start, end).toLowerCase()).split(' '),
    ),
  );
  const tellsTopic = folded.map((word) =>
    word.includes(' ') ? word.split(' ').some((part) => telling.has(part)) : telling.has(word),
  );
  // Most words stand in no label, which saves comparing their phrases.
  const ofLabels = new Set(labels.flatMap((label) => label.split(' ')));
  const labelled = folded.map((word) => isWithin(ofLabels, word));
  const publisher = new Set(
    context.publisher.map((name) => foldLine(name).replace(/^the /, '').replaceAll(' ', '')),
  );
  yield;
  const ranked: Ranked[] = [];
  for (const candidate of list) {
    const { words, places } = candidate;
    if (words.every((word) => ((forms[word] as number) & GENERAL) !== 0)) continue;
    const mayBeInTitle = words.every((word) => titled[word]);
    if (places.length === 1 && !mayBeInTitle) continue;
    const key = words.map((word) => folded[word]).join(' ');
    const inTitle = mayBeInTitle && holds(title, key);
    if (places.length === 1 && !inTitle) continue;
    if (publisher.has(key.replaceAll(' ', '')) && isCapitalised(candidate, context)) continue;
    const mayBeTopic = words.every((word) => labelled[word]);
    const same = mayBeTopic && labels.some((label) => holds(label, key)) ? AS_TOPIC : 1;
    const rarity = words.map((word) => tells[word] as number);
    const alone = words.length === 1 && ((forms[words[0] as number] as number) & COMMON) !== 0 ? UNTOLD : 1;
    const topical = words.some((word) => tellsTopic[word]) ? TELLING : alone;
    const score = scoreOf(candidate, rarity, inTitle, context.tokens.length) * same * topical;
    if (score >= LEAST_SCORE) ranked.push({ candidate, key, score });
  }
  ranked.sort(
    (a, b) => b.score - a.score || (a.candidate.places[0] as number) - (b.candidate.places[0] as number),
  );
  yield;
  return withoutNested(ranked).map((entry) => phraseOf(entry, context));
}

/** True where every place begins with a capital, as a name does. */
function isCapitalised({ places }: PhraseCandidate, { tokens }: PhraseContext): boolean {
  return places.every((at) => {
    const first = (tokens.text[at] as string)[0] as string;
    return first !== first.toLowerCase();
  });
}

function scoreOf(
  { words, places, weight, spread, nested }: PhraseCandidate,
  tells: readonly number[],
  inTitle: boolean,
  length: number,
): number {
  const own = weight * (1 - (NESTED * nested) / places.length);
  // The mean of the words, drawn towards the rarest.
  const rarity = (tells.reduce((sum, value) => sum + value, 0) / tells.length + Math.max(...tells)) / 2;
  const place = 1 + (inTitle ? IN_TITLE : 0) + EARLY * (1 - (places[0] as number) / length);
  const reach = 0.7 + (0.6 * countBits(spread)) / STRETCHES;
  return Math.log2(1 + own) * rarity * (BY_LENGTH[words.length] ?? 1) * place * reach;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest > 0; rest &= rest - 1) count++;
  return count;
}

function withoutNested(ranked: readonly Ranked[]): Ranked[] {
  const chosen: Ranked[] = [];
  for (const entry of ranked) {
    if (chosen.length === MAX_PHRASES) break;
    if (!chosen.some(({ key }) => holds(key, entry.key) || holds(entry.key, key))) chosen.push(entry);
  }
  return chosen;
}

function phraseOf({ candidate, score }: Ranked, { tokens, text }: PhraseContext): Keyphrase {
  const mentions = candidate.places
    .map((at, index) => ({
      start: tokens.start[at] as number,
      end: tokens.end[(candidate.ends[index] as number) - 1] as number,
    }))
    .sort((a, b) => a.start - b.start);
  const forms = new Map<string, number>();
  for (const { start, end } of mentions) {
    const form = text.slice(start, end).replace(/\s+/g, ' ');
    forms.set(form, (forms.get(form) ?? 0) + 1);
  }
  const form = bestForm(forms);
  const share = Math.round((100 * score) / (score + HALF_SCORE)) / 100;
  return { text: form, key: foldPhrase(form.toLowerCase()), score: share, mentions };
}

/** The form that stands most often; one in small letters where there is one, since capitals may be a sentence's or a title's. */
function bestForm(forms: ReadonlyMap<string, number>): string {
  const sorted = [...forms].sort((a, b) => b[1] - a[1]).map(([form]) => form);
  return sorted.find((form) => form[0] === form[0]?.toLowerCase()) ?? (sorted[0] as string);
}
