import type { Span } from '../../model/article-document.ts';
import { shuffle } from '../shared/seeded-random.ts';

/** A quote as it was saved, the text as it is now, and where the quote stands in it; null where it is gone. */
export interface DamagedQuote {
  kind: string;
  exact: string;
  prefix: string;
  suffix: string;
  /** Where it stood when it was saved, UTF-16. */
  position: Span;
  text: string;
  gold: Span | null;
}

/** Characters of context that are saved with a quote. */
const CONTEXT = 32;

interface Saved {
  text: string;
  span: Span;
  random: () => number;
}

interface Changed {
  text: string;
  gold: Span | null;
}

const replaced = (text: string, { start, end }: Span, words: string): string =>
  text.slice(0, start) + words + text.slice(end);

/** A change inside the quote. */
function rewritten({ text, span }: Saved, change: (quote: string) => string): Changed {
  const words = change(text.slice(span.start, span.end));
  return { text: replaced(text, span, words), gold: { start: span.start, end: span.start + words.length } };
}

const WORD = /\p{L}{5,}/gu;

/** Swaps two neighbouring letters of every fourth longer word, as a corrected typing error does. */
function withTypos(quote: string, random: () => number): string {
  return quote.replace(WORD, (word) => {
    if (random() > 0.25) return word;
    const at = 1 + Math.floor(random() * (word.length - 3));
    return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
  });
}

const INSERTED = 'Correction: an earlier version of this article misstated a name.\n\n';

const CHANGES: Readonly<Record<string, (saved: Saved) => Changed>> = {
  unchanged: ({ text, span }) => ({ text, gold: span }),
  typing: (saved) => rewritten(saved, (quote) => withTypos(quote, saved.random)),
  capitals: (saved) => rewritten(saved, (quote) => quote.toUpperCase()),
  typography: (saved) => rewritten(saved, (quote) => quote.replace(/ /g, '\u00a0').replace(/['’]/g, '‘')),
  inserted: ({ text, span: { start, end } }) => ({
    text: INSERTED + text,
    gold: { start: start + INSERTED.length, end: end + INSERTED.length },
  }),
  widened: (saved) =>
    rewritten(saved, (quote) => {
      const at = quote.indexOf(' ', quote.length / 2);
      return at < 0 ? quote : `${quote.slice(0, at)}, it emerged on the same day,${quote.slice(at)}`;
    }),
  moved: ({ text, span }) => {
    const quote = text.slice(span.start, span.end);
    const rest = `${replaced(text, span, '')}\n\n`;
    return { text: rest + quote, gold: { start: rest.length, end: rest.length + quote.length } };
  },
  deleted: ({ text, span }) => ({ text: replaced(text, span, ''), gold: null }),
  /** Its place is taken by another sentence that shares half of its longer words. */
  replaced: ({ text, span, random }) => {
    const quote = text.slice(span.start, span.end);
    const words = shuffle([...new Set(quote.match(WORD))], random);
    const changed = new Set(words.slice(0, Math.ceil(words.length / 2)));
    const twin = quote.replace(WORD, (word) =>
      changed.has(word) ? 'elsewhere'.slice(0, word.length) : word,
    );
    return { text: `${replaced(text, span, '')}\n\n${twin}`, gold: null };
  },
};

/** Saves each of `sentences` and changes the text in every way; the same for the same `random`. */
export function damagedQuotes(
  text: string,
  sentences: readonly Span[],
  random: () => number,
): DamagedQuote[] {
  return sentences.flatMap((span) =>
    Object.entries(CHANGES).map(([kind, change]) => ({
      kind,
      exact: text.slice(span.start, span.end),
      prefix: text.slice(Math.max(0, span.start - CONTEXT), span.start),
      suffix: text.slice(span.end, span.end + CONTEXT),
      position: span,
      ...change({ text, span, random }),
    })),
  );
}
