import { picking } from './checks.ts';
import { ask, MessageError } from './client.ts';
import { type AnswerOf, LIBRARY, type QuestionOf } from './library-names.ts';
import type { Envelope, Validator } from './protocol.ts';

type Names = typeof LIBRARY;

/** The worker's answers are its own; what a restarted or older worker might say in their place is caught here. */
const answered = picking((fields) =>
  typeof fields.state === 'string' ? fields : null,
) as Validator<unknown>;

/**
 * Asks the worker's library. A worker that went away is asked once more: every question may be asked twice, since
 * drafts carry their ids and edits the version that they edit.
 * @throws MessageError
 */
export async function askLibrary<N extends keyof Names>(
  transport: (envelope: Envelope) => Promise<unknown>,
  name: N,
  question: QuestionOf<Names[N]>,
): Promise<AnswerOf<Names[N]>> {
  const send = () =>
    ask(transport, LIBRARY[name] as { name: string }, question as unknown, answered) as Promise<
      AnswerOf<Names[N]>
    >;
  try {
    return await send();
  } catch (error) {
    if (!(error instanceof MessageError) || error.reason !== 'no-receiver') throw error;
    return send();
  }
}
