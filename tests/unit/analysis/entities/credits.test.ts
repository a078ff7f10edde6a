import { expect, test } from 'vitest';
import { creditsOf } from '../../../../utils/analysis/entities/credits.ts';
import { articleFromText } from '../../../../utils/article/article-from-text.ts';

/** Whether all places of a name in a text only say where the article is from. */
function isCredit(text: string, name: string): boolean {
  const mentions = [...text.matchAll(new RegExp(name, 'g'))].map(({ index }) => ({
    start: index,
    end: index + name.length,
  }));
  return creditsOf(articleFromText(text, { language: 'en' }))({ mentions: mentions as never });
}

test.each([
  ['NORHAVEN (NPX) — The ferry sank. Nobody at NPX was hurt.', 'NPX'],
  ['The ferry left. Photo: Nordpix', 'Nordpix'],
  ['The ferry left. Photo by Anna Berg/Nordpix', 'Nordpix'],
  ['The ferry left. Anna Berg/Nordpix', 'Anna Berg'],
  ['The pier at dusk. Orbis via Nordpix', 'Orbis'],
])('“%s”: %s is a credit', (text, name) => expect(isCredit(text, name)).toBe(true));

test.each([
  ['Nordpix sold its archive. Photo: Nordpix', 'Nordpix'],
  ['The council of Norhaven (NPX, for short) met on the pier in the morning.', 'Norhaven'],
  ['She travelled via Norhaven to the coast.', 'She'],
  ['The photo of Anna Berg hangs in the hall. Anna Berg laughed.', 'Anna Berg'],
])('“%s”: %s is none', (text, name) => expect(isCredit(text, name)).toBe(false));
