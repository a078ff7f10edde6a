import { describe, expect, it } from 'vitest';
import { modelLinesOf } from './read.ts';

describe('a unit said once for two figures', () => {
  it.each([
    ['The farm sold 90 goats in May and 70 in June.', ['90 goats = 90 goat', '70 = 70 goat']],
    ['Fares rose by 4 percent in Oslo and by 2 in Bergen.', ['4 percent = up 4 %', '2 = 2 %']],
    ['The first bid was 40 cents and the second 35.', ['40 cents = 0.4 USD', '35 = 0.35 USD']],
    ['Nine of 14 councillors agreed.', ['Nine = 9 councillor', '14 councillors = 14 councillor']],
    ['Take a 5- or 8-litre can.', ['5 = 5 L', '8-litre = 8 L']],
    ['They won 6 games and lost 3.', ['6 games = 6 game', '3 = 3 game']],
  ])('is read in %j', async (text, lines) => {
    expect(await modelLinesOf(text)).toEqual(lines);
  });

  it.each([
    ['The index stood at 8,450, 3 per cent above last week.', ['8,450 = 8450', '3 per cent = 3 %']],
    ['Shares fell 3 percent to 193.', ['3 percent = down 3 %', '193 = 193']],
    ['The town has 40 shops; the index closed at 70.', ['40 shops = 40 shop', '70 = 70']],
  ])('is not lent in %j', async (text, lines) => {
    expect(await modelLinesOf(text)).toEqual(lines);
  });
});

describe('counted phrases with a model, a list or an owner inside', () => {
  it.each([
    ['They sold five million 250ml tins.', ['five million 250ml tins = 5000000 tin', '250ml = 250 mL']],
    ['She flew two 747 Cargo jets.', ['two = 2 jet']],
    [
      'The army fired 60 land, sea and air-launched rockets.',
      ['60 land, sea and air-launched rockets = 60 rocket'],
    ],
    ["Three of the bishop's clerks left.", ["Three of the bishop's clerks = 3 clerk"]],
    ['The club won three straight League Cups.', ['three straight League Cups = 3 cup']],
    ['Shares trade at 9 times earnings.', ['9 times = 9 time']],
    ['The town has a 40 room inn.', ['40 room = 40 room']],
  ])('are read in %j', async (text, lines) => {
    expect(await modelLinesOf(text)).toEqual(lines);
  });

  it.each(['Everyone recalls the 2008 market crash.', 'It lists the 404 error page.'])(
    'are not seen in %j',
    async (text) => {
      expect(await modelLinesOf(text)).toEqual([]);
    },
  );
});
