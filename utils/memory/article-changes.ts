import { tokenLayer } from '../analysis/tokens/index.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Block, Span } from '../model/article-document.ts';
import type { LeanArticle } from './lean-article.ts';
import { nameKey } from './name-keys.ts';
import { contentStems, foldLetters } from './telling-stems.ts';
import { comparedBlocks, paragraphHash } from './text-sketch.ts';

/** A sentence that says something else than before. */
export interface ChangedSentence {
  kind: 'figure' | 'name' | 'words';
  before: string;
  now: Span;
}

/** The differences between an article as it was read and as it is now. */
export interface ArticleChanges {
  changed: ChangedSentence[];
  /** New passages, one for each paragraph. */
  fresh: Span[];
  /** Passages that are gone, as they were. */
  gone: string[];
  /** Sentences with somebody's words that are gone. */
  quotesGone: string[];
  /** Paragraphs that are gone, of which the words were not kept. */
  goneUnknown: number;
}

/** The version that was read: whole where the library kept its text, else what the memory kept. */
export interface EarlierVersion {
  lean: LeanArticle;
  kept: { text: string; blocks: readonly Block[] } | null;
}

/** Words from which a sentence is one: shorter ones are labels and buttons. */
const LEAST_WORDS = 6;
/** Share of words in common from which a sentence is another wording of one, and the most that is compared. */
const LEAST_SHARE = 0.5;
const MOST_COMPARED = 400;
const MOST_SHOWN = 12;
/** Words that differ from which another wording is news. */
const REWORDED = 4;

interface Read {
  text: string;
  span: Span;
  folded: string;
  stems: string[];
  numbers: string;
  quoted: boolean;
}

const NUMBER_WORDS =
  /\b(?:\d[\d,.]*|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|trillion)\b/gi;

const wordsIn = (text: string): string => (foldLetters(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

const read = (text: string, span: Span): Read => ({
  text,
  span,
  folded: wordsIn(text),
  stems: contentStems(text),
  numbers: (text.match(NUMBER_WORDS) ?? [])
    .join(' ')
    .toLowerCase()
    .replace(/[,.](?!\d)/g, ''),
  quoted: /["“”«»]/.test(text),
});

const isSentence = ({ folded }: Read): boolean => folded.split(' ').length >= LEAST_WORDS;

/** Names in a text, of those given. */
const namesIn = (text: string, keys: ReadonlySet<string>): string => {
  const folded = ` ${nameKey(text.slice(0, 300))} `;
  return [...keys]
    .filter((key) => folded.includes(` ${key} `))
    .sort()
    .join('|');
};

const differing = (a: readonly string[], b: readonly string[]): number => {
  const [one, two] = [new Set(a), new Set(b)];
  return [...one].filter((stem) => !two.has(stem)).length + [...two].filter((stem) => !one.has(stem)).length;
};

const share = (a: readonly string[], b: readonly string[]): number => {
  const two = new Set(b);
  const shared = new Set(a.filter((stem) => two.has(stem))).size;
  return shared / Math.max(1, Math.min(new Set(a).size, two.size));
};

/** The kind of news that another wording is, or null where it is none: a comma, a corrected letter, a synonym. */
function newsOf(before: Read, now: Read, names: ReadonlySet<string>): ChangedSentence['kind'] | null {
  if (before.numbers !== now.numbers) return 'figure';
  if (namesIn(before.text, names) !== namesIn(now.text, names)) return 'name';
  return differing(before.stems, now.stems) >= REWORDED ? 'words' : null;
}

/** Compares an article with the version that was read before. Reflowed text, changed marks and widgets are no difference. */
export function articleChanges(before: EarlierVersion, analysis: Analysis): ArticleChanges {
  const { text, blocks } = analysis.article;
  const known = new Set(before.lean.paragraphs);
  const paragraphs = comparedBlocks(text, blocks);
  const hashes = new Set(paragraphs.map(({ start, end }) => paragraphHash(text.slice(start, end))));
  const newParagraphs = paragraphs.filter(
    ({ start, end }) => !known.has(paragraphHash(text.slice(start, end))),
  );
  const goneHashes = before.lean.paragraphs.filter((hash) => !hashes.has(hash));
  const empty: ArticleChanges = { changed: [], fresh: [], gone: [], quotesGone: [], goneUnknown: 0 };
  if (newParagraphs.length === 0 && goneHashes.length === 0) return empty;

  const everything = ` ${wordsIn(text)} `;
  const earlierText = before.kept ? ` ${wordsIn(before.kept.text)} ` : null;
  const old = oldSentences(before)
    .filter((sentence) => isSentence(sentence) && !everything.includes(` ${sentence.folded} `))
    .slice(0, MOST_COMPARED);
  const isOld = new Set(before.lean.sentences.map((sentence) => wordsIn(sentence.text)));
  const now = tokenLayer(text, blocks)
    .sentences.filter(({ start }) => newParagraphs.some((each) => each.start <= start && start < each.end))
    .map(({ start, end }) => read(text.slice(start, end), { start, end }))
    .filter(
      (sentence) =>
        isSentence(sentence) &&
        !isOld.has(sentence.folded) &&
        !(earlierText ?? '').includes(` ${sentence.folded} `),
    )
    .slice(0, MOST_COMPARED);

  const names = new Set([
    ...before.lean.names.flatMap(({ keys }) => keys),
    ...analysis.entities.map(({ name }) => nameKey(name)),
  ]);
  names.delete('');
  const paired = new Set<Read>();
  const result = { ...empty };
  for (const sentence of old) {
    let best: { sentence: Read; share: number } | null = null;
    for (const candidate of now) {
      if (paired.has(candidate)) continue;
      const found = share(sentence.stems, candidate.stems);
      if (found >= LEAST_SHARE && (!best || found > best.share)) best = { sentence: candidate, share: found };
    }
    if (best) {
      paired.add(best.sentence);
      const kind = newsOf(sentence, best.sentence, names);
      if (kind) result.changed.push({ kind, before: sentence.text, now: best.sentence.span });
    } else if (sentence.quoted) result.quotesGone.push(sentence.text);
    else result.gone.push(sentence.text);
  }
  const fresh = now.filter((sentence) => !paired.has(sentence));
  // One passage for each new paragraph; without the text of before, a paragraph is new where no sentence of it was known.
  for (const paragraph of newParagraphs) {
    const inside = fresh.filter(({ span }) => span.start >= paragraph.start && span.start < paragraph.end);
    const [first] = inside;
    if (first) result.fresh.push({ start: first.span.start, end: inside.at(-1)!.span.end });
  }
  // Paragraphs that were joined or parted are gone by their hash alone: certain only where nothing came in their place.
  result.goneUnknown =
    before.kept || newParagraphs.length > 0
      ? 0
      : Math.max(0, goneHashes.length - result.gone.length - result.quotesGone.length);
  return {
    changed: result.changed.toSorted((a, b) => rank(a) - rank(b)).slice(0, MOST_SHOWN),
    fresh: result.fresh.slice(0, MOST_SHOWN),
    gone: result.gone.slice(0, MOST_SHOWN),
    quotesGone: result.quotesGone.slice(0, MOST_SHOWN),
    goneUnknown: result.goneUnknown,
  };
}

const KINDS: readonly ChangedSentence['kind'][] = ['figure', 'name', 'words'];
const rank = ({ kind }: ChangedSentence): number => KINDS.indexOf(kind);

function oldSentences({ lean, kept }: EarlierVersion): Read[] {
  if (!kept) return lean.sentences.map(({ text, start, end }) => read(text, { start, end }));
  return tokenLayer(kept.text, kept.blocks).sentences.map(({ start, end }) =>
    read(kept.text.slice(start, end), { start, end }),
  );
}

/** True where nothing that a reader would note is different. */
export const isUnchanged = ({ changed, fresh, gone, quotesGone, goneUnknown }: ArticleChanges): boolean =>
  changed.length + fresh.length + gone.length + quotesGone.length + goneUnknown === 0;
