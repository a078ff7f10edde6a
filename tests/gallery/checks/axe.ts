import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'puppeteer-core';

/** The rules of axe-core that a change of theme can break. */
const OF_COLOUR: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };

/** Findings of axe-core on the page as it stands, by all of its rules or by those on colours alone. */
export async function axeFindings(page: Page, rules: 'all' | 'colours'): Promise<string[]> {
  const results = (await page.evaluate(
    (options) =>
      (window as unknown as { axe: { run: (o: RunOptions) => Promise<AxeResults> } }).axe.run(options),
    rules === 'all' ? {} : OF_COLOUR,
  )) as AxeResults;
  return results.violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.target.join(' ')).join(', ')})`,
  );
}
