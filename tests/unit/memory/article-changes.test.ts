import { describe, expect, test } from 'vitest';
import { analyseGold } from '../../../utils/cli/score/gold-records.ts';
import { articleChanges, isUnchanged } from '../../../utils/memory/article-changes.ts';
import { leanArticle } from '../../../utils/memory/lean-article.ts';

const BEFORE = `Eight people died when a ferry capsized off Port Lenra on Monday, the harbour police said.

The Marigold Star was carrying 8,000 crates of fruit when it left Port Lenra on Monday morning.

"We do not know yet why it turned over," said Anna Kerrow, the chief of the harbour police.

Fishing boats pulled dozens of passengers from the cold water before the coastguard arrived.`;

/** The changes from one text to another, with what was kept of the first. */
async function changes(before: string, now: string, kept: boolean) {
  const [one, two] = [
    await analyseGold({ id: 'a', text: before }),
    await analyseGold({ id: 'b', text: now }),
  ];
  const { text, blocks } = one.article;
  const found = articleChanges({ lean: leanArticle(one), kept: kept ? { text, blocks } : null }, two);
  const words = ({ start, end }: { start: number; end: number }) => two.article.text.slice(start, end);
  return {
    ...found,
    changed: found.changed.map((each) => ({ ...each, now: words(each.now) })),
    fresh: found.fresh.map(words),
  };
}

describe.each([true, false])('differences, the text kept: %s', (kept) => {
  test('name a number that is another now, with both wordings', async () => {
    const { changed } = await changes(BEFORE, BEFORE.replace('8,000', '10,000'), kept);
    expect(changed).toHaveLength(1);
    expect(changed[0]).toMatchObject({ kind: 'figure' });
    expect(changed[0]!.before).toContain('8,000');
    expect(changed[0]!.now).toContain('10,000');
  });

  test('name a person who is another now', async () => {
    const { changed } = await changes(BEFORE, BEFORE.replace('Anna Kerrow', 'Ruben Castell'), kept);
    expect(changed.map(({ kind }) => kind)).toEqual(['name']);
  });

  test('name a quote that is gone', async () => {
    const now = BEFORE.split('\n\n').toSpliced(2, 1).join('\n\n');
    const found = await changes(BEFORE, now, kept);
    expect(found.quotesGone).toEqual([expect.stringContaining('why it turned over')]);
    expect(found.changed).toEqual([]);
  });

  test('show a new paragraph', async () => {
    const added = 'The transport minister, Davit Orlen, will answer questions in parliament next week.';
    const { fresh, gone } = await changes(BEFORE, `${BEFORE}\n\n${added}`, kept);
    expect(fresh).toEqual([added]);
    expect(gone).toEqual([]);
  });

  test('are none where lines break elsewhere, marks differ, or a button came', async () => {
    const [first, second, ...rest] = BEFORE.split('\n\n');
    const now = [`${first} ${second}`, ...rest, 'Share this story']
      .join('\n\n')
      .replace('Monday, the', 'Monday – the')
      .replace(/"/g, '“');
    expect(isUnchanged((await changes(BEFORE, now, kept)) as never)).toBe(true);
  });

  test('are none where a letter was put right', async () => {
    const now = BEFORE.replace('coastguard', 'coast guard').replace('dozens', 'dozen');
    expect(isUnchanged((await changes(BEFORE, now, kept)) as never)).toBe(true);
  });
});
