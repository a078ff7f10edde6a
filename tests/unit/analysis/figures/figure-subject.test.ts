import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../utils/analysis/pipeline.ts';
import { articleFromText, type TextMetadata } from '../../../../utils/article/article-from-text.ts';
import { loadResources } from '../../../../utils/cli/shared/load-resources.ts';
import type { Figure } from '../../../../utils/model/analysis.ts';

const resources = loadResources();

async function figures(text: string, metadata: TextMetadata = {}): Promise<Figure[]> {
  return (await analyse(articleFromText(text, { language: 'en', ...metadata }), resources)).figures;
}

describe('what a figure is about', () => {
  it.each([
    ['The council approved a $300 million contract for the bridge.', 'contract'],
    ['It holds about 20 percent of all protected wetlands.', 'protected wetlands'],
    ['The nurse was jailed for six years and two months.', 'nurse'],
    ['For two years running, local bakers have won the prize.', 'local bakers'],
    ['Late repairs are costing $3 billion a year in the United States.', 'Late repairs'],
    ['About 15% of voters stayed at home.', 'voters'],
    ['The jobless rate rose 3% last month.', 'jobless rate'],
    ['The company cut its workforce by 5%.', 'workforce'],
    ['Police arrested nine foreign workers on Sunday.', 'foreign workers'],
    ['The firm said the five-year plan would start soon.', 'plan'],
    ['Revenue of about $14 million was reported.', 'Revenue'],
    ['The price of homes for new buyers in London rose 5%.', 'price of homes for new buyers in London'],
    ['Officials said that sales for September were down by more than 30 per cent.', 'sales for September'],
    ['Growth slowed, with 1.0% U.S. growth next year.', 'U.S. growth'],
    ['Her sister Bernie died of a long illness aged 52.', 'sister Bernie'],
    ['Hayley N. Hull, 30, was arrested.', 'Hayley N. Hull'],
    ['Near the bar, 21-year-old Jo Smith rolled her eyes.', 'Jo Smith'],
    ['The attack killed 12.', 'killed'],
    ['Police said that three were arrested.', 'arrested'],
    ['He spent 750 hours dealing with paperwork.', 'dealing with paperwork'],
    ['It is adding $7 trillion to our national debt.', 'national debt'],
    ['Christmas tree mug, Etsy, $8', 'Christmas tree mug'],
    ['Bank of Canada hikes rate to 2.5%', 'rate'],
    ['1 1/4 cups granulated sugar', 'granulated sugar'],
    ['Starting at $295, the watches come with a strap.', 'watches'],
    ['Westfield, a town about 25 miles west of the city, voted.', 'town'],
    ['They were swapping about 100 miles of line each year.', 'line'],
    ['The 154-pound (70-kilogram) 40-year-old man was tall.', 'man'],
    ['They keep an unemployment rate under 4% for long.', 'unemployment rate'],
    ['At least five of 17 central bankers agreed.', 'central bankers'],
    ['The leading cause was cancer, followed by heart disease, 19.7%, and falls.', 'heart disease'],
    ['Penalties are to be increased to a maximum of £10,000 for repeat offenders', 'Penalties'],
    ['It will affect a narrow area, perhaps 30 miles across.', 'narrow area'],
    [
      'The fund left unchanged its forecast for global growth this year — a modest 3.2%.',
      'forecast for global growth',
    ],
    ['Voters approved an amendment on Tuesday that will grant $5 billion to schools.', 'amendment'],
    ['They met dozens of internet and technology companies.', 'internet and technology companies'],
    ["The party holds 192 of the legislature's 300 seats.", "legislature's 300 seats"],
  ])('%s', async (text, about) => {
    expect((await figures(text))[0]?.of?.text).toBe(about);
  });

  it('names who spends, the spending and what on, leaving out what stands between', async () => {
    const [figure] = await figures('Acme is spending $5 million on new trains this year.');
    expect(figure?.of?.text).toBe('Acme spending on new trains');
    expect(figure?.of?.spans).toHaveLength(3);
  });

  it('goes on with what the figure before was about', async () => {
    const found = await figures('Some 340 children fell ill, including 105 in Leeds; five of them died.');
    expect(found.map(({ of }) => of?.text)).toEqual(['children', 'children', 'children']);
  });

  it('is what a figure is compared with', async () => {
    const found = await figures(
      'They expect growth of 2.7% next year, down from the 2.9% estimated in July.',
    );
    expect(found.map(({ of }) => of?.text)).toEqual(['growth', 'growth']);
  });

  it('is the same in brackets as before them', async () => {
    const [first, second] = await figures('The wind reached 180 km/h (112 mph).');
    expect(first?.of?.text).toBe('wind');
    expect(second?.of?.text).toBe('wind');
  });

  it.each(['It flies Boeing 737 jets.', 'It fixes Python 3 mirrors.'])(
    'is asked of no model: %s',
    async (text) => {
      expect(await figures(text)).toEqual([]);
    },
  );

  it('is not the money itself', async () => {
    const [figure] = await figures(
      'They have been paying contractors hundreds of dollars an hour to record themselves.',
    );
    expect(figure?.of?.text).not.toBe('dollars');
  });

  it('is not the one who pays where nobody is named', async () => {
    const [figure] = await figures('Expect to pay $15.');
    expect(figure?.of).toBeNull();
  });

  it('is nothing that lasted where years are the last ones', async () => {
    const [figure] = await figures('We have expanded school funding in the last 40 years.');
    expect(figure?.of).toBeNull();
  });

  it('says nothing of a span of time that nothing is said to last', async () => {
    const [figure] = await figures('For three weeks, it rained.');
    expect(figure?.of).toBeNull();
  });

  it('gives the year that an amount is for, not the day that it was said', async () => {
    const text = 'Acme is spending $5 million on trains this year.';
    const { timexes, figures: found } = await analyse(
      articleFromText(text, { language: 'en', publishedAt: '2026-04-21' }),
      resources,
    );
    const period = timexes[found[0]?.period ?? -1];
    expect(period && text.slice(period.start, period.end)).toBe('this year');
  });
});

describe('the same figure twice', () => {
  it('is said again where value, unit and a word of its subject agree', async () => {
    const found = await figures('The mine employs 4,200 people.\n\nAll 4,200 people will be paid.');
    expect(found.map(({ sameAs }) => sameAs)).toEqual([undefined, 0]);
  });

  it('is not seen in small numbers of different things', async () => {
    const found = await figures('Two dogs barked.\n\nTwo cars stopped.');
    expect(found.map(({ sameAs }) => sameAs)).toEqual([undefined, undefined]);
  });
});

describe('the dollar of an article', () => {
  it("is that of the publisher's country, and says that it was worked out", async () => {
    const [figure] = await figures('The bridge cost $40 million.', { url: 'https://news.example.com.au/a' });
    expect(figure).toMatchObject({ unit: { code: 'AUD', text: '$' }, inferred: 'country' });
  });

  it('is as printed where letters say whose it is', async () => {
    const [figure] = await figures('The bridge cost US$40 million.', {
      url: 'https://news.example.com.au/a',
    });
    expect(figure?.unit.code).toBe('USD');
    expect(figure?.inferred).toBeUndefined();
  });

  it('is the US dollar where nothing tells', async () => {
    const [figure] = await figures('The bridge cost $40 million.');
    expect(figure?.unit.code).toBe('USD');
    expect(figure?.inferred).toBeUndefined();
  });
});

describe('salience', () => {
  it('puts a figure of the headline before one of the last paragraph', async () => {
    const text = `The fund lost $7 billion on Monday.\n\n${'It was a quiet day. '.repeat(30)}\n\nTickets cost $20.`;
    const [first, last] = await figures(text, { title: 'Fund loses $7 billion' });
    expect(first?.salience).toBeGreaterThan(last?.salience ?? 1);
  });
});
