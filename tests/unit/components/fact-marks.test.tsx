// @vitest-environment happy-dom

import { expect, test } from 'vitest';
import { FactMark } from '../../../components/before/index.ts';
import { harbour } from '../../fixtures/analyses/harbour.ts';
import { harbourContext } from '../../fixtures/analyses/harbour-context.ts';
import { reader, show } from './render.ts';

const mark = (at: number, context = harbourContext): HTMLElement =>
  show(
    <FactMark
      {...reader}
      context={context}
      fact={harbour.keyFacts[at]!}
      addressOf={({ url }, there) => `${url}#${there?.start}`}
    />,
  );

test('a fact that was read before says where, and leads there', () => {
  const link = mark(1).querySelector('a')!;
  expect(link.textContent).toBe('Read before: The Estuary Post · March 3, 2026');
  expect(link.getAttribute('href')).toBe('https://estuarypost.example/terminal#40');
  expect(link.title).toBe('The terminal was opened in 1974.');
});

test('a fact told again by the same text says so', () => {
  const sameText = [harbourContext.told[0]!.article];
  expect(mark(1, { ...harbourContext, sameText }).textContent).toContain('The same text as in');
});

test('what is new stands out where other facts are not, and nowhere else', () => {
  expect(mark(0).textContent).toBe('New here');
  expect(mark(0, { ...harbourContext, told: [] }).textContent).toBe('');
});
