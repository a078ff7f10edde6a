/** The part of the browser that knows of installs. */
export interface InstallBrowser {
  runtime: {
    onInstalled: { addListener(listener: (details: { reason: string }) => void): void };
    getURL(path: string): string;
  };
  tabs: { create(tab: { url: string }): Promise<unknown> };
}

/** Opens the welcome page after an install, never after an update. */
export function openWelcomePage({ runtime, tabs }: InstallBrowser): void {
  runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void tabs.create({ url: runtime.getURL('/welcome.html') });
  });
}
