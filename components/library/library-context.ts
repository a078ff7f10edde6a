import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Sort } from '../../utils/library/browse/arrange.ts';
import type { LibraryHighlight } from '../../utils/library/browse/entries.ts';
import type { LibraryFilter } from '../../utils/library/browse/filter.ts';
import type { Colour } from '../../utils/model/colours.ts';
import type { ViewProps } from '../ui/index.ts';
import type { ExportDialogProps, LibraryExportChoice } from './ExportDialog.tsx';

/** Everything that can be done on the library page. */
interface LibraryActions {
  onQuery: (query: string) => void;
  onOptionsChange: (change: { filter?: LibraryFilter; sort?: Sort; grouped?: boolean }) => void;
  onClearFilters: () => void;
  onSelect: (ids: string[], on: boolean) => void;
  onSelectAll: () => void;
  onSelectNone: () => void;
  onColour: (ids: string[], colour: Colour) => void;
  /** `before` is the note that the reader began from. */
  onNote: (highlight: LibraryHighlight, note: string, before: string) => void;
  /** Puts tags on entries, and takes others off. */
  onTags: (ids: string[], add: string[], remove: string[]) => void;
  /** Gives a tag another name; the empty name deletes it. */
  onRenameTag: (from: string, to: string) => void;
  /** Writes a note on an article. */
  onArticleNote: (key: string, note: string, before: string) => void;
  onKeepTheirs: () => void;
  onRemove: (ids: string[]) => void;
  onUndo: () => void;
  onDismiss: (what: 'undo' | 'problem') => void;
  onCopy: (ids: string[]) => void;
  /** Puts the articles of these entries into the case of a name. */
  onCase: (ids: string[], name: string) => void;
  /** The cases that there are. */
  cases: () => Promise<readonly { name: string }[]>;
  onBackup: () => void;
  onPutOff: () => void;
  onDismissRestored: () => void;
  onSaveUnreadable: () => void;
  onDialog: (dialog: 'export' | 'import' | 'tags' | null) => void;
  onExport: (choice: LibraryExportChoice) => void;
  onFile: (file: File) => void;
  /** `revive` brings back what was deleted here. */
  onConfirmImport: (revive: boolean) => void;
  onRetry: () => void;
}

/** The surroundings of the library page, the same for all its parts. */
export interface LibraryContextValue extends Pick<ViewProps, 't' | 'locale'> {
  actions: LibraryActions;
  presets: ExportDialogProps['presets'];
  /** The address of the page with the settings. */
  settingsPage: string;
  /** The address of the page of names and cases. */
  threadsPage: string;
  /** The address of the page that shows a saved article. */
  savedPage: (key: string) => string;
}

export const LibraryContext = createContext<LibraryContextValue | null>(null);

/** @throws Error outside of a `LibraryView` */
export function useLibrary(): LibraryContextValue {
  const value = useContext(LibraryContext);
  if (!value) throw new Error('not in a LibraryView');
  return value;
}
