import { describe, expect, test } from 'vitest';
import config from '../../../wxt.config.ts';
import { SCREENSHOT, TILE } from '../../store/compose-pictures.ts';
import {
  DESCRIPTION,
  listingFiles,
  OPTIONAL_HOSTS,
  PERMISSIONS,
  PERMISSIONS_OF,
  PRIVACY,
  SHORT_DESCRIPTION,
  SHORT_LIMIT,
  SINGLE_PURPOSE,
} from '../../store/listing.ts';
import { SCENES } from '../../store/scenes.ts';

interface Manifest {
  permissions: string[];
  optional_host_permissions: string[];
}

/** The longest texts that the forms of the stores take, in characters. */
const DESCRIPTION_LIMIT = 15_000;
const REASON_LIMIT = 1_000;

describe('what the stores say of it', () => {
  test.each(['chrome', 'firefox'] as const)(
    'gives a reason for each permission in %s and for no other',
    async (browser) => {
      const make = config.manifest as (env: { browser: string }) => Manifest | Promise<Manifest>;
      const { permissions, optional_host_permissions } = await make({ browser });
      const reasons = { ...PERMISSIONS, ...PERMISSIONS_OF[browser] };
      expect(Object.keys(reasons).sort()).toEqual([...permissions].sort());
      expect(optional_host_permissions.length > 0).toBe(OPTIONAL_HOSTS.length > 0);
    },
  );

  test('fits the fields of their forms', () => {
    expect(SHORT_DESCRIPTION.length).toBeLessThanOrEqual(SHORT_LIMIT);
    expect(DESCRIPTION.length).toBeLessThanOrEqual(DESCRIPTION_LIMIT);
    for (const reason of [...Object.values(PERMISSIONS), OPTIONAL_HOSTS, SINGLE_PURPOSE]) {
      expect(reason.length).toBeGreaterThan(40);
      expect(reason.length).toBeLessThanOrEqual(REASON_LIMIT);
    }
  });

  test('is complete for both', () => {
    const files = listingFiles();
    expect(files.map(({ name }) => name)).toEqual(['chrome-web-store.txt', 'addons.mozilla.org.txt']);
    for (const { text } of files)
      for (const said of [SHORT_DESCRIPTION, DESCRIPTION, PRIVACY, ...Object.values(PERMISSIONS)])
        expect(text).toContain(said);
  });

  test('comes with at most five pictures of the size that they ask for, and a tile', () => {
    expect(SCENES.length).toBeLessThanOrEqual(5);
    expect(new Set(SCENES.map(({ name }) => name)).size).toBe(SCENES.length);
    expect([SCREENSHOT, TILE]).toEqual([
      { width: 1280, height: 800 },
      { width: 440, height: 280 },
    ]);
  });
});
