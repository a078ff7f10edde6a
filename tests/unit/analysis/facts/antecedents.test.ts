import { describe, expect, it } from 'vitest';
import { pronounResolverOf } from '../../../../utils/analysis/attributions/index.ts';
import { AntecedentFinder } from '../../../../utils/analysis/facts/antecedents.ts';
import { factLayer } from '../../../../utils/analysis/facts/fact-layer.ts';
import type { Entity } from '../../../../utils/model/analysis.ts';
import { analyseSpeech } from '../attributions/analyse-speech.ts';

function person(text: string, name: string): Entity {
  const short = name.split(' ').at(-1) as string;
  const mentions = [...text.matchAll(new RegExp(`${name}|${short}`, 'g'))].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  return { name, label: 'PERSON', mentions, salience: 1 };
}

/** The antecedent of the last sentence, in the article's words. */
function referent(text: string, names: string[] = []): string | null {
  const entities = names.map((name) => person(text, name));
  const { tokens, sentences, attributions } = analyseSpeech(text, entities);
  const references = new AntecedentFinder(
    factLayer({ tokens, sentences }),
    pronounResolverOf(entities, tokens, sentences),
    attributions,
  );
  const last = sentences.length - 1;
  const found = references.of(last, (of) => (of > 0 ? of - 1 : undefined));
  return found && `${found.kind}: ${text.slice(found.on.start, found.on.end)}`;
}

describe('References', () => {
  it.each([
    [
      'the only person near',
      'Nora Quist left early. She missed the vote.',
      ['Nora Quist'],
      'name: Nora Quist',
    ],
    [
      'the fullest name so far',
      'Nora Quist left early. Quist was tired. Her boat was late.',
      ['Nora Quist'],
      'name: Nora Quist',
    ],
    [
      'the sentence before for a group',
      'The crew left early. They missed the vote.',
      [],
      'sentence: The crew left early.',
    ],
    [
      'the sentence before where two people fit',
      'The boat of Ivo Brandt hit that of Jon Vale. He missed the vote.',
      ['Ivo Brandt', 'Jon Vale'],
      'sentence: The boat of Ivo Brandt hit that of Jon Vale.',
    ],
    [
      'the one of two whom an earlier pronoun fits',
      'Nora Quist and Ivo Brandt left. Ivo Brandt praised his crew. She missed the vote.',
      ['Ivo Brandt', 'Nora Quist'],
      'name: Nora Quist',
    ],
    [
      'the sentence before where a name merely stands near',
      'The crew met Quill Brandt. He missed the vote.',
      ['Quill Brandt'],
      'sentence: The crew met Quill Brandt.',
    ],
    [
      'the name that stands near where its given name is of the pronoun’s sex',
      'The crew met Ivo Brandt. He missed the vote.',
      ['Ivo Brandt'],
      'name: Ivo Brandt',
    ],
    [
      'the sentence before for a pronoun that somebody quoted says',
      'Nora Quist spoke of the vote. “She missed it,” a man said.',
      ['Nora Quist'],
      'sentence: Nora Quist spoke of the vote.',
    ],
    [
      'the sentence that several pronouns go back to',
      'The crew left early. They missed the vote. They were late for dinner, too.',
      [],
      'sentence: The crew left early.',
    ],
    [
      'a sentence that names somebody although it leans itself',
      'It rained at Vell. Its mayor is Quill Quist, with Ash Brandt. She missed the vote.',
      ['Quill Quist', 'Ash Brandt'],
      'sentence: Its mayor is Quill Quist, with Ash Brandt.',
    ],
    [
      'the sentence before for a connective',
      'The crew left early. But the ferry sailed.',
      [],
      'sentence: The crew left early.',
    ],
  ])('gives %s', (_, text, names, expected) => {
    expect(referent(text, names)).toBe(expected);
  });

  it.each([
    ['stands alone', 'The crew left early. The ferry sailed.'],
    ['has nothing before it', 'They missed the vote.'],
  ])('gives nothing for a sentence that %s', (_, text) => {
    expect(referent(text)).toBe(null);
  });
});
