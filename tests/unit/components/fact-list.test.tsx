// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { FactList } from '../../../components/facts/index.ts';
import { harbour } from '../../fixtures/analyses/harbour.ts';
import { button, click, reader, show } from './render.ts';

const text = harbour.article.text;
const facts = (more = {}): HTMLElement =>
  show(<FactList {...reader} analysis={harbour} onReveal={() => {}} {...more} />);
const starts = (root: HTMLElement): number[] =>
  [...root.querySelectorAll('.text')].map((each) => text.indexOf(each.textContent!));

test('shows three facts in the article’s order, then seven, then all', async () => {
  const root = facts();
  expect(starts(root)).toHaveLength(3);
  expect(starts(root)).toEqual(starts(root).toSorted((a, b) => a - b));
  await click(button(root, 'Show 4 more'));
  expect(starts(root)).toHaveLength(7);
  await click(button(root, 'Show 1 more'));
  expect(starts(root)).toHaveLength(8);
  expect(root.textContent).not.toContain('Show');
});

test('"show more" leaves what stood there where it was', async () => {
  const root = facts();
  const before = starts(root);
  await click(button(root, 'Show 4 more'));
  expect(starts(root).slice(0, 3)).toEqual(before);
});

test('a click on a fact reveals its span', async () => {
  const onReveal = vi.fn();
  await click(button(facts({ onReveal }), 'About 1,200'));
  const { start, end } = harbour.keyFacts[0]!;
  expect(onReveal).toHaveBeenCalledExactlyOnceWith({ start, end });
});

test('names the source in the article’s words, and reveals it', async () => {
  const onReveal = vi.fn();
  const root = facts({ onReveal });
  await click(button(root, 'Source: an internal plan'));
  expect(onReveal.mock.calls[0]![0]).toEqual(harbour.attributions[1]!.source);
});

test('says which words decided a status', async () => {
  const root = facts();
  await click(button(root, 'Reported'));
  expect(root.textContent).toContain('Decided by: “according to”.');
  expect(root.querySelector('.mark')!.textContent).toBe('according to');
});

test('copies a fact with its source and a link to the passage', async () => {
  const onCopy = vi.fn();
  const root = facts({ onCopy });
  await click(button(root, 'Copy'));
  const copied = onCopy.mock.calls[0]![0] as string;
  expect(copied).toContain('“The port of Norhaven will close');
  expect(copied).toContain('Norhaven Courier');
  expect(copied).toContain('https://courier.example/2026/04/21/coal-terminal#:~:text=The%20port');
  expect(root.querySelector('[role=status]')!.textContent).toBe('Copied');
});

test('offers neither copying nor keeping where nobody would do it', () => {
  expect(facts().querySelectorAll('[aria-label]')).toHaveLength(0);
});
