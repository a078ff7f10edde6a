import { envelopeOf, type Transport } from './envelope.ts';

/** Names of a direction's messages without an answer. */
type Tells<D> = {
  [N in keyof D]: D[N] extends { response: infer R } ? ([R] extends [undefined] ? N : never) : never;
}[keyof D] &
  string;

/** Sends a message that has no answer. A receiver that is gone is no error. */
export type Teller<D> = <N extends Tells<D>>(
  name: N,
  request: D[N] extends { request: infer Q } ? Q : never,
) => void;

/** The teller of the direction `D`, for scripts that ask nothing: the client is four times its size. */
export const createTeller =
  <D>(transport: Transport): Teller<D> =>
  (name, request) => {
    // Some engines throw at once where an extension was updated under its page.
    void (async () => transport(envelopeOf(name, request)))().catch(() => {});
  };
