import { describe, expect, it } from 'vitest';
import { isArgument, quotedTokens, voiceSharesOf } from '../../../../utils/analysis/statuses/index.ts';
import { finished } from '../../../../utils/analysis/steps.ts';
import { analyseSpeech } from '../attributions/analyse-speech.ts';

function sharesOf(text: string) {
  const { attributions, sentences, tokens } = analyseSpeech(text);
  const quoted = quotedTokens(tokens, sentences);
  return finished(voiceSharesOf({ tokens, sentences, attributions, quoted }));
}

const ARGUED =
  'I walk past the old ferry each morning. The plan for it is a terrible mistake. We should keep the ferry. The harbour is beautiful with it.';

describe('voiceShares', () => {
  it('counts judgements, calls and the first person as shares of the sentences', () => {
    const { sentences, judges, urges, i, we } = sharesOf(ARGUED);
    expect({ sentences, judges, urges, i, we }).toEqual({
      sentences: 4,
      judges: 0.75,
      urges: 0.25,
      i: 0.25,
      we: 0.25,
    });
  });

  it('leaves out what stands in quotation marks', () => {
    const { sentences, i, judges } = sharesOf(
      'The ferry sank on Tuesday. “I love the ferry. My plan is beautiful,” Quist said. The crew slept.',
    );
    expect({ sentences, i, judges }).toEqual({ sentences: 2, i: 0, judges: 0 });
  });

  it('counts what others say apart from what the writer thinks', () => {
    expect(sharesOf('Quist said the ferry is late. I think that the ferry is late.').voiced).toBe(0.5);
  });
});

describe('isArgument', () => {
  it('holds for a text that judges and calls for something in the first person', () => {
    expect(isArgument(sharesOf(ARGUED))).toBe(true);
  });

  it('does not hold where only those quoted do so', () => {
    expect(isArgument(sharesOf(`The ferry sank on Tuesday. Quist said: “${ARGUED}”`))).toBe(false);
  });

  it('does not hold for what once happened to the writer', () => {
    const story = 'I boarded the ferry at nine. My seat was beautiful. We sank at ten. I was glad.';
    expect(isArgument(sharesOf(story))).toBe(false);
  });
});
