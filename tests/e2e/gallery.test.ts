import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkGallery, findingLine } from '../gallery/check-gallery.ts';
import { serveGallery } from '../gallery/gallery-server.ts';

let gallery: Awaited<ReturnType<typeof serveGallery>>;

beforeAll(async () => {
  gallery = await serveGallery();
});

afterAll(() => gallery.server.close());

test('every view in every state is accessible, complete by keyboard, and fits from 256 to 800 px', async () => {
  const findings = await checkGallery(gallery.url, { locales: ['en', 'de', 'ar'] });
  expect(findings.map(findingLine)).toEqual([]);
}, 400_000);
