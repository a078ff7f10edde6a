import { describe, expect, it } from 'vitest';
import { modelLinesOf } from './read.ts';

describe('units in other capitals, glued, before nouns and joined', () => {
  it.each([
    ['The motor gives 310 HP and 95 lb-ft.', ['310 HP = 310 [HP]', '95 lb-ft = 95 [lbf_av].[ft_i]']],
    ['It turns with 480Nm at 60 HZ.', ['480Nm = 480 N.m', '60 HZ = 60 Hz']],
    ['The line carries 80Mbps.', ['80Mbps = 80 Mbit/s']],
    ['She bought a 9 W bulb.', ['9 W = 9 W']],
    ['The ferry does 18 m.p.h. at most.', ['18 m.p.h. = 18 [mi_i]/h']],
    ['Gas costs $3 per mmBTU.', ['$3 per mmBTU = 3 USD/M[Btu]']],
    [
      'The bank cut by 30 basis points and then 20bps.',
      ['30 basis points = down 30 basis point', '20bps = 20 basis point'],
    ],
    ['The pact has a 1.5C limit.', ['1.5C = 1.5 Cel']],
    ['Nights of 3C-7C are usual.', ['3C-7C = 3..7 Cel']],
    ['It sank to minus-9 degrees Celsius.', ['minus-9 degrees Celsius = -9 Cel']],
    ['They met in a sub-50 sq m flat.', ['50 sq m = < 50 m2']],
    ['A jug is 1/8 of a gallon.', ['1/8 of a gallon = 0.125 [gal_us]']],
    ['The dam lies a mile and a half away.', ['a mile and a half = 1.5 [mi_i]']],
    ['She served two years and three months.', ['two years and three months = 2.25 a']],
  ])('reads %j', async (text, lines) => {
    expect(await modelLinesOf(text)).toEqual(lines);
  });

  it.each([
    'The girl is in class 2C now.',
    'He waited at gate 9C for hours.',
    'The crane stood by platform 2b.',
    'The film was named "Gladiator 2" and did well.',
  ])('reads no unit in %j', async (text) => {
    expect(await modelLinesOf(text)).toEqual([]);
  });
});

describe('money in other writings', () => {
  it.each([
    ['The barn sold for $US9,250,000.', ['$US9,250,000 = 9250000 USD']],
    ['The mill cost $A7 million.', ['$A7 million = 7000000 AUD']],
    ['The launch cost USD3m.', ['USD3m = 3000000 USD']],
    ['A ticket costs 95p, up 8p.', ['95p = 0.95 GBP', '8p = up 0.08 GBP']],
    ['Rents are £2-4,000 a month.', ['£2-4,000 a month = 2000..4000 GBP/mo']],
    ['The loan is €200-300m.', ['€200-300m = 200000000..300000000 EUR']],
    ['The court set a 6m fine.', ['6m = 6000000']],
    ['Repairs came to 420 pounds.', ['420 pounds = 420 GBP']],
    [
      'It gets 3 million dirhams ($0.8 million) a year.',
      ['3 million dirhams = 3000000 AED/a', '$0.8 million = 800000 USD/a'],
    ],
  ])('reads %j', async (text, lines) => {
    expect(await modelLinesOf(text)).toEqual(lines);
  });

  it.each([
    ['The pole is 6m long.', ['6m = 6 m']],
    ['The boar weighed 420 pounds.', ['420 pounds = 420 [lb_av]']],
    ['The film streams in 1080p.', []],
    ['Fans still sing the song of Euro 96.', []],
  ])('sees no money in %j', async (text, lines) => {
    expect(await modelLinesOf(text)).toEqual(lines);
  });
});
