import { describe, expect, it } from 'vitest';
import {
  applyTagChoices,
  NO_CHOICES,
  phraseKey,
  removeTag,
  renameTag,
  restoreTag,
  togglePin,
} from '../../../../utils/analysis/topics/index.ts';

const topic = (number: number) => ({
  code: `medtop:${number}`,
  label: `topic ${number}`,
  score: 0.5,
  evidence: [],
});
const phrase = (text: string) => ({ text, score: 0.5, mentions: [{ start: 0, end: 1 }] });
const topics = [1, 2, 3, 4, 5, 6].map(topic);
const phrases = ['heat pump', 'grid', 'solar farm'].map(phrase);
const texts = (tags: readonly { text: string }[]) => tags.map(({ text }) => text);

describe('applyTagChoices', () => {
  it('shows the first five topics where the reader chose nothing', () => {
    expect(texts(applyTagChoices(topics, phrases, NO_CHOICES).topics)).toEqual(
      [1, 2, 3, 4, 5].map((number) => `topic ${number}`),
    );
  });

  it('lets the next topic up where one was removed', () => {
    const shown = applyTagChoices(topics, phrases, removeTag(NO_CHOICES, 'medtop:2'));
    expect(texts(shown.topics)).toEqual(['topic 1', 'topic 3', 'topic 4', 'topic 5', 'topic 6']);
  });

  it('puts pinned tags first', () => {
    const shown = applyTagChoices(topics, phrases, togglePin(NO_CHOICES, 'medtop:6'));
    expect(shown.topics[0]).toMatchObject({ text: 'topic 6', pinned: true });
  });

  it('uses the word that the reader gave', () => {
    const choices = renameTag(NO_CHOICES, 'medtop:1', ' my word ');
    expect(applyTagChoices(topics, phrases, choices).topics[0]?.text).toBe('my word');
  });

  it('knows a removed phrase again in another form', () => {
    const choices = removeTag(NO_CHOICES, phraseKey(phrase('Heat-pumps')));
    expect(texts(applyTagChoices([], phrases, choices).keyphrases)).toEqual(['grid', 'solar farm']);
  });

  it('shows two tags of one word once', () => {
    const choices = renameTag(NO_CHOICES, phraseKey(phrase('grid')), 'topic 1');
    expect(texts(applyTagChoices(topics, phrases, choices).keyphrases)).toEqual(['heat pump', 'solar farm']);
  });

  it('takes no word from the prototype of an object', () => {
    const odd = { ...topic(1), code: 'constructor' };
    expect(applyTagChoices([odd], [], NO_CHOICES).topics[0]?.text).toBe('topic 1');
  });
});

describe('choices', () => {
  it('a removed tag is pinned no more', () => {
    expect(removeTag(togglePin(NO_CHOICES, 'a'), 'a')).toEqual({ removed: ['a'], pinned: [], renamed: {} });
  });

  it('a removed tag comes back', () => {
    expect(restoreTag(removeTag(NO_CHOICES, 'a'), 'a')).toEqual(NO_CHOICES);
  });

  it('an empty word gives a tag its own word back', () => {
    expect(renameTag(renameTag(NO_CHOICES, 'a', 'b'), 'a', ' ')).toEqual(NO_CHOICES);
  });

  it('a pin is taken out by a second one', () => {
    expect(togglePin(togglePin(NO_CHOICES, 'a'), 'a')).toEqual(NO_CHOICES);
  });
});
