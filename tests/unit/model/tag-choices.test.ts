import { describe, expect, it } from 'vitest';
import { foldPhrase } from '../../../utils/analysis/topics/keyphrases/index.ts';
import {
  applyTagChoices,
  editTagChoices,
  NO_CHOICES,
  phraseKey,
  type TagChoices,
  type TagEdit,
} from '../../../utils/model/tag-choices.ts';

const topic = (number: number) => ({
  code: `medtop:${number}`,
  label: `topic ${number}`,
  score: 0.5,
  evidence: [{ start: number, end: number + 1 }],
});
const phrase = (text: string) => ({
  text,
  key: foldPhrase(text.toLowerCase()),
  score: 0.5,
  mentions: [{ start: 0, end: 1 }],
});
const topics = [1, 2, 3, 4, 5, 6].map(topic);
const keyphrases = ['heat pump', 'grid', 'solar farm'].map(phrase);
const edited = (...edits: TagEdit[]): TagChoices => edits.reduce(editTagChoices, NO_CHOICES);
const texts = (
  choices: TagChoices,
  found: Partial<Parameters<typeof applyTagChoices>[0]> = { topics, keyphrases },
): string[] =>
  applyTagChoices({ topics: [], keyphrases: [], ...found }, choices).tags.map(({ text }) => text);

describe('the tags that a reader sees', () => {
  it('are the first five topics and seven phrases where the reader chose nothing', () => {
    const many = Array.from({ length: 9 }, (_, index) => ({
      ...phrase(`phrase ${'abcdefghi'[index]}`),
      score: 0.3,
    }));
    expect(texts(NO_CHOICES, { topics, keyphrases: many })).toEqual([
      ...[1, 2, 3, 4, 5].map((number) => `topic ${number}`),
      ...many.slice(0, 7).map(({ text }) => text),
    ]);
  });

  it('are up to twelve phrases where those behind the seventh tell nearly as much', () => {
    const many = Array.from({ length: 14 }, (_, index) => phrase(`phrase ${'abcdefghijklmn'[index]}`));
    expect(texts(NO_CHOICES, { topics: [], keyphrases: many })).toHaveLength(12);
  });

  it('let the next one up where one was removed, and know which those are', () => {
    const choices = edited({ key: 'medtop:2', action: 'remove' }, { key: 'medtop:9', action: 'remove' });
    const shown = applyTagChoices({ topics, keyphrases: [] }, choices);
    expect(shown.tags.map(({ text }) => text)).toEqual([
      'topic 1',
      'topic 3',
      'topic 4',
      'topic 5',
      'topic 6',
    ]);
    expect(shown.removed.map(({ key }) => key)).toEqual(['medtop:2']);
  });

  it('have the pinned ones first, phrases too, and one that was too low before', () => {
    const choices = edited(
      { key: 'medtop:6', action: 'pin' },
      { key: phraseKey(phrase('grid')), action: 'pin' },
    );
    expect(texts(choices)).toEqual([
      'topic 6',
      'grid',
      ...[1, 2, 3, 4].map((number) => `topic ${number}`),
      'heat pump',
      'solar farm',
    ]);
  });

  it('carry the word that the reader gave, and know their own', () => {
    const choices = edited({ key: 'medtop:1', action: 'rename', word: ' my word ' });
    expect(applyTagChoices({ topics, keyphrases }, choices).tags[0]).toMatchObject({
      text: 'my word',
      ownText: 'topic 1',
      kind: 'topic',
    });
  });

  it('leave out a removed phrase in every form', () => {
    const choices = edited({ key: phraseKey(phrase('Heat-pumps')), action: 'remove' });
    expect(texts(choices, { keyphrases })).toEqual(['grid', 'solar farm']);
  });

  it('stand once where two have one word', () => {
    const choices = edited({ key: phraseKey(phrase('grid')), action: 'rename', word: 'Topic 1' });
    expect(texts(choices)).toEqual([
      ...[1, 2, 3, 4, 5].map((number) => `topic ${number}`),
      'heat pump',
      'solar farm',
    ]);
  });

  it('take no word from the prototype of an object', () => {
    expect(texts(NO_CHOICES, { topics: [{ ...topic(1), code: 'constructor' }] })).toEqual(['topic 1']);
  });
});

describe('the choices', () => {
  it('pin a removed tag no more', () => {
    expect(edited({ key: 'a', action: 'pin' }, { key: 'a', action: 'remove' })).toEqual({
      ...NO_CHOICES,
      removed: ['a'],
    });
  });

  it('are as before when a removal is taken back, its pin with it', () => {
    const pinned = edited({ key: 'a', action: 'pin' });
    const removed = editTagChoices(pinned, { key: 'a', action: 'remove' });
    expect(editTagChoices(removed, { key: 'a', action: 'restore', pinned: true })).toEqual(pinned);
    expect(editTagChoices(removed, { key: 'a', action: 'restore', pinned: false })).toEqual(NO_CHOICES);
  });

  it('give a tag its own word back for an empty one', () => {
    const named = edited({ key: 'a', action: 'rename', word: 'b' });
    expect(editTagChoices(named, { key: 'a', action: 'rename', word: ' ' })).toEqual(NO_CHOICES);
  });

  it('unpin', () => {
    expect(edited({ key: 'a', action: 'pin' }, { key: 'a', action: 'unpin' })).toEqual(NO_CHOICES);
  });

  it('forget the oldest where there are thousands', () => {
    const edits = Array.from({ length: 2_001 }, (_, at): TagEdit => ({ key: `k${at}`, action: 'remove' }));
    const { removed } = edited(...edits);
    expect(removed).toHaveLength(2_000);
    expect(removed[0]).toBe('k1');
  });
});
