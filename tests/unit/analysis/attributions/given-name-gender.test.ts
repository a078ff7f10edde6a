import { describe, expect, it } from 'vitest';
import { genderOfName } from '../../../../utils/analysis/attributions/gender.ts';

describe('genderOfName', () => {
  it.each([
    ['Ingrid Moe', 'female'],
    ['Zoë Hart', 'female'],
    ['Tamsina Okoro', 'female'],
    ['Gunnar Moe', 'male'],
    ['Joshua Hart', 'male'],
  ])('reads %s as %s', (name, gender) => expect(genderOfName(name)).toBe(gender));

  it.each(['Robin Moe', 'Quillon Hart', 'Anna', 'Hart'])('leaves %s open', (name) => {
    expect(genderOfName(name)).toBeNull();
  });
});
