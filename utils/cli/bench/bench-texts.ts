import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { madePages, type SourceArticle } from './made-pages.ts';

const at = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const CORPUS = at('../shared/corpora/summary/cnn-validation.jsonl.gz');
const PAGES = at('../shared/corpora/pages/pages.jsonl.gz');
/** Openly licensed texts that the project carries: a hundred articles, for a clone that has no others. */
const OWN = ['timeline-events', 'gum-facts', 'gum-names', 'meantime-names'].map((name) =>
  at(`tests/corpora/${name}.jsonl`),
);

/** Articles of these lengths are common; the peers are compared on them. */
const LEAST = 1_500;
const MOST = 8_000;
/** Own texts are fewer, so that shorter ones count as well. */
const LEAST_OWN = 800;

export interface BenchTexts {
  /** Where they are from, for the report. */
  source: string;
  articles: string[];
}

function linesOf(path: string): Record<string, string>[] {
  const bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes)
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, string>);
}

const ofLength = (texts: readonly string[], least: number): string[] =>
  texts.filter(({ length }) => length >= least && length <= MOST);

/** Characters by which a text is known: the same article stands in two corpora with different ends. */
const BEGINNING = 200;

/** Texts that the project carries, each once. */
export function ownTexts(): string[] {
  const all = OWN.flatMap(linesOf).map(({ text }) => text ?? '');
  const byBeginning = new Map(all.map((text) => [text.slice(0, BEGINNING), text]));
  return ofLength([...byBeginning.values()], LEAST_OWN);
}

/** An own text as an article: its first line is the title. */
function sourceArticle(text: string): SourceArticle {
  const [title, ...paragraphs] = text.split(/\n+/).filter((line) => line.trim());
  return { title: title ?? '', paragraphs };
}

/** Texts of articles from a file with one `{ text }` a line; without one, from the corpus or the project's own. */
export function benchTexts(count: number, path?: string): BenchTexts {
  const file = path ?? (existsSync(CORPUS) ? CORPUS : null);
  if (!file) return { source: "the project's own texts", articles: ownTexts().slice(0, count) };
  const articles = ofLength(
    linesOf(file).map(({ text }) => text ?? ''),
    LEAST,
  ).slice(0, count);
  if (articles.length === 0) throw new Error(`${file} holds no text of ${LEAST} to ${MOST} characters`);
  return { source: file.split(/[\\/]/).at(-1)!, articles };
}

/** Pages with their markup: from the corpus where it is there, else makes of pages around the project's own texts. */
export function benchPages(count: number): { source: string; pages: string[] } {
  if (!existsSync(PAGES)) {
    const pages = madePages(ownTexts().map(sourceArticle)).slice(0, count);
    return { source: "the project's own texts in seven makes of markup", pages };
  }
  const pages = linesOf(PAGES).map(({ html }) => html ?? '');
  // Spread over the corpus, whose pages are sorted by site.
  const step = Math.max(1, Math.floor(pages.length / count));
  return { source: 'pages.jsonl.gz', pages: pages.filter((_, i) => i % step === 0).slice(0, count) };
}

/** About `size` characters of the articles one behind the other, over again where they are too few. */
export function textOfSize(articles: readonly string[], size: number): string {
  const pieces: string[] = [];
  for (let i = 0, length = 0; length < size; i++) {
    const piece = articles[i % articles.length]!;
    pieces.push(piece);
    length += piece.length + 2;
  }
  return pieces.join('\n\n').slice(0, size);
}

/** A text in pieces of about `size` characters, cut between paragraphs. */
export function cut(text: string, size: number): string[] {
  const pieces: string[] = [];
  let current = '';
  for (const paragraph of text.split('\n\n')) {
    current += (current && '\n\n') + paragraph;
    if (current.length >= size) {
      pieces.push(current);
      current = '';
    }
  }
  return current ? [...pieces, current] : pieces;
}
