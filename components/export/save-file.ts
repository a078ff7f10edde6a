import type { ExportFile } from '../../utils/export/index.ts';

/** How long the browser may take to fetch what it saves. */
const KEPT_MS = 60_000;

/** Saves a file through a link that is clicked once: no permission is needed for that. */
export function saveFile({ name, type, text }: ExportFile): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
