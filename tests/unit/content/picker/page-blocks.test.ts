import { expect, test } from 'vitest';
import { type BlockBox, pageBlocks } from '../../../../utils/content/picker/page-blocks.ts';
import { pageOf } from '../../article/page.ts';

/** Blocks of a page whose elements tell their boxes by `data-box`, and those without one by their parent's. */
function blocksOf(body: string) {
  const document = pageOf(`<!doctype html><body data-box="0 0 800 2000">${body}</body>`);
  const boxOf = (element: Element): BlockBox => {
    const written = element.closest('[data-box]')?.getAttribute('data-box') ?? '0 0 0 0';
    const [left = 0, top = 0, width = 0, height = 0] = written.split(' ').map(Number);
    return { left, top, width, height };
  };
  const blocks = pageBlocks(document, {
    boxOf,
    isBlock: (element) => !/^(?:span|a|em)$/.test(element.localName),
    stackAt: (root, x, y) =>
      [...root.querySelectorAll('*')].toReversed().filter((element) => {
        const { left, top, width, height } = boxOf(element);
        return x >= left && x < left + width && y >= top && y < top + height;
      }),
    shadowRoot: (element) => element.shadowRoot,
  });
  const find = (selector: string) => document.querySelector(selector)!;
  const id = (element: Element | null) => element && (element.id || element.localName);
  return { blocks, find, id, document };
}

const PAGE = `<div id="page" data-box="0 0 800 1000"><div id="wrap"><section id="one" data-box="0 0 800 300"><p id="p1" data-box="10 10 700 40">Words <em id="em">here</em></p>
  <p id="empty" data-box="10 60 700 40">  </p><p id="p2" data-box="10 110 700 40">More words</p></section><section id="two" data-box="0 300 800 300"><p id="p3" data-box="10 310 700 40">Last</p></section></div></div>`;

test('the block at a point is the innermost one with words; an inline element is none', () => {
  const { blocks, id } = blocksOf(PAGE);
  expect(id(blocks.at(20, 20))).toBe('p1');
  expect(id(blocks.at(780, 20))).toBe('one');
  expect(id(blocks.at(20, 1500))).toBe('body');
  expect(blocks.at(2_000, 20)).toBeNull();
});

test('larger and smaller pass over what looks the same', () => {
  const { blocks, find, id } = blocksOf(PAGE);
  expect(id(blocks.larger(find('#p1')))).toBe('one');
  expect(id(blocks.larger(find('#one')))).toBe('wrap');
  expect(id(blocks.larger(find('#wrap')))).toBe('body');
  expect(blocks.larger(find('body'))).toBeNull();
  expect(id(blocks.smaller(find('#page')))).toBe('one');
  expect(blocks.smaller(find('#p1'))).toBeNull();
});

test('beside passes over what holds no words, and goes on beside what a block fills', () => {
  const { blocks, find, id } = blocksOf(PAGE);
  expect(id(blocks.beside(find('#p1'), 1))).toBe('p2');
  expect(id(blocks.beside(find('#p2'), -1))).toBe('p1');
  expect(blocks.beside(find('#p2'), 1)).toBeNull();
  expect(id(blocks.beside(find('#one'), 1))).toBe('two');
});

test('a block in a shadow root is found and left', () => {
  const { blocks, find, id } = blocksOf('<news-story id="host" data-box="0 0 800 500"></news-story>');
  const root = find('#host').attachShadow({ mode: 'open' });
  root.innerHTML = '<p id="inner" data-box="10 10 700 40">Words</p>';
  expect(id(blocks.at(20, 20))).toBe('inner');
  expect(id(blocks.larger(root.querySelector('p')!))).toBe('host');
});
