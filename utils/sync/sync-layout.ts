/** Folder of everything that a sync writes; `v1` is the version of this layout. */
export const ROOT = 'sidelight/v1';
export const KEYS = `${ROOT}/keys`;
export const TEXTS = `${ROOT}/texts`;

const DEVICE = /^[0-9a-f]{32}$/;

/** The device that a folder belongs to, or null for any other entry. Servers may change the case of names. */
export function deviceOf(name: string): string | null {
  const lower = name.toLowerCase();
  return DEVICE.test(lower) ? lower : null;
}

export const deviceFolder = (device: string): string => `${ROOT}/${device}`;
export const manifestPath = (device: string): string => `${deviceFolder(device)}/manifest`;
export const logPath = (device: string, n: number): string => `${deviceFolder(device)}/log.${n}`;
export const basePath = (device: string, n: number, part: number): string =>
  `${deviceFolder(device)}/base.${n}.${part}`;
export const textPath = (name: string): string => `${TEXTS}/${name}`;
