import type { Context, Message, Refusal, Reply } from './protocol.ts';
import { contextOf, type Self, type Sender } from './senders.ts';

/** A message and what to do when it comes. */
export interface Route {
  message: Message<unknown>;
  handle(request: unknown, sender: Sender): unknown;
}

/** Ties a handler to its message, with the types of both. */
export function on<Q, R>(
  message: Message<Q, R>,
  handle: (request: Q, sender: Sender) => R | Promise<R>,
): Route {
  return { message, handle: handle as Route['handle'] };
}

const refuse = (refusal: Refusal, message: string): Reply => ({ ok: false, refusal, message });

function nameOf(message: unknown): string | null {
  if (typeof message !== 'object' || message === null || !('sidelight' in message)) return null;
  return typeof message.sidelight === 'string' ? message.sidelight : null;
}

async function answer({ message, handle }: Route, sent: object, sender: Sender, self: Self): Promise<Reply> {
  const context = contextOf(sender, self);
  if (context === null || !message.from.includes(context)) {
    return refuse('forbidden', `${context ?? 'a stranger'} may not send ${message.name}`);
  }
  const parsed = message.request.safeParse('request' in sent ? sent.request : undefined);
  if (!parsed.success) {
    return refuse(
      'malformed',
      `${message.name}: ${parsed.error.issues[0]?.message ?? 'not as the protocol has it'}`,
    );
  }
  try {
    return { ok: true, response: await handle(parsed.data, sender) };
  } catch (error) {
    return refuse('failed', error instanceof Error ? error.message : String(error));
  }
}

/**
 * A listener for `runtime.onMessage` in `context`: checks who sent a message and what it says, then asks the handler.
 * Returns undefined for what isn't addressed here, so that other listeners may answer.
 */
export function createRouter(context: Context, self: Self, routes: readonly Route[]) {
  const byName = new Map(
    routes.filter(({ message }) => message.to === context).map((route) => [route.message.name, route]),
  );
  return (sent: unknown, sender: Sender): Promise<Reply> | undefined => {
    const route = byName.get(nameOf(sent) ?? '');
    return route && answer(route, sent as object, sender, self);
  };
}
