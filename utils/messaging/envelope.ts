/** A message on its way. */
export interface Envelope {
  sidelight: string;
  request: unknown;
}

export const envelopeOf = (sidelight: string, request: unknown): Envelope => ({ sidelight, request });

/** Reasons why a message was not answered. */
export const REFUSALS = ['forbidden', 'malformed', 'failed'] as const;
export type Refusal = (typeof REFUSALS)[number];

/** An answer on its way. */
export type Reply = { ok: true; response: unknown } | { ok: false; refusal: Refusal; message: string };

/** Sends an envelope to the one context that answers it: `runtime.sendMessage`, or `tabs.sendMessage` bound to a tab. */
export type Transport = (envelope: Envelope) => Promise<unknown>;
