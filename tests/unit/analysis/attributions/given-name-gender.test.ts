import { describe, expect, it } from 'vitest';
import { genderOfEnding, genderOfGivenName } from '../../../../utils/analysis/attributions/gender.ts';

describe('genderOfGivenName', () => {
  it.each([
    ['Ingrid Moe', 'female'],
    ['Zoë Hart', 'female'],
    ['Gunnar Moe', 'male'],
    ['Joshua Hart', 'male'],
  ])('reads %s as %s', (name, gender) => expect(genderOfGivenName(name)).toBe(gender));

  it.each(['Robin Moe', 'Tamsina Okoro', 'Quillon Hart', 'Anna', 'Hart'])('leaves %s open', (name) => {
    expect(genderOfGivenName(name)).toBeNull();
  });
});

describe('genderOfEnding', () => {
  it('guesses by "-a"', () => expect(genderOfEnding('Tamsina Okoro')).toBe('female'));

  it.each(['Joshua Hart', 'Ingrid Moe', 'Robin Moe', 'Anna'])('guesses nothing for %s', (name) => {
    expect(genderOfEnding(name)).toBeNull();
  });
});
