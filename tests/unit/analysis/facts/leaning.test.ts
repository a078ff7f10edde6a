import { describe, expect, it } from 'vitest';
import { createBudget } from '../../../../utils/analysis/budget.ts';
import { datelineEnd } from '../../../../utils/analysis/facts/dateline.ts';
import { factLayer } from '../../../../utils/analysis/facts/fact-layer.ts';
import { isImperative, leaningAt } from '../../../../utils/analysis/facts/leaning.ts';
import { posAnnotator, type Sentence, tokenLayer } from '../../../../utils/analysis/tokens/index.ts';
import { articleFromText } from '../../../../utils/article/article-from-text.ts';
import { loadResources } from '../../../../utils/cli/shared/load-resources.ts';

const resources = loadResources();

function read(text: string) {
  const article = articleFromText(text);
  const layer = tokenLayer(text, article.blocks);
  const budget = createBudget(Number.POSITIVE_INFINITY);
  return factLayer({ ...layer, ...posAnnotator.annotate(article, layer, { resources, budget }) });
}

/** The word that makes the last sentence lean, with its kind; null where it stands alone. */
function leaning(text: string): string | null {
  const layer = read(text);
  const { tokens, sentences } = layer;
  const found = leaningAt(layer, sentences.length - 1);
  return found && `${tokens.text[found.token]}: ${found.kind}`;
}

describe('leaningAt', () => {
  it.each([
    ['He also knows the harbour well.', 'He: pronoun'],
    ['On Monday they found a second boat.', 'they: pronoun'],
    ['Her mother is a pilot.', 'Her: pronoun'],
    ['It burned down in May.', 'It: pronoun'],
    ['This worries the dockers.', 'This: demonstrative'],
    ['The pair will be heard in court in May.', 'The: demonstrative'],
    ['But the quay stayed open.', 'But: connective'],
    ['“We waited. Nobody came to help the crew.”', 'Nobody: quotation'],
  ])('finds what %j leans on', (text, expected) => {
    expect(leaning(text)).toBe(expected);
  });

  it.each([
    'Nora Quist said she had seen the boat.',
    'In her speech, Nora Quist praised the crew.',
    'The captain said he was asleep.',
    'The ferry sank because it had a hole.',
    'It is likely that the quay will close.',
    'It is understood there will be no appeal.',
    'It turns out that the boat was empty.',
    'This week the quay will close.',
    'Those who live on the quay must leave.',
    'The quay will close in May.',
  ])('lets %j stand alone', (text) => {
    expect(leaning(text)).toBe(null);
  });
});

describe('isCall', () => {
  const calls = (text: string): boolean => {
    const { tokens, sentences } = read(text);
    return isImperative(tokens, sentences[0] as Sentence);
  };

  it.each(['Imagine a harbour without boats.', 'Use a sharp knife for the fish.'])(
    'is true for %j',
    (text) => {
      expect(calls(text)).toBe(true);
    },
  );

  it.each(['Boats left the harbour at dawn.', 'Built in 1911, the quay is falling apart.'])(
    'is false for %j',
    (text) => {
      expect(calls(text)).toBe(false);
    },
  );
});

describe('datelineEnd', () => {
  const rest = (text: string): string => {
    const { tokens, sentences } = read(text);
    return text.slice(tokens.start[datelineEnd(tokens, sentences[0] as Sentence)]);
  };

  it.each([
    ['NORHAVEN – The quay will close.', 'The quay will close.'],
    ['NORHAVEN, Vell (Agency) — The quay will close.', 'The quay will close.'],
    ['(Agency) The quay will close.', 'The quay will close.'],
  ])('is behind that of %j', (text, expected) => {
    expect(rest(text)).toBe(expected);
  });

  it.each([
    'The quay – the oldest in Vell – will close.',
    'NATO forces — all of them — will leave the quay.',
    'UNESCO said the quay – now closed – is old.',
    'Vell – The quay will close.',
  ])('is where %j begins, which has none', (text) => {
    expect(rest(text)).toBe(text);
  });
});
