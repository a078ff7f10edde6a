import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

const TEXT = 'The 🦊 crossed the frozen lake at dawn. Nobody followed.';

function reanchor(lines: readonly string[]): unknown[] {
  const { stdout } = spawnSync('npm', ['run', '--silent', 'reanchor', '--', '--jsonl'], {
    input: lines.join('\n'),
    encoding: 'utf8',
  });
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

test('answers each line in order, with offsets in UTF-16 units, null for a lost quote, and errors where they belong', () => {
  const request = (id: string, ...selectors: unknown[]) => JSON.stringify({ id, text: TEXT, selectors });
  const quote = (exact: string) => ({ type: 'TextQuoteSelector', exact });
  const answers = reanchor([
    request('a', quote('frozen lake'), { type: 'TextPositionSelector', start: 18, end: 29 }),
    request('b', quote('a herd of elephants in the desert')),
    '{ "id": "c", ',
    request('d', { type: 'TextPositionSelector', start: 18, end: 29 }),
    request('e', { type: 'TextQuoteSelector' }),
    request('f', { type: 'XPathSelector', value: '/html' }, quote('NOBODY FOLLOWED')),
  ]);
  expect(answers).toMatchObject([
    { id: 'a', ok: true, match: { start: 19, end: 30, score: 1 } },
    { id: 'b', ok: true, match: null },
    { id: null, ok: false, error: { code: 'invalid-json' } },
    { id: 'd', ok: false, error: { code: 'invalid-input' } },
    { id: 'e', ok: false, error: { code: 'invalid-input' } },
    { id: 'f', ok: true, match: { start: 40, end: 55 } },
  ]);
});
