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

/** An article found from the address bar: an absolute address that opens it, and the words that tell of it. */
export interface OmniboxFind {
  address: string;
  words: string;
}

export interface OmniboxPorts {
  search(text: string): Promise<OmniboxFind[]>;
  /** Absolute address of the library's page. */
  libraryPage: string;
  message: string;
  /** Chromium reads descriptions as XML, Firefox as plain text. */
  xml: boolean;
}

const escapeXml = (text: string): string => text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);

/** Searches what was read from the address bar, after the keyword. */
export function listenToOmnibox({ omnibox, tabs }: OmniboxBrowser, ports: OmniboxPorts): void {
  if (!omnibox) return;
  const describe = (text: string): string => (ports.xml ? escapeXml(text) : text);
  const find = async (text: string): Promise<Suggestion[]> =>
    (await ports.search(text)).map(({ address, words }) => ({
      content: address,
      description: describe(words.slice(0, 240)),
    }));
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
