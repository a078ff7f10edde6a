import type { Envelope, Message, Refusal, Reply, Validator } from './protocol.ts';

/** Why asking failed: refused by the receiver, or nobody there, or nothing that the protocol knows came back. */
export class MessageError extends Error {
  readonly reason: Refusal | 'no-receiver' | 'timeout' | 'bad-reply';
  constructor(reason: MessageError['reason'], message: string) {
    super(message);
    this.name = 'MessageError';
    this.reason = reason;
  }
}

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

/**
 * Asks one question and checks what comes back against `answer`. `transport` sends an envelope to the one context that answers:
 * `runtime.sendMessage`, or `tabs.sendMessage` bound to a tab.
 * @throws MessageError
 */
export async function ask<Q, R>(
  transport: (envelope: Envelope) => Promise<unknown>,
  { name }: Pick<Message<Q, R>, 'name' | 'response'>,
  request: Q,
  answer: Validator<R>,
  { timeout = 60_000 }: { timeout?: number } = {},
): Promise<R> {
  const sent = transport({ sidelight: name, request }).catch((error: unknown) => {
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
}
