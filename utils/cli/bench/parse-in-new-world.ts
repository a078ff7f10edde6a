import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';

/** The library as it is published: a script that leaves a global `Readability`. */
export const READABILITY = readFileSync(
  createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'),
  'utf8',
);

/** Parses the document of the page's only frame, of which Readability takes a copy apart. */
const PARSE = `(() => {
  const module = {};
  ${READABILITY}
  const copy = document.querySelector('iframe').contentDocument.cloneNode(true);
  const startedAt = performance.now();
  new Readability(copy).parse();
  return performance.now() - startedAt;
})()`;

let worlds = 0;

/**
 * Milliseconds that Readability's parse of the page in the only frame takes in a world of its own, as a content script has
 * one: its functions run for the first time there, whatever ran elsewhere before.
 */
export async function parseInNewWorld(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  try {
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      // A name that was given before would give the world that has it.
      worldName: `bench-${++worlds}`,
    });
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression: PARSE,
      contextId,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as number;
  } finally {
    await session.detach();
  }
}
