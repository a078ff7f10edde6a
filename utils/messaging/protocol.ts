/** Who takes part in a conversation. `content` are the scripts that a click puts into a page; the others are pages of the extension. */
export const CONTEXTS = ['popup', 'worker', 'content', 'library', 'options', 'welcome'] as const;
export type Context = (typeof CONTEXTS)[number];

/** Tells whether a request is as the protocol has it; every schema does, and so do plain checks where a schema is too large. */
export interface Validator<T> {
  safeParse(
    value: unknown,
  ): { success: true; data: T } | { success: false; error: { issues: readonly { message: string }[] } };
}

/**
 * One conversation: who may start it, who answers, and what is said. What comes back is known here by its type alone: only
 * the one who asks checks it, so that the script in the page carries no schema of its own answers.
 */
export interface Message<Q, R = unknown> {
  readonly name: string;
  readonly from: readonly Context[];
  readonly to: Context;
  readonly request: Validator<Q>;
  /** Never there: it carries the type. */
  readonly response?: R;
}

/** How a message travels. */
export interface Envelope {
  sidelight: string;
  request: unknown;
}

/** Why a message got no answer. */
export const REFUSALS = ['forbidden', 'malformed', 'failed'] as const;
export type Refusal = (typeof REFUSALS)[number];

/** How an answer travels. */
export type Reply = { ok: true; response: unknown } | { ok: false; refusal: Refusal; message: string };
