import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parseHTML } from 'linkedom';
import * as z from 'zod/mini';
import { analyse } from '../analysis/pipeline.ts';
import { articleFromText } from '../article/article-from-text.ts';
import { sheetStyle } from '../article/extract/style-sheets.ts';
import { readPage } from '../article/index.ts';
import type { Analysis } from '../model/analysis.ts';
import type { ArticleDocument } from '../model/article-document.ts';
import { answerLines, LineError } from './shared/jsonl.ts';
import { loadResources } from './shared/load-resources.ts';

const USAGE = `usage: npm run --silent analyze -- --jsonl < in.jsonl > out.jsonl
       npm run --silent analyze -- FILE.html|FILE.txt [--url URL] [--published ISO-DATE] [--title TEXT] [--language TAG]`;

const isoDate = z.string().check(z.regex(/^\d{4}-\d{2}(?:-\d{2}(?:T.*)?)?$/, 'not an ISO 8601 date'));

/** One line of input, as CONTRACT has it. */
const Input = z
  .object({
    id: z.string(),
    html: z.optional(z.string()),
    text: z.optional(z.string()),
    url: z.optional(z.string()),
    title: z.optional(z.string()),
    publishedAt: z.optional(z.nullable(isoDate)),
    language: z.optional(z.string()),
  })
  .check(
    z.refine(
      ({ html, text }) => (html === undefined) !== (text === undefined),
      'needs exactly one of html and text',
    ),
  );
type Input = z.infer<typeof Input>;

const resources = loadResources();

/** Drops fields that the caller left out, so that they don't overwrite what the page says. */
function given({ title, url, publishedAt, language }: Input) {
  return {
    ...(title && { title }),
    ...(url && { url }),
    ...(publishedAt && { publishedAt, publishedAtSource: 'input' as const }),
    ...(language && { language }),
  };
}

function articleOf(input: Input): ArticleDocument {
  if (input.text !== undefined) {
    if (!input.text.trim()) throw new LineError('not-an-article', 'the text is empty');
    return articleFromText(input.text, given(input));
  }
  const { document } = parseHTML(input.html ?? '');
  const page = document as unknown as Document;
  const reading = readPage(page, { url: input.url ?? '', force: true, styleOf: sheetStyle(page) });
  if (!reading.ok) {
    throw new LineError(
      reading.reason === 'too-large' ? 'too-large' : 'not-an-article',
      `the page has no article that can be read (${reading.reason})`,
    );
  }
  const { title, publishedAt, publishedAtSource, language } = given(input);
  return {
    ...reading.article,
    ...(title && { title }),
    ...(publishedAt && publishedAtSource && { publishedAt, publishedAtSource }),
    ...(language && { language }),
  };
}

async function answer(line: unknown): Promise<{ analysis: Analysis }> {
  const input = Input.safeParse(line);
  if (!input.success) throw new LineError('invalid-input', z.prettifyError(input.error));
  return { analysis: await analyse(articleOf(input.data), resources) };
}

async function answerFile(path: string, options: Omit<Input, 'id'>): Promise<void> {
  const content = readFileSync(path, 'utf8');
  const { analysis } = await answer({
    id: path,
    ...(/\.(?:x?html?)$/i.test(path) ? { html: content } : { text: content }),
    ...options,
  });
  process.stdout.write(`${JSON.stringify(analysis, null, 2)}\n`);
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      jsonl: { type: 'boolean', default: false },
      url: { type: 'string' },
      published: { type: 'string' },
      title: { type: 'string' },
      language: { type: 'string' },
    },
  });
  const { jsonl, published, ...rest } = values;
  const [path, ...more] = positionals;
  if (jsonl === (path !== undefined) || more.length > 0) throw new Error(USAGE);
  if (path === undefined) await answerLines(process.stdin, process.stdout, answer);
  else await answerFile(path, { ...rest, ...(published && { publishedAt: published }) });
  return 0;
}

main().then(
  (status) => {
    process.exitCode = status;
  },
  (error: Error) => {
    process.stderr.write(`analyze: ${error.message}\n`);
    process.exitCode = 2;
  },
);
