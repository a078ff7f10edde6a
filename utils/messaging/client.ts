import { anyRecord, type Validator } from './checks.ts';
import { envelopeOf, type Refusal, type Reply, type Transport } from './envelope.ts';
import type { LibraryToBackground } from './protocol.ts';
import { createTeller, type Teller } from './teller.ts';

/** A question without a usable answer: refused by the receiver, no receiver, too late, or not as the protocol has it. */
export class MessageError extends Error {
  readonly reason: Refusal | 'no-receiver' | 'timeout' | 'bad-reply';
  constructor(reason: MessageError['reason'], message: string) {
    super(message);
    this.name = 'MessageError';
    this.reason = reason;
  }
}

/** Names of a direction's messages with an answer. */
type Asks<D> = {
  [N in keyof D]: D[N] extends { response: infer R } ? ([R] extends [undefined] ? never : N) : never;
}[keyof D] &
  string;
export type RequestOf<M> = M extends { request: infer Q } ? Q : never;
export type ResponseOf<M> = M extends { response: infer R } ? R : never;

/** The messages of one direction, bound to the way to their receiver. */
export interface Client<D> {
  /**
   * Sends a question and checks its answer, by default for being a record.
   * @param options.timeout milliseconds
   * @throws MessageError
   */
  ask<N extends Asks<D>>(
    name: N,
    request: RequestOf<D[N]>,
    answer?: Validator<ResponseOf<D[N]>>,
    options?: { timeout?: number; reply?: Promise<unknown> },
  ): Promise<ResponseOf<D[N]>>;
  /** Asks once more where the worker was stopped between question and answer. For requests that may be sent twice. */
  askTwice<N extends Asks<D>>(
    name: N,
    request: RequestOf<D[N]>,
    options?: { timeout?: number },
  ): Promise<ResponseOf<D[N]>>;
  tell: Teller<D>;
  /** Sends a question and leaves its reply unread, for `ask` to take as `options.reply` later. */
  send<N extends Asks<D>>(name: N, request: RequestOf<D[N]>): Promise<unknown>;
}

const TIMEOUT_MS = 60_000;

const isReply = (value: unknown): value is Reply =>
  typeof value === 'object' && value !== null && 'ok' in value && typeof value.ok === 'boolean';

async function withTimeout<T>(work: Promise<T>, milliseconds: number, name: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new MessageError('timeout', `${name}: no answer in ${milliseconds} ms`)),
      milliseconds,
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The client of the direction `D`: `createClient<ToBackground>((envelope) => runtime.sendMessage(envelope))`. */
export function createClient<D>(transport: Transport): Client<D> {
  const ask = async (
    name: string,
    request: unknown,
    answer: Validator<unknown> = anyRecord,
    { timeout = TIMEOUT_MS, reply: known }: { timeout?: number; reply?: Promise<unknown> } = {},
  ): Promise<unknown> => {
    const sent = (known ?? transport(envelopeOf(name, request))).catch((error: unknown) => {
      throw new MessageError('no-receiver', error instanceof Error ? error.message : String(error));
    });
    const reply = await withTimeout(sent, timeout, name);
    // A worker that was stopped while it worked answers with nothing at all.
    if (reply === undefined || reply === null)
      throw new MessageError('no-receiver', `${name}: the receiver went away`);
    if (!isReply(reply)) throw new MessageError('bad-reply', `${name}: not a reply`);
    if (!reply.ok) throw new MessageError(reply.refusal, reply.message);
    const parsed = answer.safeParse(reply.response);
    if (!parsed.success)
      throw new MessageError('bad-reply', `${name}: ${parsed.error.issues[0]?.message ?? 'unknown answer'}`);
    return parsed.data;
  };
  return {
    ask,
    async askTwice(name: string, request: unknown, options?: { timeout?: number }) {
      try {
        return await ask(name, request, anyRecord, options);
      } catch (error) {
        if (!(error instanceof MessageError) || error.reason !== 'no-receiver') throw error;
        return ask(name, request, anyRecord, options);
      }
    },
    tell: createTeller(transport),
    send: (name: string, request: unknown) => transport(envelopeOf(name, request)),
  } as unknown as Client<D>;
}

/** The library in the background, as extension pages and page scripts ask it. */
export type LibraryClient = Client<LibraryToBackground>;

interface MessageRuntime {
  sendMessage(message: unknown): Promise<unknown>;
}
interface MessageTabs {
  sendMessage(tabId: number, message: unknown, options: { frameId: number }): Promise<unknown>;
}

/** A client of the background, or of the extension's pages. */
export const runtimeClient = <D>(runtime: MessageRuntime): Client<D> =>
  createClient<D>(async (envelope) => runtime.sendMessage(envelope));

/** A client of the scripts in a tab's top frame. */
export const tabClient = <D>(tabs: MessageTabs, tabId: number): Client<D> =>
  createClient<D>((envelope) => tabs.sendMessage(tabId, envelope, { frameId: 0 }));

/** A client of the library in the background. */
export const libraryClient = (runtime: MessageRuntime): LibraryClient =>
  runtimeClient<LibraryToBackground>(runtime);
