import { analyse } from 'scslre';
import { expect, it } from 'vitest';
import { type RegexLiteral, regexLiterals } from './regex-literals.ts';

const FOLDERS = ['components', 'entrypoints', 'utils'];

const literals = regexLiterals(FOLDERS);

/** Patterns that make a search go back over what it has read: one quantifier inside another, or two that can trade characters. */
const backtracksOf = ({ pattern, flags }: RegexLiteral): string[] =>
  analyse({ source: pattern, flags }).reports.flatMap((report) =>
    report.type === 'Move' && !report.exponential ? [] : `${report.type}: /${pattern}/${flags}`,
  );

it('finds the regular expressions of the sources', () => {
  expect(literals.length).toBeGreaterThan(300);
});

it.each([
  ['/(a+)+b/', { pattern: '(a+)+b', flags: '' }],
  ['/^a*\\s*a*b/', { pattern: '^a*\\s*a*b', flags: '' }],
])('sees that %s goes back', (_shown, literal) => {
  expect(backtracksOf({ file: '', ...literal })).not.toEqual([]);
});

it('has no regular expression that goes back over what it has read', () => {
  expect(literals.flatMap((literal) => backtracksOf(literal).map((why) => `${literal.file} ${why}`))).toEqual(
    [],
  );
});
