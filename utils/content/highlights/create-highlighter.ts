import { runtimeClient } from '../../messaging/client.ts';
import type { NativeBrowser } from '../../messaging/native.ts';
import type { LibraryToBackground, PageToBackground, ToHighlighter } from '../../messaging/protocol.ts';
import type { Handlers } from '../../messaging/router.ts';
import type { ArticleDocument, Span } from '../../model/article-document.ts';
import type { PageSettings } from '../../model/page-preferences.ts';
import type { ScreenBox } from '../../model/screen-box.ts';
import { sitePattern } from '../../model/site-pattern.ts';
import type { OpenField } from '../../model/text-field.ts';
import { observeNavigation } from '../navigation-observer.ts';
import type { PageReader } from '../page-reader.ts';
import { createPageSettings } from '../page-settings.ts';
import { privateFields } from '../private-fields.ts';
import { createHighlightService, type HighlightFailure, type HighlightService } from './highlight-service.ts';
import { createNoteMarks } from './note-marks.ts';
import { createSelectionToolbar, type ToolbarController, type ToolbarDrawing } from './selection-toolbar.ts';

export interface HighlighterParts {
  document: Document;
  browser: NativeBrowser;
  /** The page reader that an earlier click left in this page. */
  reader(): PageReader | undefined;
  quoted(words: string): string;
  /** Says that the page lets no text field in. */
  fieldRefused: string;
  /** Accessible name of the mark of a note. */
  noteLabel(note: string): string;
  /** How the toolbar is drawn, once the script for it is in the page. */
  drawing(): ToolbarDrawing | undefined;
  /** Scrolls to a range and lights it up. */
  show(range: Range, cover?: ScreenBox): void;
}

/** A page's highlights, as the page's other scripts of ours use them. */
export interface Highlighter {
  service: HighlightService;
  toolbar: ToolbarController;
  /** Called when Sidelight is invoked again in a page that has the highlighter. */
  again(): void;
  /** Highlights a span of the article that was read last; null once it is stored, else the reason why not. */
  keepSpan(span: Span): Promise<HighlightFailure | null>;
  /** Opens a text field that the page does not hear. */
  openField: OpenField;
  handlers: Handlers<ToHighlighter>;
}

/** Makes, restores and edits the highlights of one page, for as long as it lives. */
export function createHighlighter({
  document,
  browser,
  reader,
  quoted,
  noteLabel,
  show,
  fieldRefused,
  drawing,
}: HighlighterParts): Highlighter {
  let choices: Pick<PageSettings, 'highlightColour' | 'paint' | 'theme'> = {
    highlightColour: 'yellow',
    paint: true,
    theme: 'system',
  };
  const article = (): ArticleDocument | null => {
    const reading = reader()?.reading;
    return reading?.ok ? reading.article : null;
  };
  const background = runtimeClient<PageToBackground & LibraryToBackground>(browser.runtime);
  const service = createHighlightService({ document, library: background, article, quoted });
  const settings = createPageSettings(browser);
  let withdrawn = false;
  const isPainted = (): boolean => choices.paint && !withdrawn;
  let coming: Promise<ToolbarDrawing | null> | null = null;
  const drawn = (): ToolbarDrawing | Promise<ToolbarDrawing | null> => {
    const there = drawing();
    if (there) return there;
    const end = (): ToolbarDrawing | null => {
      coming = null;
      return drawing() ?? null;
    };
    coming ??= background.ask('toolbar.views', {}).then(end, end);
    return coming;
  };
  const toolbar = createSelectionToolbar({
    document,
    drawing: drawn,
    service,
    choices: () => ({ ...choices, paint: isPainted() }),
    onPicked: (highlightColour) => {
      choices = { ...choices, highlightColour };
      settings.choose({ highlightColour });
    },
  });
  createNoteMarks({
    document,
    page: service.page,
    label: noteLabel,
    onOpen: toolbar.openNote,
  });
  const applyPainting = (): void => {
    service.page.setPainting(isPainted());
    if (!isPainted()) toolbar.close();
  };

  // A click brings the styles with the script. A restored page asks for them once there is something to paint.
  let hasStyles = reader() !== undefined;
  service.page.subscribe(() => {
    if (hasStyles || service.page.list().length === 0) return;
    hasStyles = true;
    background.tell('paint.styles', {});
  });
  settings.subscribe((now) => {
    choices = now;
    applyPainting();
  });
  observeNavigation(
    document.defaultView as Window,
    () => {
      toolbar.close();
      void service.page.reload();
    },
    new AbortController().signal,
  );

  const keepSpan: Highlighter['keepSpan'] = async (span) => {
    const range = reader()?.rangeOf(span);
    if (!range) return 'no-text';
    const kept = await service.keep(range, choices.highlightColour);
    return kept.ok ? null : kept.reason;
  };

  return {
    service,
    toolbar,
    again() {
      withdrawn = false;
      applyPainting();
      void service.page.reload();
    },
    keepSpan,
    openField: privateFields(document, browser.runtime, () => choices.theme, fieldRefused),
    handlers: {
      'highlight.ask': ({ focus }) => toolbar.ask(focus),
      'sites.withdrawn': ({ patterns }) => {
        // Where the user clicked, it was the click that brought the highlights.
        const site = sitePattern(document.location.href);
        if (reader() || !site || !patterns.includes(site)) return;
        withdrawn = true;
        applyPainting();
      },
      'page.keep': ({ span }) => keepSpan(span),
      'highlight.show': async ({ id, cover }) => {
        await service.ready;
        const range = service.page.get(id)?.range;
        if (range) show(range, cover);
        return !!range;
      },
      'highlights.changed': () => service.page.reload(),
    },
  };
}
