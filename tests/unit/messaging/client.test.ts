import { describe, expect, test, vi } from 'vitest';
import { AnalysisAnswer } from '../../../utils/messaging/answers.ts';
import { createClient } from '../../../utils/messaging/client.ts';
import type { Envelope } from '../../../utils/messaging/envelope.ts';
import type { LibraryToBackground, PanelToBackground } from '../../../utils/messaging/protocol.ts';

const request = { tabId: 1, force: false };
const clientOf = (transport: (envelope: Envelope) => Promise<unknown>) =>
  createClient<PanelToBackground>(transport);
const asking = (reply: unknown) => clientOf(async () => reply).ask('analysis.get', request, AnalysisAnswer);

describe('ask', () => {
  test('sends the name and the request in one envelope', async () => {
    const transport = vi.fn(async () => ({ ok: true, response: { state: 'unreadable', reason: 'pdf' } }));
    await clientOf(transport).ask('analysis.get', request, AnalysisAnswer);
    expect(transport).toHaveBeenCalledWith({ sidelight: 'analysis.get', request });
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

  test('takes any record for an answer where no check is given, and nothing else', async () => {
    const ask = (response: unknown) =>
      clientOf(async () => ({ ok: true, response })).ask('analysis.get', request);
    await expect(ask({ state: 'anything' })).resolves.toEqual({ state: 'anything' });
    await expect(ask('text')).rejects.toMatchObject({ reason: 'bad-reply' });
  });

  test('takes the reply of a question that was sent before', async () => {
    const transport = vi.fn(async () => ({ ok: true, response: { state: 'cancelled' } }));
    const client = clientOf(transport);
    const reply = client.send('analysis.get', request);
    await expect(client.ask('analysis.get', request, AnalysisAnswer, { reply })).resolves.toEqual({
      state: 'cancelled',
    });
    expect(transport).toHaveBeenCalledOnce();
  });

  test('says that there is no receiver when the transport fails', async () => {
    const client = clientOf(() => Promise.reject(new Error('Receiving end does not exist')));
    await expect(client.ask('analysis.get', request)).rejects.toMatchObject({ reason: 'no-receiver' });
  });

  test('gives up on an answer that never comes', async () => {
    const silent = clientOf(() => new Promise(() => {}));
    await expect(silent.ask('analysis.get', request, AnalysisAnswer, { timeout: 5 })).rejects.toMatchObject({
      reason: 'timeout',
    });
  });
});

describe('askTwice', () => {
  const done = { ok: true, response: { state: 'done' } };
  const library = (transport: () => Promise<unknown>) => createClient<LibraryToBackground>(transport);

  test('asks once more where the worker was stopped', async () => {
    const transport = vi.fn().mockResolvedValueOnce(undefined).mockResolvedValueOnce(done);
    await expect(library(transport).askTwice('backup.made', {})).resolves.toEqual({ state: 'done' });
  });

  test('does not ask again after a refusal', async () => {
    const transport = vi.fn(async () => ({ ok: false, refusal: 'malformed', message: 'no' }));
    await expect(library(transport).askTwice('backup.made', {})).rejects.toMatchObject({
      reason: 'malformed',
    });
    expect(transport).toHaveBeenCalledOnce();
  });
});

describe('tell', () => {
  test('sends an envelope', () => {
    const transport = vi.fn(async () => undefined);
    clientOf(transport).tell('analysis.cancel', { tabId: 1 });
    expect(transport).toHaveBeenCalledWith({ sidelight: 'analysis.cancel', request: { tabId: 1 } });
  });

  test.each([
    ['rejects', () => Promise.reject(new Error('Receiving end does not exist'))],
    [
      'throws, as under an extension that was updated',
      () => {
        throw new Error('Extension context invalidated');
      },
    ],
  ])('ignores a transport that %s', async (_, transport) => {
    clientOf(transport).tell('analysis.cancel', { tabId: 1 });
    await new Promise((resolve) => setTimeout(resolve));
  });
});
