import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBudget } from '../../../../utils/analysis/budget.ts';
import { factAnnotator } from '../../../../utils/analysis/facts/index.ts';
import { posAnnotator, tokenLayer } from '../../../../utils/analysis/tokens/index.ts';
import { articleFromText } from '../../../../utils/article/article-from-text.ts';
import { loadResources } from '../../../../utils/cli/shared/load-resources.ts';
import type { ArticleDocument } from '../../../../utils/model/article-document.ts';

const resources = loadResources();
const unlimited = createBudget(Number.POSITIVE_INFINITY);

function keyFacts(text: string, changes: Partial<ArticleDocument> = {}, units = Number.POSITIVE_INFINITY) {
  const article = { ...articleFromText(text), language: 'en', ...changes };
  const empty = {
    timexes: [],
    entities: [],
    figures: [],
    attributions: [],
    keyphrases: [],
    topics: [],
    genre: null,
  };
  const words = tokenLayer(text, article.blocks);
  const tagged = posAnnotator.annotate(article, words, { resources, budget: unlimited });
  const layers = { ...words, ...tagged, ...empty };
  return factAnnotator.annotate(article, layers, { resources, budget: createBudget(units) }).keyFacts;
}
const facts = (text: string, changes: Partial<ArticleDocument> = {}): string[] =>
  keyFacts(text, changes).map(({ start, end }) => text.slice(start, end));

const STORY = [
  'The harbour town of Vell will close its last cannery in June, the council said on Tuesday. About 340 people work there.',
  '"It is a sad day," said Ada Moor, who leads the council. But she hopes for new jobs.',
  'The cannery opened in 1911 and once packed 20 million tins a year. It has lost money since 2015.',
].join('\n\n');

describe('factAnnotator', () => {
  it('lists every sentence of a short story once, with falling scores', () => {
    const found = keyFacts(STORY);
    expect(new Set(found.map(({ start }) => start)).size).toBe(found.length);
    expect(found.length).toBe(6);
    const scores = found.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it('has the sentence that the rest is about among its first', () => {
    expect(facts(STORY).slice(0, 3)).toContainEqual(
      expect.stringMatching(/^The harbour town of Vell will close/),
    );
  });

  it.each([
    'Ada Moor Lind is a reporter in Vell and the author of two books about tins.',
    'Funding for this series came from the Tin Foundation of Vell.',
    'The Vell Courier is a nonprofit newsroom that covers the harbour towns.',
  ])('leaves out what speaks of the publisher: %s', (note) => {
    const text = `${STORY}\n\n${note}`;
    expect(facts(text, { authors: ['Ada Moor Lind'] }).filter((fact) => note.includes(fact))).toEqual([]);
  });

  it('has twelve facts at most, and fewer where the text is short', () => {
    const line = (i: number): string => `The council of town number ${i} closed its mill in ${1900 + i}.`;
    const text = (count: number): string => Array.from({ length: count }, (_, i) => line(i)).join('\n\n');
    expect(facts(text(90))).toHaveLength(12);
    expect(facts(text(15))).toHaveLength(9);
  });

  it('leaves out what cannot stand alone where there is enough that can', () => {
    const story = Array.from(
      { length: 9 },
      (_, i) => `The council of town number ${i} closed its mill in ${1900 + i}.`,
    );
    const weak = ['Who would have thought it?', 'Here is what comes next:', 'This is not the end.'];
    expect(facts([...story, ...weak].join('\n\n')).filter((fact) => weak.includes(fact))).toEqual([]);
    expect(facts(weak.join('\n\n')).length).toBeGreaterThan(0);
  });

  it('keeps the lede of an agency behind its dateline', () => {
    const text = 'OSLO, May 19 (Reuters) - Norway cut its forecast for growth on Tuesday.\n\nThe krone fell.';
    expect(facts(text)[0]).toBe('Norway cut its forecast for growth on Tuesday.');
  });

  it('prefers sentences that share words with the title', () => {
    const text =
      'Rain fell on the coast all day. The bridge at Sund was shut to lorries. Ferries ran as usual there.';
    expect(facts(text, { title: 'Sund bridge closed to lorries' })[0]).toMatch(/^The bridge/);
  });

  it.each([
    'Sign up for our morning letter and never miss a story.',
    'Read more: The town that would not close.',
    'Mila Stone contributed to this report from Oslo.',
    'The views expressed in this piece are those of the writer.',
    'Editor’s note: A photo was replaced after this was posted.',
    'Photo: A ship leaves the harbour at dawn.',
    'A ship leaves the harbour at dawn in May. (Photo: Harbour Board)',
    'A ship leaves the harbour at dawn (Image: Harbour Board)',
    'What the closure means for you',
    'March 4, 2024 | 9:25pm',
    '12. Moor A, Stone M, et al. Tin and the sea. A study of ports. 1999;3:4-9.',
    'Retrieved 4 March 2024 from the old archive.',
    'Ada Moor\nMila Stone\nIda Holt\nTom Rook\nNorma Vale\nJonas Berg.',
    'A ship leaves the harbour on Monday, 4 May. (AP Photo/Ada Moor)',
    'Workers leave the cannery on a day in May.\n\n(Ada Moor/moor@vell.example)',
    '7. Moor A, Holt I. A study of tin and ports in the north. Sea Res. 2009;170:650-6. doi:10.1/x',
    'More information: Ada Moor and others, printed in 2019.',
    'The tide takes back the tin and rust,\nThe gulls complain of quays,\nAnd all the boats that came in trust\nLie down across the bays',
  ])('takes %j for no fact', (line) => {
    const found = facts(`${STORY}\n\n${line}`);
    expect(found.filter((fact) => line.includes(fact))).toEqual([]);
  });

  it('leaves out a list of links, whose items are no sentences', () => {
    const items = [
      'Mayor opens a new school in Vell',
      'Why the river turned red in May',
      'Ten boats that you should see',
    ];
    const text = `${STORY}\n\n${items.join('\n\n')}`;
    const blocks = articleFromText(text).blocks.map((block, index, all) =>
      index < all.length - items.length ? block : { ...block, type: 'list-item' as const },
    );
    expect(facts(text, { blocks }).filter((fact) => items.includes(fact))).toEqual([]);
  });

  it('shows the story before what it quotes at length', () => {
    const letter = 'The council writes that the cannery is to close in June of this year.';
    const text = `${STORY}\n\n${letter}`;
    const { blocks } = articleFromText(text);
    const quoted = blocks.map((block, i) =>
      i === blocks.length - 1 ? { ...block, type: 'quote' as const } : block,
    );
    expect(facts(text, { blocks: quoted })).not.toContain(letter);
    expect(facts(letter, { blocks: [{ start: 0, end: letter.length, type: 'quote' }] })).toEqual([letter]);
  });

  it('begins behind the dateline', () => {
    expect(facts('VELL – The mill burned down in May, the council said.')).toEqual([
      'The mill burned down in May, the council said.',
    ]);
  });

  it('says what a fact leans on', () => {
    const text = 'The crew of the ferry left Vell in May. They have not been seen since then.';
    const leaning = keyFacts(text).find(({ start }) => start > 0);
    expect(leaning?.leansOn && text.slice(leaning.leansOn.on.start, leaning.leansOn.on.end)).toBe(
      'The crew of the ferry left Vell in May.',
    );
  });

  it('leaves the bullet out of the quote', () => {
    expect(facts('• The mill at Vell burned down in May.\n\n• Nobody was hurt in the fire.')).toContain(
      'The mill at Vell burned down in May.',
    );
  });

  it('takes lines without full stops where all are so', () => {
    const lines = 'the ferry leaves the quay at noon\n\nthe mill takes in the last of the grain';
    expect(facts(lines)).toHaveLength(2);
  });

  it('prefers a statement to a question', () => {
    const [statement, question] = [
      'The town of Vell has lost its mill.',
      'How did the town of Vell lose its mill?',
    ];
    expect(facts(`${question} ${statement}`)[0]).toBe(statement);
  });

  it('keeps a sentence that merely speaks of such things', () => {
    const line = 'People who subscribe to the service read more books than others do.';
    expect(facts(line)).toEqual([line]);
  });

  it('leaves out headings, captions and the publisher’s notes', () => {
    const text =
      'The long road home\n\nA boat lies in the bay.\n\nThe bay froze over in March this year.\n\nThe date was wrong at first.';
    const [heading, caption, story, note] = articleFromText(text).blocks;
    if (!heading || !caption || !story || !note) throw new Error('four blocks');
    const blocks = [
      { ...heading, type: 'heading' as const },
      { ...caption, type: 'caption' as const },
      story,
      note,
    ];
    expect(
      facts(text, { blocks, notices: [{ start: note.start, end: note.end, type: 'correction' }] }),
    ).toEqual(['The bay froze over in March this year.']);
  });

  it('puts a sentence that says the same again behind others', () => {
    const first = 'The council of Vell voted to close the old cannery in June.';
    const again = 'The council of Vell voted to close the old cannery in June, it is true.';
    const other = 'Some 340 workers in the harbour will lose their jobs by summer.';
    expect(facts([first, again, other].join(' ')).slice(0, 2)).toContain(other);
  });

  it('finds nothing in a text without sentences, or without budget', () => {
    expect(facts('')).toEqual([]);
    expect(facts('One two.')).toEqual([]);
    expect(keyFacts(STORY, {}, 3)).toEqual([]);
  });

  it('quotes the article for any text', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) =>
        keyFacts(text).every(
          ({ start, end, score }) => start < end && end <= text.length && Number.isFinite(score),
        ),
      ),
      { numRuns: 40 },
    );
  });
});
