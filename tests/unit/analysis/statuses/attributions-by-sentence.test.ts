import { describe, expect, it } from 'vitest';
import { attributionsBySentence, statusOf, statusTokens } from '../../../../utils/analysis/statuses/index.ts';
import type { Attribution } from '../../../../utils/model/analysis.ts';
import { analyseSpeech } from '../attributions/analyse-speech.ts';

const TEXT =
  'Quist denied that the ferry was late. The crew slept. “It sank. It had a hole,” Berg said. The harbour is open.';

describe('attributionsBySentence', () => {
  it('gives a sentence the attributions whose content reaches into it', () => {
    const { sentences, attributions } = analyseSpeech(TEXT);
    const found = attributionsBySentence(sentences, attributions);
    for (const sentence of sentences) {
      const reaching = [...attributions.keys()].filter((index) => {
        const { content, within } = attributions[index] as Attribution;
        return within === null && content.start < sentence.end && sentence.start < content.end;
      });
      expect(found.get(sentence) ?? []).toEqual(reaching);
    }
    expect(found.size).toBeGreaterThan(1);
  });

  it('leaves out what is said inside another saying', () => {
    const { sentences } = analyseSpeech(TEXT);
    const span = { start: 0, end: 20 };
    const inner: Attribution = {
      source: null,
      cue: span,
      content: span,
      direct: false,
      speaker: null,
      within: 0,
    };
    expect(attributionsBySentence(sentences, [inner]).size).toBe(0);
  });

  it('changes no status', () => {
    const { attributions, sentences, ...layer } = analyseSpeech(TEXT);
    const tokens = statusTokens(layer.tokens);
    const found = attributionsBySentence(sentences, attributions);
    for (const sentence of sentences) {
      const status = statusOf(sentence, tokens, attributions, { speaking: found.get(sentence) ?? [] });
      expect(status).toEqual(statusOf(sentence, tokens, attributions));
    }
  });
});
