import { GALLERY_CONTROL, SOURCE_LINK } from '../../analysis/lang/en/page-offers.ts';
import { foldSpace } from '../dom.ts';
import type { Line } from './page-lines.ts';
import type { SeenElement, Snapshot } from './page-snapshot.ts';

/** Posts of other sites, by the classes that their own embedding scripts look for. */
const EMBED =
  /(?:^|\s)(?:twitter-(?:tweet|video)|instagram-media|tiktok-embed|bluesky-embed|mastodon-embed|reddit-(?:embed|card)\S*|fb-(?:post|video)|threads-post|text-post-media|social-?(?:media-)?embed\S*|embed-(?:twitter|instagram|tweet)\S*)(?:\s|$)/i;
const GALLERY = /(?:^|[\s_-])(?:caption\S*|gallery\S*|slide\S*|carousel\S*)(?:$|[\s_-])/i;

/** Levels above a line at which an element that holds it is looked for. */
const LEVELS = 6;

function someAbove(
  elements: SeenElement[],
  element: number,
  test: (element: SeenElement) => boolean,
): boolean {
  for (let i = element, up = 0; i >= 0 && up < LEVELS; i = elements[i]!.parent, up++)
    if (test(elements[i]!)) return true;
  return false;
}

/** Whether a line stands in a post of another site that the article shows. */
export const isEmbedded = ({ elements }: Snapshot, element: number): boolean =>
  someAbove(elements, element, ({ names }) => EMBED.test(names));

/** Whether a line stands in a gallery or is a caption, as far as elements say. */
const isInGallery = ({ elements }: Snapshot, element: number): boolean =>
  someAbove(elements, element, ({ names, tag }) => tag === 'figure' || GALLERY.test(names));

/** Whether a line is the label of a gallery's control. */
export const isGalleryControl = (snapshot: Snapshot, { text, element }: Line): boolean =>
  text.length < 40 && GALLERY_CONTROL.test(text) && isInGallery(snapshot, element);

/** Those of `lines` that say again what a caption of the same gallery said. */
export function repeatedCaptions(snapshot: Snapshot, lines: Line[]): Line[] {
  const said = new Set<string>();
  return lines.filter((line) => {
    if (line.text.length < 20 || !isInGallery(snapshot, line.element)) return false;
    if (said.has(line.text)) return true;
    said.add(line.text);
    return false;
  });
}

/** The index of a list item's last text where it is nothing but a link to its source, else -1. */
export function sourceLinkOf({ elements, texts }: Snapshot, { first, last, text }: Line): number {
  if (last === first) return -1;
  const { element, data } = texts[last]!;
  if (elements[element]!.tag !== 'a' || !SOURCE_LINK.test(foldSpace(data))) return -1;
  return text.length > data.length + 20 ? last : -1;
}
