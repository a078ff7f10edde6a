import type { RequestOf, ResponseOf } from './client.ts';
import type { Refusal, Reply } from './envelope.ts';
import type { Rule, Rules } from './protocol.ts';
import { contextOf, type Self, type Sender } from './senders.ts';

/** A handler for every message of a direction: one that is missing does not compile. */
export type Handlers<D> = {
  readonly [N in keyof D]: (request: RequestOf<D[N]>, sender: Sender) => Answer<ResponseOf<D[N]>>;
};
/** The result of a handler whose message has no answer is ignored. */
type Answer<R> = [R] extends [undefined] ? unknown : R | Promise<R>;

export const refuse = (refusal: Refusal, message: string): Reply => ({ ok: false, refusal, message });

/** The name of a message; null for what is none. */
export function nameOf(message: unknown): string | null {
  if (typeof message !== 'object' || message === null || !('sidelight' in message)) return null;
  return typeof message.sidelight === 'string' ? message.sidelight : null;
}

/**
 * A listener for `runtime.onMessage`: checks the sender and the request of a message, then calls its handler.
 * Returns undefined for messages of other directions, so that other listeners may answer.
 */
export function createRouter<D>(self: Self, rules: Rules<D>, handlers: Handlers<D>) {
  const answer = async (name: string, sent: object, sender: Sender): Promise<Reply> => {
    const { from, request } = rules[name as keyof D] as Rule<unknown>;
    const context = contextOf(sender, self);
    if (context === null || !from.includes(context))
      return refuse('forbidden', `${context ?? 'a stranger'} may not send ${name}`);
    const parsed = request.safeParse('request' in sent ? sent.request : undefined);
    if (!parsed.success)
      return refuse('malformed', `${name}: ${parsed.error.issues[0]?.message ?? 'malformed'}`);
    try {
      const handle = handlers[name as keyof D] as (request: unknown, sender: Sender) => unknown;
      return { ok: true, response: await handle(parsed.data, sender) };
    } catch (error) {
      return refuse('failed', error instanceof Error ? error.message : String(error));
    }
  };
  return (sent: unknown, sender: Sender): Promise<Reply> | undefined => {
    const name = nameOf(sent);
    return name !== null && Object.hasOwn(rules, name) ? answer(name, sent as object, sender) : undefined;
  };
}
