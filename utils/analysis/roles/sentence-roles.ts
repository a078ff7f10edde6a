import type { ArticleText, Block, BlockRole, Span } from '../../model/article-document.ts';
import { partitionPoint } from '../binary-search.ts';
import { CONTACT_NOTE, CONTACT_SIGN } from '../lang/en/biography-words.ts';
import {
  CLOSING_NOTE,
  PAGE_LABELS,
  PICTURE_CONTROLS,
  REFERENCE_SIGNS,
} from '../lang/en/boilerplate-phrases.ts';
import { CAPTION_OPENER, CREDIT_AT_END, CREDIT_LINE } from '../lang/en/caption-words.ts';
import { SECOND_PERSON } from '../lang/en/discourse.ts';
import { finished, type Steps, stretchesOf } from '../steps.ts';
import { KIND, POS, type Sentence, type TokenLayer, type Tokens, verbForm } from '../tokens/index.ts';
import { Biographies } from './biographies.ts';
import { isCaptionSentence } from './captions.ts';
import { PageTalk } from './page-talk.ts';

const [VERB, AUX] = (['VERB', 'AUX'] as const).map((tag) => POS.indexOf(tag));

/** The role of a sentence that does not belong to the story, or null. */
export type SentenceRole = BlockRole | null;

/** Tokens of the longest caption or entry of a bibliography: a longer block is a paragraph. */
const LONGEST_CAPTION = 90;
/** Tokens of the longest credit that stands by itself. */
const LONGEST_CREDIT = 14;
/** Characters of one at the end of a caption. */
const LONGEST_CREDIT_LINE = 60;
/** Share of capital letters from which a line is set in capitals, and the fewest words of such a headline. */
const CAPITALS = 0.85;
const HEADLINE_WORDS = 4;
/** Blocks at the end among which notes about authors and contributors stand. */
const CLOSING_BLOCKS = 4;
/** Share of sentences from which an article addresses its reader throughout. */
const ADDRESSES_READER = 0.15;
/** Share of a caption's long words that the story has, too. */
const RESTATES = 0.8;
/** The same where only a name follows, and the fewest long words that can tell. */
const RESTATES_ALL = 0.9;
const FEWEST_RESTATED = 6;
/** A line of capitalized words, and the tokens of the longest. */
const NAME_LINE = /^\p{Lu}[\p{L}'’&-]*(?: \p{Lu}[\p{L}'’&-]*){0,3}$/u;
const LONGEST_NAME = 5;
/** Blocks at the top that may be an article's own headline and standfirst. */
const STANDFIRST_BLOCKS = 3;
/** Tokens of the longest headline, and the share of its long words that have a capital. */
const LONGEST_HEADLINE = 24;
const TITLE_CASE = 0.8;
/** Tokens of the shortest motto. */
const STRAPLINE_TOKENS = 7;
/** Figures of the shortest ticker. */
const TICKER_NUMBERS = 3;
/** A line that many blocks repeat is a control or a credit. */
const REPEATED = 3;
const LONGEST_REPEATED = 8;

/** An article as the rules read it; a line that is its title is no link to another story. */
type RoleArticle = Pick<ArticleText, 'text' | 'blocks' | 'language'> & Partial<Pick<ArticleText, 'title'>>;

const known = new WeakMap<readonly Sentence[], readonly SentenceRole[]>();

/**
 * For each sentence its role: the one that reading gave its block, else one told by the text itself. In English alone; elsewhere the
 * blocks' own roles. Cached by `layer.sentences`, so that all annotators share one pass. Linear in the text.
 */
export const sentenceRoles = (article: RoleArticle, layer: TokenLayer): readonly SentenceRole[] =>
  known.get(layer.sentences) ?? finished(sentenceRolesInSteps(article, layer));

/** `sentenceRoles` in steps, for who asks first. */
export function* sentenceRolesInSteps(
  article: RoleArticle,
  layer: TokenLayer,
): Steps<readonly SentenceRole[]> {
  const roles = known.get(layer.sentences) ?? (yield* readRoles(article, layer));
  known.set(layer.sentences, roles);
  return roles;
}

/** Whether a span begins in a sentence of the story, rather than in one with a role. */
export function withinStory(article: RoleArticle, layer: TokenLayer): (span: Span) => boolean {
  const roles = sentenceRoles(article, layer);
  const { sentences } = layer;
  return ({ start }) => {
    const at = partitionPoint(sentences.length, (i) => (sentences[i] as Sentence).end <= start);
    return !roles[at];
  };
}

/** A block as the rules look at it. */
interface BlockView {
  /** Indices into `sentences`, half-open. */
  readonly from: number;
  readonly to: number;
  readonly tokens: number;
  readonly block: Block | undefined;
  /** Index into `blocks`. */
  readonly blockIndex: number;
  readonly words: string;
}

function blockViews(
  { text, blocks }: Pick<ArticleText, 'text' | 'blocks'>,
  sentences: readonly Sentence[],
): BlockView[] {
  const views: BlockView[] = [];
  for (let from = 0; from < sentences.length; ) {
    const opening = sentences[from] as Sentence;
    let to = from;
    while (to < sentences.length && sentences[to]?.block === opening.block) to += 1;
    const closing = sentences[to - 1] as Sentence;
    const block = blocks[opening.block];
    views.push({
      from,
      to,
      tokens: closing.endToken - opening.firstToken,
      block,
      blockIndex: opening.block,
      words: text.slice(opening.start, closing.end),
    });
    from = to;
  }
  return views;
}

/** Blocks that are read between two pauses. */
const PER_STEP = 200;

function* readRoles(article: RoleArticle, { tokens, sentences }: TokenLayer): Steps<SentenceRole[]> {
  const roles: SentenceRole[] = new Array(sentences.length).fill(null);
  const views = blockViews(article, sentences);
  const mark = ({ from, to }: BlockView, role: BlockRole): void => {
    for (let i = from; i < to; i++) roles[i] ??= role;
  };
  for (const view of views) {
    const { block } = view;
    if (block?.role) mark(view, block.role);
    else if (block?.type === 'caption') mark(view, 'caption');
  }
  if (!/^(?:en\b|$)/i.test(article.language)) return roles;
  yield;
  const repeated = repeatedLines(views);
  const standfirsts = standfirstBlocks(views);
  const title = lineOf(article.title ?? '');
  const talk = new PageTalk(tokens);
  const addressesReader = isAddressed(tokens, sentences);
  let times: Map<string, number> | null = null;
  yield;
  const biographies = new Biographies(tokens, sentences);
  for (const [at, view] of views.entries()) {
    if (at % PER_STEP === 0) yield;
    // A single paragraph is all that there is of a story; its sentences may speak of the page all the same.
    const isOwnTitle = lineOf(view.words) === title;
    const role =
      views.length > 1 && !isOwnTitle ? roleOfBlock(tokens, sentences, view, repeated, standfirsts) : null;
    if (role) mark(view, role);
    if (role === 'credit') yield* markPicture(at);
    else if (
      !role &&
      at > STANDFIRST_BLOCKS &&
      view.tokens <= LONGEST_NAME &&
      NAME_LINE.test(view.words.trim())
    )
      yield* markNamedPicture(at);
    for (let i = view.from; i < view.to; i++) {
      if (roles[i]) continue;
      const sentence = sentences[i] as Sentence;
      const words = article.text.slice(sentence.start, sentence.end);
      const isNote =
        (at >= views.length - CLOSING_BLOCKS && CLOSING_NOTE.test(words)) ||
        (at >= views.length - 2 && at > 2 && /[—–:]/.test(words) && isStrapline(tokens, sentence));
      if (isNote) roles[i] = 'promotion';
      else roles[i] = CAPTION_OPENER.test(words) ? 'caption' : talk.roleOf(sentence);
      if (
        !roles[i] &&
        roles[i - 1] === 'promotion' &&
        !addressesReader &&
        goesOn(tokens, sentence, words, i === view.from)
      )
        roles[i] = 'promotion';
    }
  }
  yield;
  yield* markBiographies();
  return roles;

  /** The caption before a credit in brackets, or behind a picture's control ("click to enlarge") its credit and its caption. */
  function* markPicture(at: number): Steps<void> {
    const words = views[at]?.words ?? '';
    const before = views[at - 1];
    if (before && before.to - before.from <= 2 && before.tokens <= LONGEST_CAPTION / 2) {
      if (words.startsWith('(') && before.to - before.from === 1) mark(before, 'caption');
      else if (at > STANDFIRST_BLOCKS && CREDIT_LINE.test(words.trim()) && (yield* restates(before.words)))
        mark(before, 'caption');
    }
    if (!PICTURE_CONTROLS.has(lineOf(words))) return;
    const credit = views[at + 1];
    if (!credit || credit.tokens > LONGEST_CREDIT || isWrittenOut(credit.words)) return;
    mark(credit, 'credit');
    const caption = views[at + 2];
    if (caption && caption.tokens <= LONGEST_CAPTION / 3 && caption.to - caption.from <= 2)
      mark(caption, 'caption');
  }

  /** "Novak St View" below two sentences that say nothing but what the story says: a caption and the name of its source. */
  function* markNamedPicture(at: number): Steps<void> {
    const before = views[at - 1] as BlockView;
    const isShort = before.to - before.from <= 2 && before.tokens <= LONGEST_CAPTION / 2;
    if (!isShort || roles[before.from] || !isWrittenOut(before.words)) return;
    if (new Set(longWords(before.words)).size < FEWEST_RESTATED) return;
    if (!(yield* restates(before.words, RESTATES_ALL))) return;
    mark(before, 'caption');
    mark(views[at] as BlockView, 'credit');
  }

  /** A caption before a credit says again what the story says: most of its long words stand elsewhere, too. */
  function* restates(words: string, share = RESTATES): Steps<boolean> {
    times ??= yield* wordTimes(article.text);
    const own = new Set(longWords(words));
    let elsewhere = 0;
    for (const word of own) if ((times.get(word) ?? 0) > 1) elsewhere += 1;
    return own.size > 0 && elsewhere >= share * own.size;
  }

  function* markBiographies(): Steps<void> {
    for (const [at, { from, to, words }] of views.entries()) {
      if (at % PER_STEP === PER_STEP - 1) yield;
      const closing = at >= views.length - CLOSING_BLOCKS || at < 2;
      const contact = CONTACT_SIGN.test(words)
        ? sentences
            .slice(from, to)
            .findIndex((sentence) => CONTACT_NOTE.test(article.text.slice(sentence.start, sentence.end)))
        : -1;
      for (let i = from; i < to; i++) {
        const sentence = sentences[i] as Sentence;
        if (i === from + contact) roles[i] ??= 'biography';
        else if (biographies.introduces(sentence, closing || contact >= 0)) roles[i] ??= 'biography';
      }
    }
  }
}

/** Blocks at the top that may be standfirsts: those before the first that is written out, and none where nothing is. */
function standfirstBlocks(views: readonly BlockView[]): number {
  const prose = views.find(({ words, tokens }) => tokens > LONGEST_CREDIT && isWrittenOut(words));
  return prose ? Math.min(STANDFIRST_BLOCKS, prose.blockIndex) : 0;
}

/** UTF-16 units of text whose words are counted between two pauses. */
const COUNTED_PER_STEP = 50_000;

/** How often each long word stands in a text. */
function* wordTimes(text: string): Steps<Map<string, number>> {
  const times = new Map<string, number>();
  for (const stretch of stretchesOf(text, COUNTED_PER_STEP)) {
    for (const word of longWords(stretch)) times.set(word, (times.get(word) ?? 0) + 1);
    yield;
  }
  return times;
}

const longWords = (words: string): string[] => words.toLowerCase().match(/\p{L}{5,}/gu) ?? [];

const lineOf = (words: string): string => {
  const lower = words.toLowerCase();
  return (IRREGULAR_SPACE.test(lower) ? lower.replace(/\s+/g, ' ') : lower).trim();
};
const IRREGULAR_SPACE = /[^\S ]| {2}/;

const SECOND_PERSON_WORDS = /\byou(?:r|['’](?:ll|re|ve|d))?\b/i;

/** An offer goes on to address the reader ("You'll receive …", "Or by …"), in the next sentence or the next block. */
function goesOn(
  { kind }: Tokens,
  { firstToken, endToken }: Sentence,
  words: string,
  opens: boolean,
): boolean {
  if (SECOND_PERSON_WORDS.test(words)) return true;
  for (let token = firstToken; token < endToken; token++) if (kind[token] === KIND.NUMBER) return false;
  return /^(?:we\b|no one\b)/i.test(words) || (!opens && /^(?:or|and)\b/i.test(words));
}

function isAddressed({ lower }: Tokens, sentences: readonly Sentence[]): boolean {
  let addressed = 0;
  // Offers stand towards the end.
  const half = sentences.slice(0, Math.ceil(sentences.length / 2));
  for (const { firstToken, endToken } of half) {
    for (let token = firstToken; token < endToken; token++) {
      if (!SECOND_PERSON.has(lower[token] as string)) continue;
      addressed += 1;
      break;
    }
  }
  return addressed > ADDRESSES_READER * half.length;
}

/** "The Lake Letter — news of the deep at the speed of the current.": a publication's motto, without verb or figure. */
function isStrapline({ pos, kind, lower }: Tokens, { firstToken, endToken }: Sentence): boolean {
  if (endToken - firstToken < STRAPLINE_TOKENS) return false;
  let tagged = false;
  for (let token = firstToken; token < endToken; token++) {
    if (kind[token] === KIND.NUMBER || pos[token] === AUX) return false;
    if (pos[token] !== 0) tagged = true;
    if (pos[token] !== VERB) continue;
    const form = verbForm(lower[token] as string);
    if (form !== 'ing' && form !== 'participle') return false;
  }
  return tagged;
}

/** Short lines that stand in several places. */
function repeatedLines(views: readonly BlockView[]): ReadonlySet<string> {
  const times = new Map<string, number>();
  for (const { words, tokens } of views) {
    if (tokens > LONGEST_REPEATED || isWrittenOut(words)) continue;
    const line = lineOf(words);
    times.set(line, (times.get(line) ?? 0) + 1);
  }
  return new Set([...times].filter(([, count]) => count >= REPEATED).map(([line]) => line));
}

const isWrittenOut = (words: string): boolean => /[.!?…:]["”’')\]]*\s*$/.test(words);

function roleOfBlock(
  tokens: Tokens,
  sentences: readonly Sentence[],
  view: BlockView,
  repeated: ReadonlySet<string>,
  standfirsts: number,
): BlockRole | null {
  const { words, block, from, to } = view;
  const opening = sentences[from] as Sentence;
  if (view.tokens <= LONGEST_CREDIT) {
    const line = lineOf(words);
    if (PAGE_LABELS.has(line) || repeated.has(line)) return 'credit';
    if (CREDIT_LINE.test(words.trim())) return 'credit';
  }
  if (isHeadlineInCapitals(words, view.tokens) || isTicker(tokens, view, sentences)) return 'related';
  if (opening.block >= standfirsts && isHeadline(view)) return 'related';
  if (view.tokens > LONGEST_CAPTION) return null;
  const listed = block?.type === 'list-item' || tokens.kind[opening.firstToken] === KIND.NUMBER;
  if (listed && REFERENCE_SIGNS.test(words)) return 'related';
  if (CREDIT_AT_END.test(words))
    return view.tokens <= LONGEST_CREDIT && !isWrittenOut(words) ? 'credit' : 'caption';
  const last = sentences[to - 1] as Sentence;
  const closing = words.slice(last.start - opening.start).trim();
  const isCredit =
    closing.length <= LONGEST_CREDIT_LINE && (CREDIT_LINE.test(closing) || PAGE_LABELS.has(lineOf(closing)));
  if (isCredit && to - from > 1 && to - from <= 4) return 'caption';
  return to - from <= 3 && isCaptionSentence(tokens, opening, words) ? 'caption' : null;
}

/** "15 Strangest Lakes of the North": a paragraph that is nothing but a headline. */
function isHeadline({ words, tokens, block }: BlockView): boolean {
  if (block?.type !== 'paragraph' || tokens > LONGEST_HEADLINE || isWrittenOut(words)) return false;
  const long = words.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]{3,}/gu) ?? [];
  const capitals = long.filter((word) => /^[\p{Lu}\p{N}]/u.test(word));
  return (
    words.split(/\s+/).length > HEADLINE_WORDS &&
    long.length >= 2 &&
    capitals.length >= TITLE_CASE * long.length
  );
}

/** "BRT 225.86 -12.99 -5.44%": a symbol in capitals and figures, without a word of prose. */
function isTicker(
  { kind, text }: Tokens,
  { from, to, tokens }: BlockView,
  sentences: readonly Sentence[],
): boolean {
  if (tokens > LONGEST_HEADLINE) return false;
  let numbers = 0;
  let symbols = 0;
  const { firstToken } = sentences[from] as Sentence;
  for (let token = firstToken; token < (sentences[to - 1] as Sentence).endToken; token++) {
    if (/^\p{Ll}/u.test(text[token] as string)) return false;
    if (kind[token] === KIND.NUMBER) numbers += 1;
    else if (/^\p{Lu}{2,6}$/u.test(text[token] as string)) symbols += 1;
  }
  return numbers >= TICKER_NUMBERS && symbols > 0;
}

/** Whether more of a line's characters are small letters from a to z than a line in capitals has. */
function isMostlySmall(words: string): boolean {
  let left = (1 - CAPITALS) * words.length;
  for (let i = 0; i < words.length && left >= 0; i++) {
    const code = words.charCodeAt(i);
    if (code >= 0x61 && code <= 0x7a) left -= 1;
  }
  return left < 0;
}

/** "TRUMP SHOWCASES ENDORSEMENT": a link to another story, set in capitals. */
function isHeadlineInCapitals(words: string, tokens: number): boolean {
  if (tokens > 30 || isMostlySmall(words) || /[.!?]\s*$/.test(words)) return false;
  if (words.split(/\s+/).length < HEADLINE_WORDS) return false;
  const letters = words.match(/\p{L}/gu) ?? [];
  const capitals = words.match(/\p{Lu}/gu) ?? [];
  return letters.length > 12 && capitals.length >= CAPITALS * letters.length;
}
