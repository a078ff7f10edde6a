import type { Readable, Writable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

const ERROR_CODES = ['invalid-json', 'invalid-input', 'not-an-article', 'too-large', 'internal'] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** An error that is the answer to one input line. */
export class LineError extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** The longest input line, in UTF-16 code units. */
const MAX_LINE = 64 * 1024 * 1024;

const idOf = (value: unknown): string | null =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
    ? value.id
    : null;

async function answerLine(
  line: string,
  number: number,
  answer: (input: unknown) => Promise<Record<string, unknown>>,
): Promise<Record<string, unknown>> {
  let id: string | null = null;
  try {
    if (line.length > MAX_LINE)
      throw new LineError('too-large', `line ${number} is longer than ${MAX_LINE} characters`);
    let input: unknown;
    try {
      input = JSON.parse(line);
    } catch (error) {
      throw new LineError('invalid-json', `line ${number} is not JSON: ${(error as Error).message}`);
    }
    id = idOf(input);
    return { id, ok: true, ...(await answer(input)) };
  } catch (error) {
    const code = error instanceof LineError ? error.code : 'internal';
    return { id, ok: false, error: { code, message: (error as Error).message } };
  }
}

/**
 * The lines of a stream, which end at a line feed alone: a line separator (U+2028, U+2029) or a carriage return may stand in a
 * string of JSON.
 */
async function* linesOfStream(input: Readable): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let pieces: string[] = [];
  for await (const chunk of input) {
    const text = typeof chunk === 'string' ? chunk : decoder.write(chunk as Buffer);
    const parts = text.split('\n');
    for (const part of parts.slice(0, -1)) {
      pieces.push(part);
      yield pieces.join('');
      pieces = [];
    }
    pieces.push(parts.at(-1)!);
  }
  pieces.push(decoder.end());
  const last = pieces.join('');
  if (last) yield last;
}

/** Answers each line of `input` with one line of JSON on `output`, in order; blank lines are passed over. */
export async function answerLines(
  input: Readable,
  output: Writable,
  answer: (input: unknown) => Promise<Record<string, unknown>>,
): Promise<void> {
  let number = 0;
  for await (const line of linesOfStream(input)) {
    number += 1;
    if (!line.trim()) continue;
    const text = `${JSON.stringify(await answerLine(line, number, answer))}\n`;
    if (!output.write(text)) await new Promise((resolve) => output.once('drain', resolve));
  }
}
