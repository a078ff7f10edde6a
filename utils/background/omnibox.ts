import type { MemoryDatabase } from '../memory/memory-database.ts';
import { searchMemory } from '../memory/search-memory.ts';

interface Suggestion {
  content: string;
  description: string;
}

/** The part of the browser that the address bar's keyword needs; it may be missing, as on Firefox for Android. */
export interface OmniboxBrowser {
  omnibox?:
    | {
        setDefaultSuggestion(suggestion: { description: string }): void;
        onInputChanged: {
          addListener(listener: (text: string, suggest: (found: Suggestion[]) => void) => void): void;
        };
        onInputEntered: {
          addListener(listener: (text: string, disposition: string) => void): void;
        };
      }
    | undefined;
  tabs: {
    create(tab: { url: string; active?: boolean }): Promise<unknown>;
    update(tab: { url: string }): Promise<unknown>;
  };
}

export interface OmniboxPorts {
  memory: MemoryDatabase;
  /** Whether the library has the text of an article. */
  isSaved(key: string): Promise<boolean>;
  /** Absolute addresses of the extension's pages. */
  savedPage(key: string, at?: { start: number; end: number }): string;
  libraryPage: string;
  /** An address that opens another site's page at a passage. */
  passageOf(url: string, quote: string): string;
  message: string;
  /** Chromium reads descriptions as XML, Firefox as plain text. */
  xml: boolean;
}

const escapeXml = (text: string): string => text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);

/** Searches what was read from the address bar, after the keyword. */
export function listenToOmnibox({ omnibox, tabs }: OmniboxBrowser, ports: OmniboxPorts): void {
  if (!omnibox) return;
  const describe = (text: string): string => (ports.xml ? escapeXml(text) : text);
  const find = async (text: string): Promise<Suggestion[]> => {
    const hits = await searchMemory(ports.memory, text);
    return Promise.all(
      hits.map(async ({ row, sentence }) => {
        const saved = await ports.isSaved(row.key);
        const content = saved
          ? ports.savedPage(row.key, sentence ?? undefined)
          : (sentence && ports.passageOf(row.url, sentence.text)) || row.url;
        const words = [row.title || row.url, sentence?.text].filter(Boolean).join(' – ');
        return { content, description: describe(words.slice(0, 240)) };
      }),
    );
  };
  omnibox.setDefaultSuggestion({ description: describe(ports.message) });
  omnibox.onInputChanged.addListener((text, suggest) => {
    void find(text).then(suggest, () => suggest([]));
  });
  omnibox.onInputEntered.addListener((text, disposition) => {
    const open = (url: string): unknown =>
      disposition === 'currentTab'
        ? tabs.update({ url })
        : tabs.create({ url, active: disposition === 'newForegroundTab' });
    const isAddress = /^(?:https?|chrome-extension|moz-extension):\/\//.test(text);
    if (isAddress) open(text);
    // Entered without choosing: the best hit, or else the library.
    else
      void find(text).then(
        ([first]) => open(first?.content ?? ports.libraryPage),
        () => open(ports.libraryPage),
      );
  });
}
