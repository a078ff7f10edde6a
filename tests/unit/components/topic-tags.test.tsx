// @vitest-environment happy-dom

import { useState } from 'preact/hooks';
import { expect, test, vi } from 'vitest';
import { TopicTags } from '../../../components/topics/index.ts';
import type { Analysis } from '../../../utils/model/analysis.ts';
import {
  applyTagChoices,
  editTagChoices,
  NO_CHOICES,
  type TagChoices,
  type TagEdit,
} from '../../../utils/model/tag-choices.ts';
import { analysisOf, articleOf } from '../../fixtures/analyses/build.ts';
import { harbour } from '../../fixtures/analyses/harbour.ts';
import { button, click, press, reader, show } from './render.ts';

interface Setting {
  analysis?: Analysis;
  choices?: TagChoices;
  onReveal?: () => void;
  onEdit?: (edit: TagEdit) => void;
}

/** The tags with choices that hold, as a panel keeps them. */
function Panel({ analysis = harbour, choices: first = NO_CHOICES, onReveal = () => {}, onEdit }: Setting) {
  const [choices, setChoices] = useState(first);
  return (
    <TopicTags
      {...reader}
      analysis={analysis}
      tags={applyTagChoices(analysis, choices)}
      onReveal={onReveal}
      onEditTag={(edit) => {
        onEdit?.(edit);
        setChoices(editTagChoices(choices, edit));
      }}
    />
  );
}

const panel = (setting: Setting = {}): HTMLElement => show(<Panel {...setting} />);
const labels = (root: HTMLElement): (string | null)[] =>
  [...root.querySelectorAll('[data-key] bdi')].map(({ textContent }) => textContent);
const LAYOFFS = 'medtop:20000523';

test('a topic shows the passages that it rests on', async () => {
  const onReveal = vi.fn();
  const root = panel({ onReveal });
  await click(button(root, 'layoffs'));
  expect(root.textContent).toContain('Why “layoffs”');
  const { evidence } = harbour.topics[0]!;
  await click(button(root, 'denied that any decision on jobs'));
  expect(onReveal).toHaveBeenLastCalledWith(evidence[1], evidence);
});

test('a second click on a topic closes it', async () => {
  const root = panel();
  await click(button(root, 'layoffs'));
  await click(button(root, 'layoffs'));
  expect(root.textContent).not.toContain('Why');
});

test('Escape closes a topic, not the popup, and gives the focus back', async () => {
  const root = panel();
  await click(button(root, 'layoffs'));
  const event = await press(button(root, 'Pin'), 'Escape');
  expect(event.defaultPrevented).toBe(true);
  expect(root.textContent).not.toContain('Why');
  expect(document.activeElement).toBe(button(root, 'layoffs'));
});

test('a reader’s edits of a tag go out as events', async () => {
  const onEdit = vi.fn();
  const root = panel({ onEdit });
  await click(button(root, 'layoffs'));
  await click(button(root, 'Pin'));
  await click(button(root, 'Pin'));
  await click(button(root, 'Rename'));
  const field = root.querySelector('input')!;
  field.value = ' job cuts ';
  field.dispatchEvent(new Event('input'));
  await click(button(root, 'Save'));
  await click(button(root, 'Remove'));
  expect(onEdit.mock.calls.map(([edit]) => edit)).toEqual([
    { key: LAYOFFS, action: 'pin' },
    { key: LAYOFFS, action: 'unpin' },
    { key: LAYOFFS, action: 'rename', word: 'job cuts' },
    { key: LAYOFFS, action: 'remove' },
  ]);
});

test('a tag that was removed is gone, and Undo, which has the focus, brings it back with its pin', async () => {
  const root = panel({ choices: { ...NO_CHOICES, pinned: [LAYOFFS] } });
  const before = labels(root);
  await click(button(root, 'layoffs'));
  await click(button(root, 'Remove'));
  expect(labels(root)).not.toContain('layoffs');
  expect(root.textContent).toContain('“layoffs” removed');
  expect(document.activeElement).toBe(button(root, 'Undo'));
  await click(button(root, 'Undo'));
  expect(labels(root)).toEqual(before);
  expect(root.textContent).not.toContain('removed');
  expect(document.activeElement).toBe(button(root, 'layoffs'));
});

test('a tag that was removed in another article can be put back', async () => {
  const root = panel({ choices: { ...NO_CHOICES, removed: [LAYOFFS] } });
  expect(labels(root)).not.toContain('layoffs');
  await click(button(root, '1 removed tag'));
  await click(button(root, /Put back.*layoffs/));
  expect(labels(root)).toContain('layoffs');
});

test('a renamed tag can have its own word back', async () => {
  const root = panel({ choices: { ...NO_CHOICES, renamed: { [LAYOFFS]: 'job cuts' } } });
  await click(button(root, 'job cuts'));
  await click(button(root, 'Rename'));
  await click(button(root, 'Back to “layoffs”'));
  expect(labels(root)[0]).toBe('layoffs');
});

test('a tag renamed to its own word is not renamed', async () => {
  const onEdit = vi.fn();
  const root = panel({ onEdit });
  await click(button(root, 'layoffs'));
  await click(button(root, 'Rename'));
  await click(button(root, 'Save'));
  expect(onEdit).toHaveBeenCalledExactlyOnceWith({ key: LAYOFFS, action: 'rename', word: '' });
});

test('without a way to keep choices there is nothing to edit', async () => {
  const tags = applyTagChoices(harbour, NO_CHOICES);
  const root = show(<TopicTags {...reader} analysis={harbour} tags={tags} onReveal={() => {}} />);
  await click(button(root, 'layoffs'));
  const names = [...root.querySelectorAll('button')].map((each) => each.getAttribute('aria-label'));
  expect(names.filter(Boolean)).toEqual([]);
});

test('where nobody looked for topics it says so rather than that none stands out', () => {
  const analysis = analysisOf(articleOf('Maneno.'), {
    skipped: [{ annotator: 'topics', reason: 'language' }],
  });
  const { textContent } = panel({ analysis });
  expect(textContent).toContain('doesn’t know this article’s language');
  expect(textContent).not.toContain('No topic stands out');
});
