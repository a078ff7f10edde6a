import { pageScripts } from './page-scripts.ts';

/**
 * Stands for Preact in the build of `sidebar-views.js`, which comes into a page behind the sidebar: the sidebar's own copy.
 * @throws Error where no sidebar has left one
 */
const { preact: shared } = pageScripts();
if (!shared) throw new Error('The script sidebar.js is missing from the page.');

export const {
  createContext,
  Fragment,
  h,
  jsx,
  jsxs,
  useCallback,
  useContext,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} = shared;
