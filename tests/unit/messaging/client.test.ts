import { describe, expect, test } from 'vitest';
import { AnalysisAnswer } from '../../../utils/messaging/answers.ts';
import { ask } from '../../../utils/messaging/client.ts';
import { analysisGet } from '../../../utils/messaging/worker-messages.ts';

const request = { tabId: 1, force: false };
const asking = (reply: unknown) => ask(async () => reply, analysisGet, request, AnalysisAnswer);

describe('ask', () => {
  test('sends the name and the request in one envelope', async () => {
    let sent: unknown;
    await ask(
      async (envelope) => {
        sent = envelope;
        return { ok: true, response: { state: 'unreadable', reason: 'pdf' } };
      },
      analysisGet,
      request,
      AnalysisAnswer,
    );
    expect(sent).toEqual({ sidelight: 'analysis.get', request });
  });

  test('gives the response of a reply that the protocol knows', async () => {
    const response = { state: 'unreadable', reason: 'pdf' };
    await expect(asking({ ok: true, response })).resolves.toEqual(response);
  });

  test.each([
    ['nothing, from a worker that was stopped', undefined, 'no-receiver'],
    ['something that is no reply', 'hello', 'bad-reply'],
    ['a response that the protocol does not know', { ok: true, response: { state: 'great' } }, 'bad-reply'],
    ['a refusal', { ok: false, refusal: 'forbidden', message: 'no' }, 'forbidden'],
  ])('fails on %s', async (_, reply, reason) => {
    await expect(asking(reply)).rejects.toMatchObject({ name: 'MessageError', reason });
  });

  test('says that nobody is there when the transport fails', async () => {
    const nobody = ask(
      () => Promise.reject(new Error('Receiving end does not exist')),
      analysisGet,
      request,
      AnalysisAnswer,
    );
    await expect(nobody).rejects.toMatchObject({ reason: 'no-receiver' });
  });

  test('gives up on an answer that never comes', async () => {
    const silent = ask(() => new Promise(() => {}), analysisGet, request, AnalysisAnswer, { timeout: 5 });
    await expect(silent).rejects.toMatchObject({ reason: 'timeout' });
  });
});
