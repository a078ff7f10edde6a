import type { CDPSession, Page, Protocol } from 'puppeteer-core';
import { launchBare } from '../browsers/bare-browser.ts';
import { openGallery, openStory } from './looks.ts';

type AXNode = Protocol.Accessibility.AXNode;

/** Roles that say nothing to a listener: what is in them is said in their place. */
const SILENT = new Set(['none', 'generic', 'InlineTextBox', 'LineBreak', 'RootWebArea', 'paragraph']);
/** Properties that a screen reader speaks. */
const SPOKEN = new Set([
  'level',
  'checked',
  'pressed',
  'expanded',
  'selected',
  'disabled',
  'live',
  'valuetext',
  'roledescription',
  'current',
]);

function spoken({ role, name, description, value, properties = [] }: AXNode): string {
  const states = properties
    .filter(({ name, value }) => SPOKEN.has(name) && value.value !== false && value.value !== 'off')
    .map(({ name, value }) => (value.value === true ? name : `${name} ${value.value}`));
  return [
    role?.value,
    name?.value && JSON.stringify(name.value),
    value?.value && `= ${JSON.stringify(value.value)}`,
    states.length > 0 && `[${states.join(', ')}]`,
    description?.value && `(${description.value})`,
  ]
    .filter(Boolean)
    .join(' ');
}

function lines(nodes: readonly AXNode[]): string[] {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const said: string[] = [];
  const visit = (node: AXNode, depth: number, above: string): void => {
    const name = String(node.name?.value ?? '');
    const silent =
      node.ignored ||
      SILENT.has(node.role?.value) ||
      // Text that its parent's name says already.
      (node.role?.value === 'StaticText' && (above.includes(name.trim()) || name.trim() === ''));
    if (!silent) said.push(`${'  '.repeat(depth)}${spoken(node)}`);
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child) visit(child, silent ? depth : depth + 1, silent ? above : name);
    }
  };
  const root = nodes[0];
  if (root) visit(root, 0, '');
  return said;
}

async function read(page: Page, session: CDPSession): Promise<string[]> {
  await page.bringToFront();
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return lines(nodes);
}

/** The words of a screen reader for each story, from top to bottom: Chromium's accessibility tree as text. */
export async function transcribe(
  url: string,
  only: string,
  locale: string,
): Promise<{ story: string; said: string[] }[]> {
  const browser = await launchBare('chromium');
  try {
    const page = await browser.newPage();
    const session = await page.createCDPSession();
    await session.send('Accessibility.enable');
    const stories = (await openGallery(page, url)).filter((name) => name.includes(only));
    const transcripts: { story: string; said: string[] }[] = [];
    for (const story of stories) {
      await openStory(page, story, { theme: 'light', locale, width: 400 });
      transcripts.push({ story, said: await read(page, session) });
    }
    return transcripts;
  } finally {
    await browser.close();
  }
}
