/** Methods of Readability that `utils/article/extract/run-readability.ts` replaces or does without, and those that only they call. */
const UNUSED = [
  'parse',
  '_isProbablyVisible',
  '_postProcessContent',
  '_cleanClasses',
  '_isUrl',
  '_fixRelativeUris',
  '_simplifyNestedElements',
  '_getArticleTitle',
  '_unescapeHtmlEntities',
  '_getJSONLD',
  '_getArticleMetadata',
  '_isSingleImage',
  '_unwrapNoscriptImages',
  '_fixLazyImages',
  '_findNode',
  '_cleanStyles',
  '_isValidByline',
  '_isElementWithoutContent',
];

/** Entries of its table of patterns that only those methods use, or none. */
const UNUSED_PATTERNS = [
  'extraneous',
  'replaceFonts',
  'nextLink',
  'prevLink',
  'srcsetUrl',
  'b64DataUrl',
  'jsonLdArticleTypes',
];

/** Tables that only those methods use, options that nothing sets, and what another parser than the browser's needs. */
const TABLES = [
  /\n {2}DEFAULT_MAX_ELEMS_TO_PARSE: 0,(?=\n)/,
  /\n {2}CLASSES_TO_PRESERVE: \[[^\]]*\],(?=\n)/,
  /\n {2}this\._maxElemsToParse =[^;]*;(?=\n)/,
  /\n {2}this\._classesToPreserve =[^;]*;(?=\n)/,
  /\n {2}this\._keepClasses =[^;]*;(?=\n)/,
  /\n {2}this\._serializer =[^;]*;\n {4}\};(?=\n)/,
  /\n {2}this\._disableJSONLD =[^;]*;(?=\n)/,
  /\n {2}\/\/ In some older versions, [\s\S]*?\n {2}options =[^;]*;(?=\n)/,
  /\n {2}this\._debug =[^;]*;(?=\n)/,
  /\n {2}this\._docJSDOMParser =[^;]*;(?=\n)/,
  /\n {4}if \(this\._docJSDOMParser\) \{[\s\S]*?\n {4}\}(?=\n)/,
  /\n {2}this\._articleSiteName =[^;]*;(?=\n)/,
  /\n {2}this\._articleDir =[^;]*;(?=\n)/,
  /\boptions\.nbTopCandidates \|\| /,
  /\boptions\.charThreshold \|\| /,
  /\boptions\.allowedVideoRegex \|\| /,
  /\boptions\.linkDensityModifier \|\| /,
  /\n {2}HTML_ESCAPE_MAP: \{[^}]*\},(?=\n)/,
  /\n {2}PRESENTATIONAL_ATTRIBUTES: \[[^\]]*\],(?=\n)/,
  /\n {2}DEPRECATED_SIZE_ATTRIBUTE_ELEMS: \[[^\]]*\],(?=\n)/,
];

/** Looks at the page's language and at the direction of its text, places of its log, and what other parsers than browsers need. */
const ASIDES = [
  /\n\s*if \(node\.tagName === "HTML"\) \{\s*this\._articleLang =[^;]*;\s*\}(?=\n)/,
  /\n\s*\/\/ Find out text direction [\s\S]*?\n {8}\}\);(?=\n)/,
  /\n\s*if \(this\._debug\) \{\s*\}(?=\n)/,
  /\n {4}return \[\]\.concat\.apply\([\s\S]*?\n {4}\);(?=\n)/,
  /\n\s*if \(this\._docJSDOMParser && nodeList\._isLiveNodeList\) \{[^}]*\}(?=\n)/,
];

/** Reasons for its log why an element goes; whether there is one is all that counts. */
const REASONS = /\berrs\.push\(\s*(?:`[^`]*`|"[^"]*")\s*\)/g;

/** How the library exports itself. A bundle of modules alone needs no helper that turns one kind of export into another. */
const EXPORT = /if \(typeof module === "object"\) \{[^}]*\}/;

/** The branch of the constructor that sets up a log. */
const LOG_SETUP = /\n {2}if \(this\._debug\) \{\n[\s\S]*?\n {2}\} else \{\n[^}]*\};\n {2}\}\n/;

/** Names of the DOM, one that reads well where it stands, and those of what reading calls, sets and replaces. */
const KEPT_NAMES = new Set([
  'ELEMENT_NODE',
  'TEXT_NODE',
  'REGEXPS',
  '_removeScripts',
  '_prepDocument',
  '_articleTitle',
  '_grabArticle',
  '_getLinkDensity',
  ...UNUSED,
]);

/** Private names, short: a minifier leaves them long, since others might use them. What reading replaces keeps its name. */
function shortened(source: string): string {
  const names = new Set(
    [...source.matchAll(/this\.(_[A-Za-z]\w+|[A-Z][A-Z_]{3,})/g)].map(([, name]) => name!),
  );
  return [...names]
    .filter((name) => !KEPT_NAMES.has(name))
    .reduce(
      (text, name, i) => text.replace(new RegExp(`(?<![\\w$])${name}\\b`, 'g'), `_${i.toString(36)}`),
      source,
    );
}

/**
 * Readability's source without the methods that reading an article never calls and without its log: the script that a
 * click injects is to stay small. Throws where the source is not as expected, so that an update of the library shows.
 */
export function leanReadability(source: string): string {
  let lean = source.replace(/^\s*this\.log\([^;]*\);$/gm, '');
  for (const name of UNUSED) {
    const start = lean.indexOf(`\n  ${name}(`);
    const end = lean.indexOf('\n  },\n', start);
    if (start < 0 || end < 0) throw new Error(`Readability has no method ${name}: see which it has now`);
    lean = `${lean.slice(0, start)}${lean.slice(end + '\n  },'.length)}`;
  }
  for (const name of UNUSED_PATTERNS) {
    const pattern = new RegExp(`\\n {4}${name}:\\s*/.*/[a-z]*,(?=\\n)`);
    if (!pattern.test(lean)) throw new Error(`Readability has no pattern ${name}: see which it has now`);
    lean = lean.replace(pattern, '');
  }
  if (!LOG_SETUP.test(lean)) throw new Error('Readability sets up no log: see what it does now');
  for (const table of TABLES) {
    if (!table.test(lean)) throw new Error(`Readability has no table ${table}: see which it has now`);
    lean = lean.replace(table, '');
  }
  lean = lean.replace(LOG_SETUP, '\n');
  for (const aside of ASIDES) {
    if (!aside.test(lean)) throw new Error(`Readability has no part ${aside}: see which it has now`);
    lean = lean.replace(new RegExp(aside, 'g'), '');
  }
  if (!REASONS.test(lean)) throw new Error('Readability gives no reasons: see how it tells what goes');
  return shortened(lean.replace(REASONS, 'errs.push(1)'));
}

/** The same source as a module, its function the default export. */
export function asModule(source: string): string {
  if (!EXPORT.test(source)) throw new Error('Readability exports itself in another way: see how');
  return source.replace(EXPORT, 'export default Readability;');
}

/** The Vite plugin that builds with the lean source. */
export const leanReadabilityPlugin = () => ({
  name: 'lean-readability',
  transform: (code: string, id: string) =>
    /[\\/]readability[\\/]Readability\.js(?:\?|$)/.test(id)
      ? { code: asModule(leanReadability(code)), map: null }
      : undefined,
});
