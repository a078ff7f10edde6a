import { describe, expect, test } from 'vitest';
import { firstDescription, nameDescription } from '../../../utils/memory/name-description.ts';

const told = (text: string, name: string): string | null => {
  const start = text.indexOf(name);
  const found = nameDescription(text, [start, start + name.length]);
  return found && text.slice(...found);
};

describe('the words that tell who a name is', () => {
  test.each([
    [
      "Alexandr Wang, the 27-year-old running Meta's AI lab, said so.",
      'Alexandr Wang',
      "the 27-year-old running Meta's AI lab",
    ],
    ['It was Ann Lee, a judge at the High Court.', 'Ann Lee', 'a judge at the High Court'],
    ["Bea Quay, Northgate's chief engineer, resigned.", 'Bea Quay', "Northgate's chief engineer"],
    ['Carl Ode, who leads the inquiry, was absent.', 'Carl Ode', 'who leads the inquiry'],
    ['Dana Fir is a marine biologist at Kiel.', 'Dana Fir', 'a marine biologist at Kiel'],
    ['On Monday former finance minister Emil Gard resigned.', 'Emil Gard', 'former finance minister'],
    ['Talks with German chancellor Otto Rein failed.', 'Otto Rein', 'German chancellor'],
    ['Northgate, a ferry operator, sank it.', 'Northgate', 'a ferry operator'],
  ])('stand in %j', (text, name, words) => {
    expect(told(text, name)).toBe(words);
  });

  test.each([
    ['In 2020, for Ann Lee, the war was over.', 'Ann Lee'],
    ['Ann Lee, who said nothing, left.', 'Ann Lee'],
    ['Ann Lee, Bea Quay and Carl Ode met.', 'Ann Lee'],
    ['They met Ann Lee, and the mayor left.', 'Ann Lee'],
    ['Mr. Lee left.', 'Lee'],
    ['Sen. Gard resigned.', 'Gard'],
    ['Ann Lee resigned on Monday.', 'Ann Lee'],
  ])('are not made up of %j', (text, name) => {
    expect(told(text, name)).toBeNull();
  });

  test('do not run into the next paragraph', () => {
    expect(told('Signed, Ann Lee, the\nmayor of Bristol, replied.', 'Ann Lee')).toBeNull();
  });

  test('are those of the first place that has some', () => {
    const text = 'Ann Lee left. Then Ann Lee, the judge in the case, came back.';
    const places = [...text.matchAll(/Ann Lee/g)].map(({ index }) => ({ start: index, end: index + 7 }));
    const { start, end } = firstDescription(text, places)!;
    expect(text.slice(start, end)).toBe('the judge in the case');
  });
});
