import { describe, expect, test, vi } from 'vitest';
import { createWikipediaCard } from '../../../utils/panel/wikipedia-card.ts';
import type { LookupAnswer, NameLookup } from '../../../utils/wikipedia/name-lookup.ts';
import { WikipediaError, type WikipediaPage } from '../../../utils/wikipedia/wikipedia-api.ts';

const page: WikipediaPage = {
  ...{
    language: 'en',
    key: 'Ann_Lee',
    title: 'Ann Lee',
    description: 'religious leader',
    extract: 'Ann Lee led.',
  },
  ...{ url: 'https://en.wikipedia.org/wiki/Ann_Lee', revision: '1', isDisambiguation: false },
};
const choice = { key: 'Ann_Lee_(judge)', title: 'Ann Lee (judge)', description: 'judge' };

function start({
  allowed = true,
  chosen = null as null | { language: string; title: string; description: string },
} = {}) {
  const look = vi.fn<NameLookup['look']>();
  const read = vi.fn<NameLookup['page']>();
  const choose = vi.fn(async () => {});
  const card = createWikipediaCard(
    { lookup: { look, page: read }, allow: async () => allowed, choose },
    { name: 'Ann Lee', language: 'en', chosen },
    () => {},
  );
  const settled = () => vi.waitFor(() => expect(card.state().step).not.toBe('asking'));
  return { look, read, choose, card, settled };
}

describe('the look-up of a name', () => {
  test('asks nothing before the click', () => {
    const { look, read, card } = start();
    expect(card.state()).toEqual({ step: 'idle' });
    expect(look).not.toHaveBeenCalled();
    expect(read).not.toHaveBeenCalled();
  });

  test('without the permission sends nothing, and says so', async () => {
    const { look, card, settled } = start({ allowed: false });
    card.onLook();
    await settled();
    expect(look).not.toHaveBeenCalled();
    expect(card.state()).toMatchObject({ step: 'failed', reason: 'refused' });
  });

  test('shows the page of the name, and remembers no choice that the reader did not make', async () => {
    const { look, choose, card, settled } = start();
    look.mockResolvedValue({ kind: 'page', page });
    card.onLook();
    await settled();
    expect(card.state()).toEqual({ step: 'page', page });
    expect(choose).not.toHaveBeenCalled();
  });

  test('offers choices, and remembers the one that is taken', async () => {
    const { look, read, choose, card, settled } = start();
    look.mockResolvedValue({ kind: 'choices', choices: [choice] });
    read.mockResolvedValue(page);
    card.onLook();
    await settled();
    expect(card.state()).toEqual({ step: 'choices', choices: [choice] });
    card.onChoose(choice);
    await settled();
    expect(choose).toHaveBeenCalledWith({ language: 'en', title: 'Ann Lee (judge)', description: 'judge' });
    expect(card.state()).toEqual({ step: 'page', page });
  });

  test('of a name that has its page reads that page, and forgets it where it is not the one', async () => {
    const { look, read, choose, card, settled } = start({
      chosen: { language: 'en', title: 'Ann Lee (judge)', description: 'judge' },
    });
    read.mockResolvedValue(page);
    card.onLook();
    await settled();
    expect(read.mock.calls[0]!.slice(0, 2)).toEqual(['en', 'Ann Lee (judge)']);
    expect(look).not.toHaveBeenCalled();
    card.onForget();
    expect(choose).toHaveBeenCalledWith(null);
    expect(card.chosen()).toBeNull();
  });

  test('can be stopped: its late answer is dropped', async () => {
    const { look, card } = start();
    let answer: (found: LookupAnswer) => void = () => {};
    let signal: AbortSignal | undefined;
    look.mockImplementation((_language, _name, of) => {
      signal = of;
      return new Promise((resolve) => {
        answer = resolve;
      });
    });
    card.onLook();
    await vi.waitFor(() => expect(signal).toBeDefined());
    card.onStop();
    expect(signal!.aborted).toBe(true);
    answer({ kind: 'page', page });
    await Promise.resolve();
    expect(card.state()).toEqual({ step: 'idle' });
  });

  test('says why there is no answer', async () => {
    const { look, card, settled } = start();
    look.mockRejectedValue(new WikipediaError('busy', 5_000));
    card.onLook();
    await settled();
    expect(card.state()).toEqual({ step: 'failed', reason: 'busy', until: 5_000 });
  });
});
