export interface MarkdownOptions {
  /** YAML at the head of each note, which Obsidian shows as properties. One note for each article. */
  properties: boolean;
  /** Quotes as callouts that carry their colour. */
  callouts: boolean;
  /** `[[Names]]` that link notes of a vault. */
  wikiLinks: boolean;
  /** `#topics`. */
  tags: boolean;
  /** Behind each quote an address that opens the page at it. */
  links: boolean;
}

export const OBSIDIAN: MarkdownOptions = {
  properties: true,
  callouts: true,
  wikiLinks: true,
  tags: true,
  links: true,
};
/** Options for Notion's importer, which understands headings, quotes and plain links. */
export const NOTION: MarkdownOptions = {
  properties: false,
  callouts: false,
  wikiLinks: false,
  tags: false,
  links: true,
};
