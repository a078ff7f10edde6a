// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import { ArticleWords } from '../../../components/tags/ArticleWords.tsx';
import { TagEditor } from '../../../components/tags/TagEditor.tsx';
import { TagManager } from '../../../components/tags/TagManager.tsx';
import { button, reader, show, t } from './render.ts';

const KNOWN = ['Ports', 'portfolio', 'sea', 'public transport'];

/** An editor whose tags are those that were set last. */
async function editing(first: string[] = []) {
  const seen = vi.fn();
  const onClose = vi.fn();
  function Editor() {
    const [tags, setTags] = useState(first);
    return (
      <TagEditor
        {...{ t, tags, onClose }}
        suggest={async () => KNOWN}
        onTags={(next) => {
          seen(next);
          setTags(next);
        }}
      />
    );
  }
  const shown = show(<Editor />);
  await act(async () => {});
  const field = () => shown.querySelector('input')!;
  const type = (text: string): void => {
    field().value = text;
    act(() => void field().dispatchEvent(new Event('input', { bubbles: true })));
  };
  const press = (key: string): void => {
    act(() => {
      field().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      field().dispatchEvent(new KeyboardEvent('keyup', { key, bubbles: true }));
    });
  };
  const suggested = () =>
    [...shown.querySelectorAll('[role=status] button')].map(({ textContent }) => textContent);
  return { shown, seen, onClose, field, type, press, suggested };
}

describe('the tags of an entry', () => {
  test('are completed from those there are, by any of their words, without those it has', async () => {
    const { type, suggested } = await editing(['sea']);
    expect(suggested()).toEqual(['Ports', 'portfolio', 'public transport']);
    type('port');
    expect(suggested()).toEqual(['Ports', 'portfolio']);
    type('tra');
    expect(suggested()).toEqual(['public transport']);
  });

  test('take what was typed with Enter or a comma, in the spelling that is known', async () => {
    const { type, press, seen, field } = await editing();
    type('ports');
    press('Enter');
    expect(seen).toHaveBeenLastCalledWith(['Ports']);
    expect(field().value).toBe('');
    type('harbour,');
    expect(seen).toHaveBeenLastCalledWith(['Ports', 'harbour']);
  });

  test('are taken off one by one', async () => {
    const { shown, seen } = await editing(['sea', 'ports']);
    act(() => button(shown, 'Remove the tag sea').click());
    expect(seen).toHaveBeenLastCalledWith(['ports']);
  });

  test('leave the field with Escape, and with Enter where nothing was typed', async () => {
    const first = await editing();
    first.press('Escape');
    first.press('Enter');
    expect(first.onClose).toHaveBeenCalledTimes(2);
    expect(first.seen).not.toHaveBeenCalled();
  });
});

test('a note on an article is written and read beside its tags', () => {
  const onNote = vi.fn();
  const shown = show(
    <ArticleWords
      {...{ t, onNote }}
      note="Good overview."
      tags={['sea']}
      suggest={async () => []}
      onTags={() => {}}
    />,
  );
  expect(shown.textContent).toContain('Good overview.');
  expect(shown.textContent).toContain('sea');
  act(() => button(shown, 'Edit the note on the article').click());
  const field = shown.querySelector('textarea')!;
  field.value = 'Better elsewhere.';
  act(() => void field.dispatchEvent(new Event('input', { bubbles: true })));
  act(() => button(shown, 'Keep the note').click());
  expect(onNote).toHaveBeenCalledWith('Better elsewhere.', 'Good overview.');
});

test('a tag that gets the name of another says that the two become one', () => {
  const onRename = vi.fn();
  const shown = show(
    <TagManager
      {...reader}
      tags={[
        { name: 'sea', count: 12 },
        { name: 'Ports', count: 3 },
      ]}
      onRename={onRename}
      onDelete={() => {}}
      onTag={() => {}}
      onClose={() => {}}
    />,
  );
  act(() => button(shown, 'Rename sea').click());
  const field = shown.querySelector('input')!;
  field.value = 'ports';
  act(() => void field.dispatchEvent(new Event('input', { bubbles: true })));
  expect(shown.textContent).toContain('Joins the tag Ports');
  act(() => {
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    field.dispatchEvent(new KeyboardEvent('keyup', { key: 'Enter', bubbles: true }));
  });
  expect(onRename).toHaveBeenCalledWith('sea', 'Ports');
});
