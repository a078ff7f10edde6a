import { expect, test } from 'vitest';
import { createChoiceDraft } from '../../../../utils/content/picker/choice-draft.ts';
import { pageOf, prose } from '../../article/page.ts';

const PAGE = `<!doctype html><body><div class="page"><article class="story">${prose(3)}<aside class="offer">Subscribe now, for a crown a week.</aside></article>
  <section class="notes">${prose(2)}</section><aside class="offer">Subscribe here too.</aside></div></body>`;

const drafting = () => {
  const document = pageOf(PAGE);
  const draft = createChoiceDraft(document, null, (element) => element.shadowRoot);
  return { draft, find: (selector: string) => document.querySelector(selector)! };
};

test('the block that is taken is the one that is read', () => {
  const { draft, find } = drafting();
  expect(draft.takeArticle(find('.notes'))).toBeNull();
  expect(draft.scope().article).toBe(find('.notes'));
  expect(draft.now().article[0]?.[0]).toBe('section.notes');
});

test('another block on the same page takes the place of the first; one for other pages stays', () => {
  const { find } = drafting();
  const draft = createChoiceDraft(
    find('body').ownerDocument,
    { article: [['div.other-make']], leftOut: [] },
    (element) => element.shadowRoot,
  );
  draft.takeArticle(find('.notes'));
  draft.takeArticle(find('.story'));
  expect(draft.now().article.map(([first]) => first)).toEqual(['article.story', 'div.other-make']);
});

test('blocks of one make are left out together, and put back together', () => {
  const { draft, find } = drafting();
  draft.takeArticle(find('.story'));
  expect(draft.leaveOut(find('.offer'))).toBeNull();
  expect(draft.scope().leftOut.size).toBe(2);
  draft.leaveOut(find('.offer'));
  expect(draft.scope().leftOut.size).toBe(0);
});

test('what holds the article cannot be left out', () => {
  const { draft, find } = drafting();
  draft.takeArticle(find('.story'));
  expect(draft.leaveOut(find('.page'))).toBe('holds-article');
  expect(draft.leaveOut(find('body'))).toBe('holds-article');
});

test('what is read now, or fills the article, cannot be left out', () => {
  const { find } = drafting();
  const draft = createChoiceDraft(find('body').ownerDocument, null, () => null, find('.notes'));
  expect(draft.leaveOut(find('.notes'))).toBe('holds-article');
  draft.takeArticle(find('.page'));
  const first = find('.story');
  expect(draft.leaveOut(first)).toBeNull();
  draft.takeArticle(first);
  expect(draft.scope()).toMatchObject({ article: first, leftOut: new Set() });
});

test('a block too short for an article is refused, and nothing changes', () => {
  const { draft, find } = drafting();
  expect(draft.takeArticle(find('.offer'))).toBe('not-known');
  expect([draft.isChanged(), draft.now().article]).toEqual([false, []]);
});

test('every step can be taken back', () => {
  const { draft, find } = drafting();
  draft.takeArticle(find('.story'));
  draft.leaveOut(find('.offer'));
  draft.forget();
  expect(draft.now()).toEqual({ article: [], leftOut: [] });
  draft.undo();
  expect(draft.scope().leftOut.size).toBe(2);
  draft.undo();
  draft.undo();
  expect([draft.isChanged(), draft.now()]).toEqual([false, { article: [], leftOut: [] }]);
  draft.undo();
  expect(draft.now()).toEqual({ article: [], leftOut: [] });
});
