import { expect, test } from 'vitest';
import { readPage } from '../../../utils/article/index.ts';
import { pageOf, prose } from './page.ts';

const read = (body: string, force = false) =>
  readPage(pageOf(`<html lang="en"><body>${body}</body></html>`), {
    url: 'https://news.example/story',
    force,
  });

const CONSENT =
  '<p>We and our 842 partners store and access information on your device, such as cookies, to process personal data. You can accept or manage your choices, or withdraw consent.</p>';
const DIALOG = `<div role="dialog" class="cookie-consent">${CONSENT}</div>`;

test('a page with nothing but a consent dialog is no article, and says that of itself', () => {
  expect(read(DIALOG)).toMatchObject({ ok: false, reason: 'consent' });
  expect(read(`${DIALOG}<main><p>Loading</p></main>`)).toMatchObject({ ok: false, reason: 'consent' });
});

test('so is a page whose text asks for consent', () => {
  expect(read(`<main><h1>Before you go on</h1>${CONSENT}</main>`)).toMatchObject({
    ok: false,
    reason: 'consent',
  });
});

test('an article under a consent dialog is one', () => {
  expect(read(`${DIALOG}<article><h1>Pier</h1>${prose(6)}</article>`)).toMatchObject({ ok: true });
});

test('a report about consent is an article', () => {
  const report =
    '<p>Notices that ask for consent to cookies are void where they hide the button that rejects them, a court ruled on Tuesday. </p>'.repeat(
      6,
    );
  expect(read(`<article><h1>Pier</h1>${report}</article>`)).toMatchObject({ ok: true });
});

test('a consent text is read where the reader asks for it all the same', () => {
  expect(read(`<main><h1>Before you go on</h1>${CONSENT.repeat(3)}</main>`, true)).toMatchObject({
    ok: true,
  });
});
