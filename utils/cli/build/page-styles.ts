import { assetText, editPagePlugin } from './edit-page.ts';

const SHEET = /<link rel="stylesheet"[^>]* href="\/([^"]+\.css)">/g;
const MODULE = /<script type="module"/g;

/**
 * Puts a page's style sheets into its HTML: its scripts run only once each of those files is read. A switched-off link stays in
 * the place of each, so that scripts which come later do not load it.
 * @param page the page's HTML file, from the root of the project
 * @param firstFrame whether the page's modules hold up the first frame, where a browser can be told so: an empty frame takes 6 ms
 * from them
 */
export const pageStylesPlugin = (page: string, firstFrame: 'after-modules' | 'at-once') =>
  editPagePlugin('page-styles', page, (html, bundle) =>
    html
      .replace(MODULE, firstFrame === 'after-modules' ? '$& blocking="render"' : '$&')
      .replace(SHEET, (_, name: string) => {
        const sheet = bundle[name];
        if (sheet?.type !== 'asset')
          throw new Error(`${page} names a style sheet that is not there: ${name}`);
        return `<style>${assetText(sheet.source)}</style><link rel="stylesheet" href="/${name}" disabled>`;
      }),
  );
