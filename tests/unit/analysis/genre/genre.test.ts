import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../utils/analysis/pipeline.ts';
import { articleFromText } from '../../../../utils/article/article-from-text.ts';
import { loadResources } from '../../../../utils/cli/shared/load-resources.ts';

const resources = loadResources();

async function genreOf(
  title: string,
  paragraphs: string[],
  metadata: { url?: string; language?: string } = {},
) {
  const article = articleFromText(paragraphs.join('\n\n'), {
    title,
    language: 'en',
    publishedAt: '2026-05-20',
    ...metadata,
  });
  return (await analyse(article, resources)).genre;
}

const NEWS = [
  'The harbour town of Vell will close its last cannery in June, the council said on Tuesday.',
  'About 340 people work there. The cannery opened in 1911.',
  '"It is a sad day," said Ada Moor, who leads the council.',
];

describe('the genre of an article', () => {
  it('is news where its first sentences date or report an event', async () => {
    expect(await genreOf('Vell to close its cannery', NEWS)).toBe('news');
  });

  it('is a feature where they do neither', async () => {
    const text = [
      'The sea comes up to the wall of the old cannery and goes away again.',
      'Behind the wall stand the machines, red with rust, and the gulls that live among them.',
      'A path leads up the hill to a house with a blue door.',
    ];
    expect(await genreOf('The wall and the sea', text)).toBe('feature');
  });

  it('is an opinion where its address says so', async () => {
    expect(await genreOf('Keep the cannery', NEWS, { url: 'https://news.example/opinion/keep' })).toBe(
      'opinion',
    );
  });

  it('is an opinion where the writer judges in the first person', async () => {
    const text = [
      'I think that the plan of the council is a terrible mistake.',
      'We have been told that the cannery is too old, but we deserve a better answer.',
      'My view is that the harbour is the most beautiful place on this coast.',
      'The council should be ashamed of its absurd plan, and I am not the only one to say it.',
    ];
    expect(await genreOf('The plan that Vell does not need', text)).toBe('opinion');
  });

  it('is an interview where questions are answered', async () => {
    const answer = 'The cannery was my whole life, and I went there every morning for forty years of it.';
    const text = ['Ada Moor leads the council of Vell.'].concat(
      ['What did you do there?', 'How did it end?', 'Where do you go now?'].flatMap((question) => [
        question,
        answer,
      ]),
    );
    expect(await genreOf('Ada Moor on tins and tides', text)).toBe('interview');
  });

  it('is an explainer where its headline asks what it explains', async () => {
    expect(await genreOf('Why Vell is closing its last cannery', NEWS)).toBe('explainer');
  });

  it('is a how-to where it tells the reader what to do', async () => {
    const text = [
      'Wash the fish in cold water and cut it into pieces.',
      'Put the pieces into a pot with salt and two litres of water.',
      'Boil the soup for half an hour and stir it well.',
      'Serve it with bread while it is hot.',
    ];
    expect(await genreOf('Fish soup from Vell', text)).toBe('how-to');
  });

  it('is a list where its headline counts what it lists', async () => {
    expect(await genreOf('The 8 best walks along the coast', NEWS)).toBe('list');
  });

  it('is no list where the headline counts the dead', async () => {
    expect(await genreOf('12 people hurt as ferry hits the quay', NEWS)).toBe('news');
  });

  it('is a match report where a game was won by a score', async () => {
    const text = [
      'The Vell Otters beat the Ostmark Hawks 3-1 in the football league on Saturday.',
      'The striker scored twice and the goalkeeper saved a penalty.',
      'The Otters play again on Friday.',
    ];
    expect(await genreOf('Otters beat Hawks in football league', text)).toBe('match-report');
  });

  it('is results where a company counts its quarter', async () => {
    const text = [
      'The pump maker Varnholm said on Tuesday that its profit rose 12% to $40 million in the first quarter.',
      'Revenue grew 5% to $310 million, and sales in Asia fell 3%.',
      'Its shares rose 2%.',
    ];
    expect(await genreOf('Varnholm first-quarter profit rises 12%', text)).toBe('results');
  });

  it('is a review where its headline says so', async () => {
    expect(await genreOf('The Tin Sea review: a long way down', NEWS)).toBe('review');
  });

  it('is a live blog where entries begin with the time', async () => {
    const text = [
      '9.05am The council meets.',
      '9.40am The mayor speaks.',
      '10.15am A vote is called.',
      '11.02am The plan passes.',
    ];
    expect(await genreOf('Vell council votes on cannery', text)).toBe('live-blog');
  });

  it('is not told in another language', async () => {
    expect(
      await genreOf('Werk schließt', ['Das Werk in Vell schließt im Juni.'], { language: 'de' }),
    ).toBeNull();
  });
});
