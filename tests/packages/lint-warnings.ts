/** A warning of Mozilla's linter that we know, and why it may stand. */
export interface KnownWarning {
  code: string;
  /** The code that it is about, as bundled: which file it gets into changes with the scripts. */
  about: RegExp;
  reason: string;
}

export const KNOWN_WARNINGS: readonly KnownWarning[] = [
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    about: /\{\s*if\s*\(\w+=!1,\w+\.innerHTML=\w+,this\.\w+\.push\(\{articleContent:/,
    reason:
      "Readability's own: before it tries again with other rules it puts its copy of the page back. The copy has no window, loads nothing and runs nothing, and none of it comes back as markup: what is kept are offsets of text.",
  },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    about: /\w+\.__html==\w+\.innerHTML\)\|\|\(\w+\.innerHTML=\w+\.__html\)/,
    reason:
      "Preact's own, in each script that shows something: the code behind dangerouslySetInnerHTML, which no view uses. A test of the project's rules looks after that.",
  },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    about: /=>\s*import\(\w+\(\w+\)\)/,
    reason:
      "Ours: the background page loads its later scripts when they are asked for. The file is one of a fixed list in `worker-scripts.ts`, and its address is the package's own.",
  },
];
