interface ModuleGraph {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null;
}

const POPUP = /[\\/]entrypoints[\\/]popup[\\/]/;
/** Styles of one page alone, which others must not get. */
const OF_ONE_PAGE = /-page\.css(?:\?|$)/;

/** All that a module imports, and what that imports, down to the last. */
function reached(entries: readonly string[], graph: ModuleGraph): Set<string> {
  const found = new Set(entries);
  for (const id of found) for (const next of graph.getModuleInfo(id)?.importedIds ?? []) found.add(next);
  return found;
}

/**
 * Names the chunk of a module for a build of pages: what the popup needs is one chunk, since each further file is waited for
 * between the click and the facts. Other pages that share a part of it get all of it.
 * @param entry the popup's page
 */
export function popupChunk(entry: string) {
  let needed: Set<string> | undefined;
  return (id: string, graph: ModuleGraph): string | null => {
    needed ??= reached([entry], graph);
    return needed.has(id) && !POPUP.test(id) && !OF_ONE_PAGE.test(id) ? 'panel' : null;
  };
}
