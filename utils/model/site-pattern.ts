/**
 * The match pattern that stands for a page's site in a permission, or null for a page that is on none. Without the port,
 * which one engine takes for part of a pattern and the other refuses.
 */
export function sitePattern(url: string): string | null {
  try {
    const { protocol, hostname } = new URL(url);
    return /^https?:$/.test(protocol) && hostname ? `${protocol}//${hostname}/*` : null;
  } catch {
    return null;
  }
}
