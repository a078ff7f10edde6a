// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { Panel, type PanelProps } from '../../../components/article/index.ts';
import type { Analysis } from '../../../utils/model/analysis.ts';
import { harbour } from '../../fixtures/analyses/harbour.ts';
import { button, click, panelProps, show } from './render.ts';

type Changes = Parameters<typeof panelProps>[0];
const view = (answer: PanelProps['answer'], changes: Changes = {}): HTMLElement =>
  show(<Panel {...panelProps(changes)} answer={answer} />);
const withArticle = (change: Partial<Analysis['article']>): string =>
  view({ state: 'ready', analysis: { ...harbour, article: { ...harbour.article, ...change } } }).textContent!;

const links = Array.from({ length: 15 }, (_, i) => ({
  title: `Story number ${i} of the harbour`,
  url: `https://${i === 3 ? 'other' : 'news'}.example/s/${i}`,
}));
const list = { state: 'not-an-article', kind: 'list', reason: 'not-an-article', links } as const;

test('a list offers the titles that it links to, the first twelve at first', async () => {
  const root = view(list);
  expect(root.querySelectorAll('a')).toHaveLength(12);
  await click(button(root, 'Show 3 more'));
  expect(root.querySelectorAll('a')).toHaveLength(15);
});

test('a title opens in place of the list', () => {
  const onOpen = vi.fn();
  const link = view(list, { onOpen }).querySelector('a')!;
  const event = new MouseEvent('click', { bubbles: true, cancelable: true });
  link.dispatchEvent(event);
  expect(onOpen).toHaveBeenCalledExactlyOnceWith('https://news.example/s/0');
  expect(event.defaultPrevented).toBe(true);
});

test('a title that is clicked with a key held down is left to the browser', () => {
  const onOpen = vi.fn();
  const link = view(list, { onOpen }).querySelector('a')!;
  let isPrevented = true;
  const listen = (event: Event): void => {
    isPrevented = event.defaultPrevented;
    // No browser is here to open it.
    event.preventDefault();
  };
  document.addEventListener('click', listen, { once: true });
  link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true }));
  expect(onOpen).not.toHaveBeenCalled();
  expect(isPrevented).toBe(false);
});

test('a title that leads to another site says to which', () => {
  const items = [...view(list).querySelectorAll('li')].map(({ textContent }) => textContent!);
  expect(items.filter((text) => text.includes('.example'))).toEqual([
    'Story number 3 of the harbourother.example',
  ]);
});

test('a title that looks like markup is shown as text', () => {
  const title = '<img src=x onerror=alert(1)> and four more words';
  const root = view({ ...list, links: [{ title, url: 'https://news.example/x' }] });
  expect(root.querySelector('a')!.textContent).toBe(title);
  expect(root.querySelector('img')).toBeNull();
});

test('a page that is read says how many of its paragraphs', () => {
  const coverage = { kept: 31, seen: 31, truncated: false, reason: null };
  expect(withArticle({ coverage })).toContain('31 of 31 paragraphs');
});

test.each([
  ['subscribers-only', 'Looks cut off: for subscribers only'],
  ['page 1 of 3', 'Page 1 of 3'],
  ['cut-off', 'Looks cut off'],
])('a text that ends early for the reason %s says so', (reason, words) => {
  expect(withArticle({ coverage: { kept: 2, seen: 2, truncated: true, reason } })).toContain(words);
});

test.each([
  ['live-blog', 'Live blog'],
  ['forum', 'Discussion'],
  ['video', 'Video page'],
] as const)('a page of kind %s says what it was taken for', (kind, words) => {
  expect(withArticle({ kind })).toContain(words);
});

test('an article says nothing of kinds', () => {
  expect(withArticle({ kind: 'article' })).not.toMatch(/may not be|looks like/i);
});

test('work that takes long shows how far it is, and can be stopped', async () => {
  const onCancel = vi.fn();
  const progress = { stage: 'analysing', done: 0.5 } as const;
  const root = view({ state: 'loading', progress }, { onCancel });
  expect(root.querySelector('progress')!.value).toBeCloseTo(0.7);
  await click(button(root, 'Cancel'));
  expect(onCancel).toHaveBeenCalledOnce();
});

test('work that has just begun shows no bar', () => {
  expect(view({ state: 'loading' }).querySelector('progress, button')).toBeNull();
});

test('work that was stopped can be begun again', async () => {
  const onRetry = vi.fn();
  await click(button(view({ state: 'cancelled' }, { onRetry }), 'Try again'));
  expect(onRetry).toHaveBeenCalledOnce();
});
