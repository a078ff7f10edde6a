// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { isFoldedAway, unfold } from '../../../utils/annotation/unfold.ts';

/** The layout's part that happy-dom lacks: what is closed, hidden or not displayed is not visible. */
function isVisible(this: Element): boolean {
  for (let element: Element | null = this; element; element = element.parentElement) {
    const above: Element | null = element.parentElement;
    if (above instanceof HTMLDetailsElement && !above.open && element.localName !== 'summary') return false;
    if (element.getAttribute('hidden') !== null) return false;
    if (getComputedStyle(element).display === 'none') return false;
  }
  return true;
}

function wordsIn(html: string): Range {
  document.body.innerHTML = html;
  const range = document.createRange();
  range.selectNodeContents(document.querySelector('#words')!.firstChild!);
  return range;
}

beforeEach(() => {
  Element.prototype.checkVisibility = isVisible;
});

const WORDS = '<p id="words">The county pays two thirds.</p>';

describe('a folded part around a passage', () => {
  test('is opened where it is a details, one within another too', () => {
    const range = wordsIn(
      `<details><summary>Who?</summary><details><summary>Then?</summary>${WORDS}</details></details>`,
    );
    expect(isFoldedAway(range)).toBe(true);
    expect(unfold(range)).toBe(true);
    expect([...document.querySelectorAll('details')].every(({ open }) => open)).toBe(true);
  });

  test('is opened where the browser would open it for words found there, and the page hears of it first', () => {
    const range = wordsIn(`<div hidden="until-found">${WORDS}</div>`);
    const heard: string[] = [];
    document.body.addEventListener('beforematch', ({ target }) =>
      heard.push((target as Element).getAttribute('hidden') ?? ''),
    );
    expect(unfold(range)).toBe(true);
    expect(heard).toEqual(['until-found']);
  });

  test('is opened by the control that names it', () => {
    const range = wordsIn(
      `<button aria-expanded="false" aria-controls="part">Who pays?</button><div id="part" style="display:none">${WORDS}</div>`,
    );
    document.querySelector('button')!.addEventListener('click', () => {
      document.querySelector<HTMLElement>('#part')!.style.display = 'block';
    });
    expect(unfold(range)).toBe(true);
  });

  test.each([
    ['a link that leads elsewhere', '<a href="https://evil.example/" aria-controls="part">Who?</a>'],
    ['a button that sends a form', '<form><button aria-controls="part">Who?</button></form>'],
    ['a control that says it is open', '<button aria-expanded="true" aria-controls="part">Who?</button>'],
    ['no control', '<p>Who?</p>'],
  ])('stays folded behind %s, which is not clicked', (_, control) => {
    const range = wordsIn(`${control}<div id="part" style="display:none">${WORDS}</div>`);
    let clicks = 0;
    document.body.addEventListener('click', () => clicks++);
    expect(unfold(range)).toBe(false);
    expect(clicks).toBe(0);
  });

  test('is not opened where the passage is a summary, which is seen', () => {
    const range = wordsIn('<details><summary id="words">Who pays?</summary><p>The county.</p></details>');
    expect(unfold(range)).toBe(true);
    expect(document.querySelector('details')!.open).toBe(false);
  });
});
