// @vitest-environment happy-dom

import { expect, test, vi } from 'vitest';
import { FactKeys } from '../../../components/article/FactKeys.tsx';
import { FactList } from '../../../components/facts/index.ts';
import { harbour } from '../../fixtures/analyses/harbour.ts';
import { reader, show } from './render.ts';

const press = (key: string, more: KeyboardEventInit = {}) =>
  (document.activeElement ?? document.body).dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, ...more }),
  );

test('j and k lead from fact to fact, and stop at both ends', () => {
  const root = show(
    <div>
      <FactKeys />
      <FactList {...reader} analysis={harbour} onReveal={vi.fn()} />
      <input />
    </div>,
  );
  const facts = [...root.querySelectorAll('[data-fact]')];
  expect(facts.length).toBeGreaterThan(2);
  press('j');
  expect(document.activeElement).toBe(facts[0]);
  press('j');
  expect(document.activeElement).toBe(facts[1]);
  press('k');
  press('k');
  expect(document.activeElement).toBe(facts[0]);
  press('j', { ctrlKey: true });
  expect(document.activeElement).toBe(facts[0]);
  root.querySelector('input')!.focus();
  press('j');
  expect(document.activeElement).toBe(root.querySelector('input'));
});
