/** The part of the browser that knows of installs. */
export interface InstallBrowser {
  runtime: {
    onInstalled: { addListener(listener: (details: { reason: string }) => void): void };
    getURL(path: string): string;
  };
  tabs: { create(tab: { url: string }): Promise<unknown> };
}

/** Opens the page of the first run when the extension was installed, and never again: an update is no news to read. */
export function openWelcomePage({ runtime, tabs }: InstallBrowser): void {
  runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void tabs.create({ url: runtime.getURL('/welcome.html') });
  });
}
