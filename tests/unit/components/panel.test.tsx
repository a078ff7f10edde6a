// @vitest-environment happy-dom

import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { Panel, type PanelProps } from '../../../components/article/index.ts';
import type { Analysis } from '../../../utils/model/analysis.ts';
import { ANALYSIS_FAILURES, CLOSED_PAGES } from '../../../utils/model/failures.ts';
import { analysisOf, articleOf } from '../../fixtures/analyses/build.ts';
import { harbour } from '../../fixtures/analyses/harbour.ts';
import { button, click, panelProps, show } from './render.ts';

type Changes = Parameters<typeof panelProps>[0];
const view = (answer: PanelProps['answer'], changes: Changes = {}): HTMLElement =>
  show(<Panel {...panelProps(changes)} answer={answer} />);
const ready = (analysis: Analysis, changes: Changes = {}): HTMLElement =>
  view({ state: 'ready', analysis }, changes);

test('says what is being read, by whom, when and how long it takes', () => {
  const header = ready(harbour).querySelector('header')!.textContent;
  expect(header).toContain('Norhaven to close its last coal terminal');
  expect(header).toContain('Norhaven Courier');
  expect(header).toContain('By Maren Holt and Samir Adeyemi');
  expect(header).toContain('April 21, 2026');
  expect(header).toContain('1 min read');
});

test('says once at the top that a piece is one of opinion, and nothing of other kinds', () => {
  const headerOf = (genre: Analysis['genre']): string | null =>
    ready({ ...harbour, genre }).querySelector('header')!.textContent;
  expect(headerOf('opinion')).toContain('Opinion piece');
  expect(headerOf('review')).toContain('Review');
  expect(headerOf('news')).toBe(headerOf(null));
});

test('says at its foot how the page was read, and where the date comes from', () => {
  const details = [...ready(harbour).querySelectorAll('details')];
  expect(details.at(-1)!.textContent).toContain('date from the publisher’s data');
});

test('is loud about numbers that disagree where the headline has one of them, and has a line that unfolds else', () => {
  const disagree = 'The article’s own numbers disagree';
  expect(ready(harbour).querySelector('details summary')!.textContent).toBe(disagree);
  const { start, end } = harbour.checks[0]!.spans[0]!;
  const title = harbour.article.text.slice(start, end);
  const loud = ready({ ...harbour, article: { ...harbour.article, title } });
  expect([...loud.querySelectorAll('h2')].map(({ textContent }) => textContent)).toContain(disagree);
});

test('has a heading for each notice and each section, the sections reachable from their nav', async () => {
  const root = ready(harbour);
  expect([...root.querySelectorAll('h2')].map((heading) => heading.firstChild!.textContent)).toEqual([
    'How much',
    'When',
    'Correction',
    'Key facts',
    'Figures',
    'Timeline',
    'Names',
    'Topics',
  ]);
  await click(button(root.querySelector('nav')!, 'Timeline'));
  expect(document.activeElement?.id).toBe('sidelight-timeline');
});

test('a popup that opens draws what is seen first, and the rest behind it', async () => {
  document.body.replaceChildren();
  const root = document.body.appendChild(document.createElement('div'));
  const props = {
    ...panelProps({ staged: true }),
    answer: { state: 'ready' as const, analysis: harbour },
  };
  render(<Panel {...props} />, root);
  const sections = () => [...root.querySelectorAll('h2[id^=sidelight-]')].map(({ id }) => id);
  expect(sections()).toEqual(['sidelight-facts']);
  expect(root.querySelectorAll('nav button')).toHaveLength(5);
  await vi.waitFor(() => expect(sections()).toHaveLength(5));
  await click(button(root.querySelector('nav')!, 'Topics'));
  expect(document.activeElement?.id).toBe('sidelight-topics');
});

test('shows corrections and disagreeing numbers before the facts', () => {
  const text = ready(harbour).textContent!;
  expect(text.indexOf('Correction: an earlier version')).toBeLessThan(text.indexOf('Key facts'));
  expect(text.indexOf('numbers disagree')).toBeLessThan(text.indexOf('Key facts'));
});

test('says of each section that it is empty, and shows no list', () => {
  const root = ready(analysisOf(articleOf('Words.')));
  expect(root.textContent).toContain('No key facts stand out');
  expect(root.textContent).toContain('No figures');
  expect(root.textContent).toContain('does not say when it was published');
  expect(root.textContent).toContain('No names');
  expect(root.textContent).toContain('No topic');
  expect(root.querySelector('li')).toBeNull();
});

test('names what the analysis left out once for each reason', () => {
  const skipped = [
    { annotator: 'facts', reason: 'language' as const },
    { annotator: 'topics', reason: 'language' as const },
  ];
  const footer = ready({ ...harbour, skipped }).querySelector('footer')!;
  expect(footer.querySelectorAll('p')).toHaveLength(1);
});

test('names the sections that a very long article was not analysed for', () => {
  const skipped = ['timex', 'timeline', 'figures'].map((annotator) => ({
    annotator,
    reason: 'budget' as const,
  }));
  expect(ready({ ...harbour, skipped }).querySelector('footer')!.textContent).toBe(
    'This article is very long: its end was not analysed for Timeline and Figures.',
  );
});

test('says that only the beginning was read where the words themselves were too many', () => {
  const skipped = ['tokens', 'figures'].map((annotator) => ({ annotator, reason: 'budget' as const }));
  expect(ready({ ...harbour, skipped }).querySelector('footer')!.textContent).toBe(
    'This article is very long: only its beginning was analysed.',
  );
});

test('announces that it is reading', () => {
  expect(view({ state: 'loading' }).querySelector('[role=status]')!.textContent).toBe('Reading the article…');
});

test('shows the headline that the tab tells while it reads, and what it does below it', () => {
  const headline = { title: 'Port to dredge channel', host: 'harbour-post.example' };
  const root = show(<Panel {...panelProps()} answer={{ state: 'loading' }} headline={headline} />);
  expect(root.querySelector('h1')!.textContent).toBe('Port to dredge channel');
  expect(root.querySelector('header')!.textContent).toBe(
    'harbour-post.examplePort to dredge channelReading the article…',
  );
});

test('the same live region tells when it has read', () => {
  const root = view({ state: 'loading' });
  const region = root.querySelector('main > [role=status]')!;
  const answer = { state: 'ready' as const, analysis: harbour };
  act(() => render(<Panel {...panelProps()} answer={answer} />, root));
  expect(region.isConnected).toBe(true);
  expect(region.textContent).toBe('Read: Norhaven to close its last coal terminal, with 1,200 jobs in doubt');
});

test('offers to read a page that looks like no article', async () => {
  const onForce = vi.fn();
  const root = view(
    { state: 'not-an-article', kind: 'search', reason: 'not-an-article', links: [] },
    { onForce },
  );
  expect(root.textContent).toContain('search results');
  await click(button(root, 'Read it anyway'));
  expect(onForce).toHaveBeenCalledOnce();
});

test('asks before it reads a page that takes long', async () => {
  const onForce = vi.fn();
  const root = view({ state: 'not-an-article', kind: 'other', reason: 'large', links: [] }, { onForce });
  expect(root.querySelector('h1')!.textContent).toBe('This page is very large');
  expect(root.querySelectorAll('button')).toHaveLength(1);
  await click(button(root, 'Read it anyway'));
  expect(onForce).toHaveBeenCalledOnce();
});

test('offers no reading of a page without text, only another try', () => {
  const root = view({ state: 'not-an-article', kind: 'other', reason: 'no-text', links: [] });
  expect(root.querySelectorAll('button')).toHaveLength(1);
  expect(root.textContent).toContain('Try again');
});

test.each(CLOSED_PAGES)('explains why a page of kind %s cannot be read', (reason) => {
  const root = view({ state: 'unreadable', reason });
  expect(root.querySelector('h1')!.textContent).toBe('Sidelight can’t read this page');
  expect(root.querySelector('p')!.textContent!.length).toBeGreaterThan(20);
});

test.each(ANALYSIS_FAILURES)('says of the failure %s what happened and shows its detail', (reason) => {
  const root = view({ state: 'failed', reason, detail: 'E42' });
  expect(root.querySelector('p')!.textContent!.length).toBeGreaterThan(20);
  expect(root.querySelector('code')!.textContent).toBe('E42');
  expect(root.querySelectorAll('button')).toHaveLength(reason === 'tab-gone' ? 0 : 1);
});

test('every passage that it shows is a slice of the article', () => {
  const root = ready(harbour);
  for (const passage of root.querySelectorAll('.passage'))
    expect(harbour.article.text).toContain(passage.textContent);
});

test('says quietly that the page has lost a passage, in a region that was there before', () => {
  const root = ready(harbour);
  const region = [...root.querySelectorAll('main > [role=status]')].at(-1)!;
  expect(region.textContent).toBe('');
  const answer = { state: 'ready' as const, analysis: harbour };
  act(() => render(<Panel {...panelProps()} answer={answer} missing />, root));
  expect(region.isConnected).toBe(true);
  expect(region.textContent).toBe('The page no longer has this passage.');
});

test('writes from right to left in Arabic', () => {
  expect(ready(harbour, { locale: 'ar' }).querySelector('main')!.dir).toBe('rtl');
});

test('shows the parts that the reader chose, in the reader’s order, and no way through a single one', () => {
  const root = ready(harbour, { sections: ['topics', 'facts'] });
  expect([...root.querySelectorAll('h2[id^=sidelight-]')].map(({ id }) => id)).toEqual([
    'sidelight-topics',
    'sidelight-facts',
  ]);
  expect([...root.querySelectorAll('nav button')].map(({ textContent }) => textContent)).toEqual([
    'Topics',
    'Facts',
  ]);
  expect(ready(harbour, { sections: ['facts'] }).querySelector('nav')).toBeNull();
});

test('leads to the settings in every state', async () => {
  const onSettings = vi.fn();
  await click(button(view({ state: 'unreadable', reason: 'pdf' }, { onSettings }), 'Settings'));
  expect(onSettings).toHaveBeenCalledOnce();
});
