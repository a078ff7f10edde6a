import { expect, test } from 'vitest';
import { coverInPage, freeBand } from '../../../utils/annotation/free-band.ts';

const view = {
  innerWidth: 1280,
  innerHeight: 800,
  outerHeight: 900,
  screenX: 100,
  screenY: 0,
  devicePixelRatio: 1,
};
const popup = { left: 900, top: 90, width: 430, height: 600, ratio: 1 };
const all = { top: 0, bottom: 800 };

test('a popup is placed in the page by their places on the screen', () => {
  expect(coverInPage(popup, view)).toEqual({ left: 800, top: -10, right: 1230, bottom: 590 });
});

test('a page at 200 % zoom counts in larger pixels', () => {
  const zoomed = { ...view, innerWidth: 640, innerHeight: 400, devicePixelRatio: 2 };
  expect(coverInPage(popup, zoomed)).toEqual({ left: 400, top: -5, right: 615, bottom: 295 });
});

test('a browser that tells no place opens the popup at the top right', () => {
  const { left, top, right } = coverInPage({ ...popup, left: 0, top: 0 }, view);
  expect({ left, top, right }).toEqual({ left: 850, top: 0, right: 1280 });
});

test('a passage beside the popup has the whole height', () => {
  const cover = { left: 800, top: 0, right: 1230, bottom: 600 };
  expect(freeBand(all, { left: 100, right: 700 }, cover)).toEqual(all);
  expect(freeBand(all, { left: 100, right: 900 }, null)).toEqual(all);
});

test('a passage under the popup goes below it', () => {
  const cover = { left: 800, top: 0, right: 1230, bottom: 600 };
  expect(freeBand(all, { left: 300, right: 900 }, cover)).toEqual({ top: 600, bottom: 800 });
});

test('where too little is left free, the popup is put up with', () => {
  const cover = { left: 0, top: 20, right: 1280, bottom: 760 };
  expect(freeBand(all, { left: 300, right: 900 }, cover)).toEqual(all);
});
