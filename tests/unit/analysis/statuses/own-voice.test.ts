import { describe, expect, it } from 'vitest';
import {
  inOwnVoice,
  ownVoice,
  quotedTokens,
  statusOf,
  statusTokens,
  voiceSharesOf,
} from '../../../../utils/analysis/statuses/index.ts';
import { finished } from '../../../../utils/analysis/steps.ts';
import { analyseSpeech } from '../attributions/analyse-speech.ts';

type Voice = Parameters<typeof inOwnVoice>[3];

function statusIn(voice: Voice, text: string) {
  const { attributions, sentences, tokens: words } = analyseSpeech(text);
  const tokens = statusTokens(words);
  const quoted = quotedTokens(tokens, sentences);
  const [first] = sentences;
  if (!first) throw new Error('no sentence');
  return inOwnVoice(statusOf(first, tokens, attributions, { quoted }), tokens, first, voice, quoted).status;
}

describe('inOwnVoice', () => {
  it.each<[Voice, string, string]>([
    ['plain', 'The ferry is too slow.', 'stated'],
    ['judging', 'The ferry is too slow.', 'opinion'],
    ['judging', 'The great storm reached the harbour.', 'stated'],
    ['judging', 'The harbour calls the ferry "too slow" on a sign.', 'stated'],
    ['arguing', 'We need the ferry more than the bridge.', 'opinion'],
    ['arguing', 'The ferry leaves from the old quay.', 'stated'],
    ['arguing', 'We sold the ferry in 2019.', 'stated'],
    ['opinion', 'The ferry belongs to the island.', 'opinion'],
    ['opinion', 'The ferry sank in May.', 'stated'],
  ])('in a text whose voice is %s: %s', (voice, text, status) => {
    expect(statusIn(voice, text)).toBe(status);
  });
});

describe('ownVoice', () => {
  const sharesOf = (text: string) => {
    const { attributions, sentences, tokens } = analyseSpeech(text);
    const quoted = quotedTokens(tokens, sentences);
    return finished(voiceSharesOf({ tokens, sentences, attributions, quoted }));
  };
  const argued =
    'I walk past the ferry each day. The plan for it is terrible. We should keep it. The harbour is beautiful with it. '.repeat(
      2,
    );

  it('is that of an opinion where the article is one', () => {
    expect(ownVoice('opinion', sharesOf('The ferry sank.'))).toBe('opinion');
  });

  it('argues where the writer judges in the first person', () => {
    expect(ownVoice('news', sharesOf(argued))).toBe('arguing');
  });

  it('is plain in an interview, where others say "I"', () => {
    expect(ownVoice('interview', sharesOf(argued))).toBe('plain');
  });

  it('is plain in news', () => {
    expect(ownVoice('news', sharesOf('The ferry sank in May. '.repeat(9)))).toBe('plain');
  });
});
