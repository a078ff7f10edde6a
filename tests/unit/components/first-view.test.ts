import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstView } from '../../../components/brief/first-view.ts';

const short = Array<number>(6).fill(30);
const long = Array<number>(6).fill(90);

test('short passages leave room for more of each part, and for two lines a date', () => {
  expect(firstView({ what: [80], who: short, howMuch: short, when: short })).toEqual({
    who: 3,
    howMuch: 5,
    when: 4,
    roomy: true,
  });
});

test('long passages leave each part its least', () => {
  expect(firstView({ what: [250], who: long, howMuch: long, when: long })).toEqual({
    who: 2,
    howMuch: 3,
    when: 3,
    roomy: false,
  });
});

test('a part without entries leaves its room to the others', () => {
  const lengths = { what: [150], howMuch: long, when: long };
  expect(firstView({ ...lengths, who: long }).roomy).toBe(false);
  expect(firstView({ ...lengths, who: [] }).roomy).toBe(true);
});

test('no part shows more than it has', () => {
  const lengths = fc.array(fc.nat(400), { maxLength: 9 });
  fc.assert(
    fc.property(lengths, lengths, lengths, lengths, (what, who, howMuch, when) => {
      const room = firstView({ what, who, howMuch, when });
      expect(room.who).toBeLessThanOrEqual(who.length);
      expect(room.howMuch).toBeLessThanOrEqual(howMuch.length);
      expect(room.when).toBeLessThanOrEqual(when.length);
    }),
  );
});
