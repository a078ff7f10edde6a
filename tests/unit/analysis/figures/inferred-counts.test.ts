import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../utils/analysis/pipeline.ts';
import { articleFromText } from '../../../../utils/article/article-from-text.ts';
import { loadResources } from '../../../../utils/cli/shared/load-resources.ts';

const resources = loadResources();

async function unitsOf(text: string): Promise<string[]> {
  const { figures } = await analyse(articleFromText(text, { language: 'en' }), resources);
  return figures.map(
    ({ value, unit, inferred }) => `${value} ${unit.code}${inferred ? ` by ${inferred}` : ''}`,
  );
}

describe('what a bare number counts by its subject', () => {
  it.each([
    ['The blast killed 14.', ['14 people by unit']],
    ['The death toll rose to 23.', ['23 death by unit']],
    ['The number of pupils fell to 640.', ['640 pupil by unit']],
    ['Asylum claims topped 9,000.', ['9000 claim by unit']],
    ['The fire killed five people and hurt two others.', ['5 people', '2 people by unit']],
  ])('is worked out in %j', async (text, units) => {
    expect(await unitsOf(text)).toEqual(units);
  });

  it.each([
    ['Shares fell to 87.', ['87 ']],
    ['The index was 7,310.', ['7310 ']],
  ])('is left open in %j', async (text, units) => {
    expect(await unitsOf(text)).toEqual(units);
  });
});
