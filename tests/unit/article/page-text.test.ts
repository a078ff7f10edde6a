// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PageText } from '../../../utils/article/page-text.ts';

function page(html: string): PageText {
  document.body.replaceChildren(
    ...new DOMParser().parseFromString(`<body>${html}`, 'text/html').body.childNodes,
  );
  return PageText.of(document)!;
}

describe('the text of a whole page', () => {
  test('holds all that readers see, block by block', () => {
    const { text } = page('<nav>Home</nav><article><p>One <b>two</b>\n three.</p><p>Four.</p></article>');
    expect(text).toBe('Home\n\nOne two three.\n\nFour.');
  });

  test('leaves out what nobody sees', () => {
    expect(
      page('<p>One.</p><script>no</script><p style="display: none">no</p><template>no</template>').text,
    ).toBe('One.');
  });

  test('leads from a range to its span and back, over elements', () => {
    const read = page('<p>One <b>two</b> three.</p>');
    const range = document.createRange();
    range.setStart(document.querySelector('p')!.firstChild!, 1);
    range.setEnd(document.querySelector('b')!.firstChild!, 2);
    const span = read.spanOf(range)!;
    expect(read.text.slice(span.start, span.end)).toBe('ne tw');
    expect(String(read.rangeOf(span))).toBe('ne tw');
  });

  test('takes the boundaries of elements for those of their text', () => {
    const read = page('<p>One.</p><p>Two.</p><p>Three.</p>');
    const range = document.createRange();
    range.setStart(document.body, 1);
    range.setEnd(document.body, 2);
    const span = read.spanOf(range)!;
    expect(read.text.slice(span.start, span.end)).toBe('Two.');
  });

  test('knows no span of what it does not hold', () => {
    const read = page('<p>One.</p><script>no</script>');
    const range = document.createRange();
    range.selectNodeContents(document.querySelector('script')!);
    expect(read.spanOf(range)).toBeNull();
  });

  test('gives no range for words that have changed since', () => {
    const read = page('<p>One.</p>');
    document.querySelector('p')!.firstChild!.nodeValue = 'Two.';
    expect(read.rangeOf({ start: 0, end: 3 })).toBeNull();
  });

  test('leads every span of words to a range of those words', () => {
    const read = page('<p>Alpha  <i>beta</i>&shy;gamma\n\n delta</p><ul><li>one<li>two <b>three</b></ul>');
    const { text } = read;
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.nat(text.length - 1), (a, b) => {
        const span = { start: Math.min(a, b), end: Math.max(a, b) + 1 };
        const words = text.slice(span.start, span.end);
        if (words !== words.trim()) return;
        expect(read.spanOf(read.rangeOf(span)!)).toEqual(span);
      }),
    );
  });
});
