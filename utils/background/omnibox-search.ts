import type { MemoryDatabase } from '../memory/memory-database.ts';
import { searchMemory } from '../memory/search-memory.ts';
import type { OmniboxFind } from './omnibox.ts';

export interface OmniboxSearchPorts {
  memory: MemoryDatabase;
  /** Whether the library has the text of an article. */
  isSaved(key: string): Promise<boolean>;
  /** Absolute address of the page of a saved article. */
  savedPage(key: string, at?: { start: number; end: number }): string;
  /** An address that opens another site's page at a passage. */
  passageOf(url: string, quote: string): string;
}

/** The search of what was read, for the address bar: a saved article opens in the library, another one on its site, at the passage. */
export const omniboxSearch =
  ({ memory, isSaved, savedPage, passageOf }: OmniboxSearchPorts) =>
  async (text: string): Promise<OmniboxFind[]> => {
    const hits = await searchMemory(memory, text);
    return Promise.all(
      hits.map(async ({ row, sentence }) => ({
        address: (await isSaved(row.key))
          ? savedPage(row.key, sentence ?? undefined)
          : (sentence && passageOf(row.url, sentence.text)) || row.url,
        words: [row.title || row.url, sentence?.text].filter(Boolean).join(' – '),
      })),
    );
  };
