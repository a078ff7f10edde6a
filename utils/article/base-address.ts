import { attribute, select } from './dom.ts';

/** Base of the page's relative addresses: its `<base>` where that is a web address, else the page's own address. */
export function baseOf(document: Document, pageUrl: string): string {
  const [base] = select(document, 'base[href]');
  const href = base && attribute(base, 'href');
  const url = href && URL.canParse(href, pageUrl || undefined) ? new URL(href, pageUrl || undefined) : null;
  return url && /^https?:$/.test(url.protocol) ? url.href : pageUrl;
}
