import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { readPage } from '../../article/index.ts';

const at = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const CORPUS = at('../shared/corpora/summary/cnn-validation.jsonl.gz');
const PAGES = at('../shared/corpora/pages/pages.jsonl.gz');
const SAMPLE = at('tests/fixtures/sample/article.html');

/** Articles of these lengths are common; the peers are compared on them. */
const LEAST = 1_500;
const MOST = 8_000;

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

/** Articles made of the sample's paragraphs: each begins with another one. */
function madeOf(html: string, count: number): string[] {
  const { document } = parseHTML(html);
  const reading = readPage(document as unknown as Document, { url: '', force: true });
  if (!reading.ok) throw new Error(`the sample cannot be read: ${reading.reason}`);
  const { text, blocks } = reading.article;
  const paragraphs = blocks.map(({ start, end }) => text.slice(start, end));
  return Array.from({ length: count }, (_, i) => {
    const first = i % paragraphs.length;
    return [...paragraphs.slice(first), ...paragraphs.slice(0, first)].join('\n\n');
  });
}

/** Texts of articles from a file with one `{ text }` a line; without one, made of the project's own sample. */
export function benchTexts(count: number, path?: string): BenchTexts {
  const file = path ?? (existsSync(CORPUS) ? CORPUS : null);
  if (!file) return { source: 'the sample article', articles: madeOf(readFileSync(SAMPLE, 'utf8'), count) };
  const articles = linesOf(file)
    .map(({ text }) => text ?? '')
    .filter(({ length }) => length >= LEAST && length <= MOST)
    .slice(0, count);
  if (articles.length === 0) throw new Error(`${file} holds no text of ${LEAST} to ${MOST} characters`);
  return { source: file.split(/[\\/]/).at(-1)!, articles };
}

/** Pages with their markup: from the corpus where it is there, else the sample. */
export function benchPages(count: number): { source: string; pages: string[] } {
  if (!existsSync(PAGES)) return { source: 'the sample page', pages: [readFileSync(SAMPLE, 'utf8')] };
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
