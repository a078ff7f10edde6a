import type { Analysis } from '../model/analysis.ts';
import { factSheet, type Sheet, type SheetItem, type SheetLimits, type SheetOptions } from './sheet.ts';

/** Limits of the lists before anything is left out to fit the page. */
const MOST: SheetLimits = { facts: 5, figures: 8, events: 6, names: 12, topics: 5 };
const LEAST = { facts: 2, figures: 1, events: 1 } as const;

/** Lines of the print style that fit on a sheet of US Letter, the shorter of the two usual papers, with some to spare. */
const PAGE_LINES = 60;
const LINE_CHARACTERS = 100;
const TITLE_CHARACTERS = 55;

const lines = (text: string, width = LINE_CHARACTERS): number => Math.ceil(text.length / width);
const itemLines = ({ text, note }: SheetItem): number => lines(text) + lines(note) + 0.3;

/** About how many lines of print a sheet takes. */
function length({ title, url, about, notices, sections }: Sheet): number {
  const head = 2 * lines(title, TITLE_CHARACTERS) + lines(about.join(' · ')) + lines(url) + 2;
  const notes = notices.reduce((sum, notice) => sum + itemLines(notice) + 1.5, 0);
  const parts = sections.reduce((sum, { items, rest }) => {
    const inline = items.every(({ note, link }) => !note && !link);
    const body = inline
      ? lines(items.map(({ text }) => text).join(' · '))
      : items.reduce((total, item) => total + itemLines(item), 0);
    return sum + 2.5 + body + (rest ? 1.5 : 0);
  }, 0);
  return head + notes + parts;
}

/** The sheet that fits on one page of paper: the longest list gives a line first, the facts last. */
export function onePageSheet(analysis: Analysis, options: SheetOptions): Sheet {
  let limits = MOST;
  for (;;) {
    const sheet = factSheet(analysis, { ...options, limits });
    if (length(sheet) <= PAGE_LINES) return sheet;
    const longer = limits.figures >= limits.events ? 'figures' : 'events';
    const part = limits[longer] > LEAST[longer] ? longer : 'facts';
    if (limits[part] <= LEAST[part]) return sheet;
    limits = { ...limits, [part]: limits[part] - 1 };
  }
}
