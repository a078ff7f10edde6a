import { isConsentText } from '../../analysis/lang/en/consent-words.ts';
import { attribute, select, textContent } from '../dom.ts';

/** Containers of consent dialogs, by the ids and classes that their vendors give them. */
const VENDOR =
  /(?:^|\s)(?:onetrust-|ot-sdk|CybotCookiebot|Cookiebot|didomi-|qc-cmp|qcCmp|sp_message_container|usercentrics-|uc-banner|truste_|truste-|trustarc|klaro|cmplz-|cookie-law-info|cky-|iubenda-cs|osano-cm|termly-|axeptio|tarteaucitron|BorlabsCookie|fc-consent-root|evidon-|cc-window|cookieconsent|cookie-notice|cookie-banner|gdpr-|moove_gdpr|_evh-|cmpbox|sd-cmp|hs-eu-cookie|termsfeed|privacy-manager|consent-manager|consent-banner|ketch-|transcend-consent|cookiefirst|shopify-pc__)/i;
const NAMED = /cookie|consent|gdpr|ccpa|privacy|\bcmp\b|lgpd|rgpd/i;

/** Whether an element is laid over the page: a dialog by its tag or role. */
const isDialog = (tag: string, element: Element): boolean =>
  tag === 'dialog' ||
  /^(?:alert)?dialog$/.test(attribute(element, 'role') ?? '') ||
  attribute(element, 'aria-modal') === 'true';

/** `consent` asks for consent, `dialog` is laid over the page and not its article, null belongs to the page. */
export type Overlay = 'consent' | 'dialog' | null;

/** Whether an element needs `overlayOf`, which reads its text: at most once on the way down. */
export const mayBeOverlay = (element: Element, tag: string, names: string, isFixed: boolean): boolean =>
  (isFixed || NAMED.test(names) || VENDOR.test(names) || isDialog(tag, element)) &&
  tag !== 'body' &&
  tag !== 'html';

/** Purpose of an element that is laid over the page. */
export function overlayOf(element: Element, tag: string, names: string): Overlay {
  if (select(element, 'h1,article,main').length > 0) return null;
  if (VENDOR.test(names) || isConsentText(textContent(element) ?? '')) return 'consent';
  return tag === 'dialog' && attribute(element, 'open') !== null ? 'dialog' : null;
}
