export type Bytes = Uint8Array<ArrayBuffer>;

export const randomBytes = (count: number): Bytes => crypto.getRandomValues(new Uint8Array(count));

export const toHex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

export function fromHex(hex: string): Bytes {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

export function joinBytes(...parts: readonly Uint8Array[]): Bytes {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** SHA-256 in hexadecimal digits. */
export const sha256 = async (bytes: Bytes): Promise<string> =>
  toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));

/** Above this a decompressed file is no file of ours: some ten times the largest. */
const MAX_INFLATED = 128e6;

/** Characters that are compressed before other work may go first. */
const CHARACTERS_AT_ONCE = 500_000;

/** Text that comes in pieces, compressed by gzip. */
export async function gzipPieces(pieces: AsyncIterable<string>): Promise<Bytes> {
  const stream = new CompressionStream('gzip');
  const compressed = new Response(stream.readable).arrayBuffer();
  const writer = stream.writable.getWriter();
  const encoder = new TextEncoder();
  let waiting: string[] = [];
  let characters = 0;
  const flush = async (): Promise<void> => {
    await writer.write(encoder.encode(waiting.join('')) as Bytes);
    waiting = [];
    characters = 0;
    await new Promise<void>((resolve) => setTimeout(resolve));
  };
  for await (const piece of pieces) {
    waiting.push(piece);
    characters += piece.length;
    if (characters >= CHARACTERS_AT_ONCE) await flush();
  }
  await flush();
  await writer.close();
  return new Uint8Array(await compressed);
}

async function through(bytes: Bytes, stream: CompressionStream | DecompressionStream): Promise<Bytes> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > MAX_INFLATED) {
      await reader.cancel();
      throw new RangeError('too large');
    }
    parts.push(next.value);
  }
  return joinBytes(...parts);
}

const gzipText = (text: string): Promise<Bytes> =>
  through(new TextEncoder().encode(text) as Bytes, new CompressionStream('gzip'));

/** @throws Error where the bytes are no gzip, or too large once decompressed */
export const gunzipText = async (bytes: Bytes): Promise<string> =>
  new TextDecoder().decode(await through(bytes, new DecompressionStream('gzip')));

/** A value as JSON, compressed by gzip. */
export const packJson = (value: unknown): Promise<Bytes> => gzipText(JSON.stringify(value));

/** @throws Error where the bytes are no compressed JSON */
export const unpackJson = async (bytes: Bytes): Promise<unknown> => JSON.parse(await gunzipText(bytes));
