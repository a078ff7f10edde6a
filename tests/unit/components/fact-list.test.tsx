// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { FactList } from '../../../components/facts/index.ts';
import { harbour as short } from '../../fixtures/analyses/harbour.ts';
import { roomy } from '../../fixtures/analyses/roomy.ts';
import { button, click, reader, show } from './render.ts';

const harbour = roomy(short);

const text = harbour.article.text;
const facts = (more = {}): HTMLElement =>
  show(<FactList {...reader} analysis={harbour} onReveal={() => {}} {...more} />);
const starts = (root: HTMLElement): number[] =>
  [...root.querySelectorAll('.text')].map((each) => text.indexOf(each.textContent!.replace(/ \[.*?\]/, '')));

test('shows three facts in the article’s order, then seven, then all', async () => {
  const root = facts();
  expect(starts(root)).toHaveLength(3);
  expect(starts(root)).toEqual(starts(root).toSorted((a, b) => a - b));
  await click(button(root, 'Show 4 more'));
  expect(starts(root)).toHaveLength(7);
  await click(button(root, 'Show 3 more'));
  expect(starts(root)).toHaveLength(10);
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
  expect(root.textContent).toContain('The article’s words: “according to”.');
  expect(root.querySelector('.mark')!.textContent).toBe('according to');
});

test('calls what the writer of an opinion piece thinks no opinion at each line', () => {
  const [first, ...rest] = harbour.keyFacts;
  const own = { ...first!, status: 'opinion' as const, attribution: null };
  const judged = { ...harbour, keyFacts: [own, ...rest] };
  expect(facts({ analysis: judged }).textContent).toContain('Opinion');
  expect(facts({ analysis: { ...judged, genre: 'opinion' } }).textContent).not.toContain('Opinion');
});

test('offers to report a mistake in one fact, beside why it is what it is', async () => {
  const onReport = vi.fn();
  const root = facts({ onReport });
  expect(root.textContent).not.toContain('Report a mistake');
  await click(button(root, 'Reported'));
  await click(button(root, 'Report a mistake'));
  const reported = onReport.mock.calls[0]![0];
  const fact = harbour.keyFacts.find(({ start }) => start === reported.start);
  expect(fact).toMatchObject({ ...reported, status: 'reported' });
});

test('copies a fact with its source and a link to the passage', async () => {
  const onCopy = vi.fn();
  const root = facts({ onCopy });
  await click(button(root, 'Copy as a quote'));
  const copied = onCopy.mock.calls[0]![0] as string;
  expect(copied).toContain('“The port of Norhaven will close');
  expect(copied).toContain('Norhaven Courier');
  expect(copied).toContain('https://courier.example/2026/04/21/coal-terminal#:~:text=The%20port');
  expect(root.querySelector('[role=status]')!.textContent).toBe('Copied');
});

test('offers neither copying nor keeping where nobody would do it', () => {
  expect(facts().querySelectorAll('[aria-label]')).toHaveLength(0);
});

async function allFacts(more = {}): Promise<HTMLElement> {
  const root = facts(more);
  await click(button(root, 'Show 4 more'));
  await click(button(root, 'Show 3 more'));
  return root;
}

test('adds the name that a pronoun means in brackets, marked as added', async () => {
  const root = await allFacts();
  const fact = [...root.querySelectorAll('.text')].find((each) => each.textContent!.includes('wrote off'))!;
  expect(fact.textContent).toMatch(/^It \[Vestra\] wrote off/);
  expect(fact.querySelector('.added')!.getAttribute('title')).toContain('added');
});

test('shows the sentence that a fact carries on from, unless that stands right above', () => {
  const before = (count: number): string | undefined => {
    const keyFacts = harbour.keyFacts.filter(({ leansOn }) => leansOn?.kind !== 'name').slice(-count);
    const root = show(<FactList {...reader} analysis={{ ...harbour, keyFacts }} onReveal={() => {}} />);
    return root.querySelector('.before')?.textContent;
  };
  expect(before(1)).toContain('Carries on from: The terminal opened in 1886');
  expect(before(2)).toBe(undefined);
});

test('copies what a fact leans on with it', async () => {
  const onCopy = vi.fn();
  const root = await allFacts({ onCopy });
  const copies = [...root.querySelectorAll<HTMLButtonElement>('[aria-label^="Copy as"]')];
  for (const copy of copies) await click(copy);
  const copied = onCopy.mock.calls.map(([words]) => words as string);
  expect(copied.find((words) => words.includes('wrote off'))).toContain('“It [Vestra] wrote off');
  expect(copied.find((words) => words.includes('burned down'))).toContain(
    '“The terminal opened in 1886, four years after the railway reached the coast. It burned down',
  );
});

test('says by words that quotation marks decided a status', async () => {
  const fact = { ...harbour.keyFacts[6]!, status: 'reported' as const, attribution: null };
  const marks = { start: fact.start, end: fact.start + 1 };
  const analysis = { ...harbour, keyFacts: [{ ...fact, decidedBy: [marks] }] };
  const root = show(<FactList {...reader} analysis={analysis} onReveal={() => {}} />);
  await click(button(root, 'Reported'));
  expect(root.textContent).toContain('It stands in quotation marks.');
});

test.each([
  [{ wordCount: 12 }, [], 'too short'],
  [{ wordCount: 400 }, [], 'no sentences that say something on their own'],
  [{ wordCount: 400 }, [{ annotator: 'facts', reason: 'language' as const }], 'left out here'],
])('says why there are no facts (%#)', (article, skipped, expected) => {
  const analysis = { ...harbour, keyFacts: [], skipped, article: { ...harbour.article, ...article } };
  const root = show(<FactList {...reader} analysis={analysis} onReveal={() => {}} />);
  expect(root.textContent).toContain(expected);
});

test('copies a link to the passage, where the page has an address', async () => {
  const onCopy = vi.fn();
  await click(button(facts({ onCopy }), 'Copy a link'));
  expect(onCopy.mock.calls[0]![0]).toMatch(/^https:\/\/courier\.example\/.*#:~:text=The%20port/);
  const local = { ...harbour, article: { ...harbour.article, url: 'file:///a.html' } };
  const root = show(<FactList {...reader} analysis={local} onReveal={() => {}} onCopy={onCopy} />);
  expect(root.querySelector('[aria-label="Copy a link to this passage"]')).toBe(null);
});

test('the buttons of a fact are one stop of the Tab key, and the arrow keys move among them', async () => {
  const root = show(
    <FactList {...reader} analysis={harbour} onCopy={vi.fn()} onKeep={vi.fn()} onReveal={vi.fn()} />,
  );
  const bar = root.querySelector('[role="toolbar"]')!;
  const buttons = [...bar.querySelectorAll('button')];
  expect(buttons.length).toBeGreaterThan(1);
  expect(buttons.map(({ tabIndex }) => tabIndex)).toEqual([...buttons.slice(1).map(() => -1), 0]);
  buttons.at(-1)!.focus();
  buttons.at(-1)!.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true }));
  expect(document.activeElement).toBe(buttons.at(-2));
});
