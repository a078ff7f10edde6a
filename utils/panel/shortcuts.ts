/** The part of `commands` that tells of shortcuts. */
export interface Commands {
  getAll(): Promise<{ name?: string; description?: string; shortcut?: string }[]>;
  /** Firefox alone has it, since 137. */
  openShortcutSettings?(): Promise<void>;
}

interface ShortcutBrowser {
  commands: Commands;
  tabs: { create(tab: { url: string }): Promise<unknown> };
}

/** The command that presses the toolbar button; browsers give it no description. */
const OPEN = '_execute_action';

/** The extension's commands with their present keys; `open` describes the toolbar button. */
export async function readShortcuts(
  commands: Commands,
  open: string,
): Promise<{ name: string; does: string; keys: string }[]> {
  const all = await commands.getAll();
  return all.flatMap(({ name, description, shortcut }) => {
    const does = name === OPEN ? open : description;
    return name && does ? [{ name, does, keys: shortcut ?? '' }] : [];
  });
}

/** The keys that press the toolbar button; empty where there are none. */
export async function openingKeys(commands: Commands): Promise<string> {
  return (await commands.getAll()).find(({ name }) => name === OPEN)?.shortcut ?? '';
}

/** Opens the browser's own page for shortcuts; null where an extension cannot open it. */
export function changeShortcuts({ commands, tabs }: ShortcutBrowser, firefox: boolean): (() => void) | null {
  if (!firefox) return () => void tabs.create({ url: 'chrome://extensions/shortcuts' });
  return commands.openShortcutSettings ? () => void commands.openShortcutSettings?.() : null;
}
