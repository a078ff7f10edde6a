/** All styles that a script of a page imports, as text; the build puts them there. */
declare const __SIDELIGHT_STYLES__: string;
