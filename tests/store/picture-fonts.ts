import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

// The interface speaks in the system's font; the pictures have one system everywhere, so that they come out the same.
const FONTS = [
  { family: 'Inter Variable', file: '@fontsource-variable/inter/files/inter-latin-opsz-normal.woff2' },
  {
    family: 'Source Serif 4 Variable',
    file: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2',
  },
];

/** A style sheet with the fonts in it. */
export async function fontFaces(): Promise<string> {
  const faces = FONTS.map(async ({ family, file }) => {
    const bytes = await readFile(fileURLToPath(new URL(import.meta.resolve(file))));
    return `@font-face{font-family:"${family}";font-weight:200 900;src:url(data:font/woff2;base64,${bytes.toString('base64')})}`;
  });
  return (await Promise.all(faces)).join('\n');
}

/** Sets our own interface in them. */
export const FONT_TOKENS =
  ':root,:host{--font-ui:"Inter Variable",sans-serif!important;--font-read:"Source Serif 4 Variable",serif!important}';
