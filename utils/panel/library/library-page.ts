import type { LibraryHighlight } from '../../library/browse/entries.ts';
import { NO_FILTER } from '../../library/browse/filter.ts';
import type { FileFormat, LibraryExportFile } from '../../library/export/file.ts';
import { type MarkdownOptions, NOTION, OBSIDIAN } from '../../library/export/markdown-options.ts';
import type { Colour } from '../../model/colours.ts';
import type { ImportFlow, ImportPorts, ImportState } from './import-flow.ts';
import { createLibrarySession, type LibraryPorts } from './library-session.ts';
import type { LibraryState } from './library-state.ts';

/** View model of the library page. */
export interface LibraryModel {
  state: LibraryState;
  dialog: 'export' | 'tags' | null;
  importing: ImportState | null;
}

export interface PagePorts extends LibraryPorts, Omit<ImportPorts, 'reader'> {
  downloadFile: (file: LibraryExportFile) => void;
  copyText: (text: string) => Promise<void>;
  reload: () => void;
  /** Puts articles and highlights into the case of a name, which is made where there is none. */
  addToCase: (name: string, articles: string[], highlights: string[]) => Promise<unknown>;
  /** Today in the reader's calendar, `YYYY-MM-DD`. */
  today: () => string;
}

export interface ExportOptions {
  format: FileFormat | 'quotes';
  scope: 'all' | 'shown' | 'selected';
  markdown: MarkdownOptions;
}

export const MARKDOWN_PRESETS = { obsidian: OBSIDIAN, notion: NOTION };

/** Controller of the library page: its view model and its actions. `onModel` is called after every change. */
export function createLibraryPage(ports: PagePorts, onModel: (model: LibraryModel) => void) {
  const { reader } = ports;
  let model = { dialog: null, importing: null } as unknown as LibraryModel;
  const set = (change: Partial<LibraryModel>): void => {
    model = { ...model, ...change };
    onModel(model);
  };
  const session = createLibrarySession(ports, (state) => set({ state }));
  let flow: Promise<ImportFlow> | null = null;
  /** Loads the code that reads and checks files, a third of the page's code, when it is needed. */
  const imports = (): Promise<ImportFlow> => {
    flow ??= import('./import-flow.ts').then(({ createImport }) =>
      createImport(ports, (importing) => set({ importing })),
    );
    return flow;
  };
  const exporter = () => import('../../library/export/file.ts');

  const onDialog = (next: 'export' | 'import' | 'tags' | null): void => {
    if (next === 'import') void imports().then((found) => found.open());
    else if (model.importing) void imports().then((found) => found.close());
    set({ dialog: next === 'import' ? null : next });
  };

  /** Every highlight and article that the list holds. */
  const shown = (): Set<string> =>
    new Set(
      model.state.list.rows.map((row) => (row.kind === 'article' ? row.article.key : row.highlight.id)),
    );

  const save = async ({ format, scope, markdown }: ExportOptions): Promise<void> => {
    const { exportLibrary, partOf, quotesOf } = await exporter();
    const all = await reader.snapshot({ contents: format === 'json' });
    const part = scope === 'all' ? all : partOf(all, scope === 'shown' ? shown() : model.state.selected);
    if (format === 'quotes') await ports.copyText(quotesOf(part));
    else {
      const choices = format === 'json' && scope === 'all' ? await ports.choices.read() : {};
      ports.downloadFile(exportLibrary(format, part, markdown, ports.today(), choices));
    }
    if (format === 'json' && scope === 'all') await session.backupMade();
  };

  return {
    start: session.start,
    /** Called after other contexts changed these articles. */
    changed: session.changed,
    actions: {
      onQuery: (query: string) => void session.find(query),
      onOptionsChange: session.setOptions,
      onClearFilters: () => session.setOptions({ filter: NO_FILTER }),
      onSelect: session.select,
      onSelectAll: session.selectAll,
      onSelectNone: session.selectNone,
      onColour: (ids: string[], colour: Colour) => void session.setColour(ids, colour),
      onNote: (highlight: LibraryHighlight, note: string, before: string) =>
        void session.setNote(highlight, note, before),
      onTags: (ids: string[], add: string[], remove: string[]) => void session.changeTags(ids, add, remove),
      onRenameTag: (from: string, to: string) => void session.renameTag(from, to),
      onArticleNote: (key: string, note: string, before: string) => void session.annotate(key, note, before),
      onKeepTheirs: session.dropConflict,
      onRemove: (ids: string[]) => void session.remove(ids),
      onUndo: () => void session.undo(),
      onDismiss: (what: 'undo' | 'problem') =>
        what === 'undo' ? session.dismissUndo() : session.dismissProblem(),
      onCopy: async (ids: string[]) => {
        const { partOf, quotesOf } = await exporter();
        await ports.copyText(quotesOf(partOf(await reader.snapshot(), new Set(ids))));
      },
      cases: reader.cases,
      onCase: (ids: string[], name: string) => {
        const chosen = new Set(ids);
        const articles = new Set<string>();
        const highlights: string[] = [];
        for (const row of model.state.list.rows) {
          const own = row.kind === 'article' ? row.article.key : row.highlight.id;
          if (!chosen.has(own)) continue;
          articles.add(row.article.key);
          if (row.kind !== 'article') highlights.push(own);
        }
        void ports.addToCase(name, [...articles], highlights).then(session.selectNone, () => {});
      },
      onBackup: () => save({ format: 'json', scope: 'all', markdown: OBSIDIAN }),
      onDismissRestored: session.dismissRestored,
      /** Saves damaged records as stored, for an investigation of the damage. */
      onSaveUnreadable: async () => {
        await reader.snapshot();
        const parts = [JSON.stringify(reader.unreadable(), null, 2)];
        ports.downloadFile({
          name: `sidelight-unreadable-${ports.today()}.json`,
          type: 'application/json',
          parts,
        });
      },
      onPutOff: () => void session.putOffReminder(),
      onDialog,
      onExport: (options: ExportOptions) => void save(options).then(() => onDialog(null)),
      onFile: (file: File) => void imports().then((found) => found.read(file)),
      onConfirmImport: (revive: boolean) => void imports().then((found) => found.confirmImport(revive)),
      onRetry: ports.reload,
    },
  };
}
