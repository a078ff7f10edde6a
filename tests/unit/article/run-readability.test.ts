import Readability from '@mozilla/readability/Readability.js';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { quicken, type ReadabilityMethods } from '../../../utils/article/extract/run-readability.ts';

const PIECES = [
  '<div>',
  '</div>',
  '<p class="byline">',
  '</p>',
  '<a href="/a" rel="author">',
  '<a href="#b">',
  '</a>',
  '<span itemprop="author">',
  '</span>',
  '<br>',
  '<hr>',
  'Ada Beck',
  ' \n ',
  '\u00a0',
  'a word, '.repeat(20),
];

test('the quick tests answer as those of the library that they replace, for every element of any tree', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }), (pieces) => {
      const { document } = parseHTML(`<html><body>${pieces.join('')}</body></html>`);
      const own = new Readability(document) as unknown as ReadabilityMethods;
      const quick = new Readability(document) as unknown as ReadabilityMethods;
      quicken(quick);
      for (const element of document.querySelectorAll('body, body *')) {
        const names = element.getAttribute('class') ?? '';
        expect(quick._isValidByline(element, names)).toBe(own._isValidByline(element, names));
        expect(quick._isElementWithoutContent(element)).toBe(own._isElementWithoutContent(element));
        expect(quick._getLinkDensity(element)).toBe(own._getLinkDensity(element));
      }
    }),
  );
});
