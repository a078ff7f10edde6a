import { cachedAddress } from './amp-caches.ts';

// One key for all addresses of one page. Two addresses with the same key are taken for the same page: what is folded
// here must never tell two articles of a site apart.

/** Parameters that say where a visitor came from, by name or by how the name begins. */
const TRACKING =
  /^(?:utm_.*|mtm_.*|pk_.*|piwik_.*|matomo_.*|hsa_.*|at_(?:campaign|custom|format|link|medium|ptr|bbc).*|_?hs(?:enc|mi|ctatracking)|fb(?:clid|_action_ids|_action_types|_ref|_source)|[gd]clid|gclsrc|[gw]braid|msclkid|yclid|ymclid|twclid|ttclid|li_fat_id|igshid?|mc_[ce]id|mkt_tok|vero_(?:id|conv)|oly_(?:enc|anon)_id|_openstat|wickedid|s_cid|s_kwcid|ncid|icid|cmp(?:id)?|ito|xtor|wt[._]mc.*|wt[._]zmc|ref|ref_?src|ref_?url|referrer|smid|smtyp|smprod|emc|nlid|campaign_id|guccounter|guce_referrer(?:_sig)?|_g[al]|trk(?:campaign|info)?|spm|scid|share_?id|sharetype|share_source|sh_kit|__twitter_impression|_branch_match_id|dm_i|ml_subscriber.*|rb_clickid|mbid|cndid|srnd|taid|tpcc)$/i;
/** Parameters that ask for another form of the same page. */
const FORMS = /^(?:amp|outputtype|output_type|usqp|amp_js_v|amp_gsa|amp_latest_update_time)$/i;

/** Names of hosts that serve the same pages to phones and caches. */
const FOLDED_LABELS = new Set(['www', 'm', 'mobile', 'amp', 'touch']);
/** Second-level domains of countries: "co.uk" is no site of its own. */
const SECOND_LEVELS = new Set(['co', 'com', 'org', 'net', 'ac', 'gov', 'edu', 'or', 'ne', 'go']);

const parse = (url: string): URL | null => {
  try {
    return new URL(url);
  } catch {
    return null;
  }
};

/** The publisher's own address of a page that an AMP cache serves; any other address as it is. */
function outOfCache(url: URL): URL {
  const inside = cachedAddress(url);
  return (inside && parse(`https://${inside}${url.search}`)) || url;
}

const isSite = (labels: readonly string[]): boolean =>
  labels.length > 2 || (labels.length === 2 && !(SECOND_LEVELS.has(labels[0]!) && labels[1]!.length === 2));

/** The host without the names that stand for phones, caches and "www", while a site is left without them. */
function foldHost(hostname: string): string {
  const labels = hostname.replace(/\.$/, '').split('.');
  if (hostname.startsWith('[') || /^\d+$/.test(labels.at(-1) ?? '')) return hostname;
  for (let i = 0; i < labels.length - 2; ) {
    const rest = labels.toSpliced(i, 1);
    if (FOLDED_LABELS.has(labels[i]!) && isSite(rest)) labels.splice(i, 1);
    else i++;
  }
  return labels.join('.');
}

/** Percent-encoding as RFC 3986 would have it written: what needs none has none, the rest in capitals. */
const foldEscapes = (text: string): string =>
  text.replace(/%([0-9a-f]{2})/gi, (written, hex: string) => {
    const character = String.fromCharCode(Number.parseInt(hex, 16));
    return /[\w.~-]/.test(character) ? character : written.toUpperCase();
  });

function foldPath(path: string): string {
  let segments = foldEscapes(path)
    .replace(/\.amp(?:\.html?)?$/i, (end) => (/html?$/i.test(end) ? '.html' : ''))
    .split('/')
    .filter(Boolean);
  if (segments.length > 1 && /^amp$/i.test(segments.at(-1)!)) segments = segments.slice(0, -1);
  if (segments.length > 1 && /^amp$/i.test(segments[0]!)) segments = segments.slice(1);
  if (/^(?:index|default)\.(?:html?|php|aspx?)$/i.test(segments.at(-1) ?? ''))
    segments = segments.slice(0, -1);
  return `/${segments.join('/')}`;
}

function foldQuery(query: URLSearchParams): string {
  const kept = [...query]
    .filter(([name]) => !TRACKING.test(name) && !FORMS.test(name))
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .toSorted();
  return kept.length > 0 ? `?${kept.join('&')}` : '';
}

/** A fragment that is a route of the page's own ("#/story/3", "#!story"), which other pages of the site differ by. */
const route = (hash: string): string => (/^#(?:\/|!)./.test(hash) ? foldEscapes(hash) : '');

/**
 * The key of the page at `url`: without scheme, fragment and tracking parameters, AMP and mobile forms folded.
 * An address that is not of the web is its own key, without its fragment; what is no address at all stays as it is.
 */
export function pageKey(url: string): string {
  const parsed = parse(url);
  if (!parsed) return url.trim();
  if (!/^https?:$/.test(parsed.protocol)) return parsed.href.split('#', 1)[0]!;
  const own = outOfCache(parsed);
  const port = own.port && `:${own.port}`;
  return `${foldHost(own.hostname)}${port}${foldPath(own.pathname)}${foldQuery(own.searchParams)}${route(own.hash)}`;
}

/** The site of a page as a reader would name it: "example.org"; empty where there is none. */
export function siteOf(url: string): string {
  const parsed = parse(url);
  return parsed && /^https?:$/.test(parsed.protocol) ? foldHost(outOfCache(parsed).hostname) : '';
}

const originOf = (key: string): string => key.split('/', 1)[0]!;

/** True where both addresses belong to one site, whatever page of it: a page may speak for no other. */
export function sameSite(a: string, b: string): boolean {
  return siteOf(a) === '' ? pageKey(a) === pageKey(b) : originOf(pageKey(a)) === originOf(pageKey(b));
}

/**
 * True where a script in the page at `sender` may see or change what is kept of the page at `url`. The address that the
 * browser gives for the sender decides, before any folding of caches: a page that a cache serves speaks for the cache's
 * host alone. Hosts of one site for phones ("m.", "www.") are one.
 */
export function mayAccess(sender: string, url: string): boolean {
  const [from, to] = [parse(sender), parse(url)];
  if (!from || !/^https?:$/.test(from.protocol)) return pageKey(sender) === pageKey(url);
  const host = (of: URL) => foldHost(of.hostname) + (of.port && `:${of.port}`);
  return (
    to !== null &&
    /^https?:$/.test(to.protocol) &&
    host(from) === host(to) &&
    originOf(pageKey(url)) === host(from)
  );
}

/**
 * The keys of a page, the one to keep it under first: the publisher's own address where it is one of the same site.
 * Many sites call their front page every page's canonical address; such a claim is passed over.
 */
export function pageKeys(url: string, canonical?: string): [string, ...string[]] {
  const own = pageKey(url);
  if (!canonical || siteOf(canonical) === '' || !sameSite(url, canonical)) return [own];
  const claimed = pageKey(canonical);
  if (claimed === own || claimed === `${originOf(claimed)}/`) return [own];
  return [claimed, own];
}
