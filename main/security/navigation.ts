import type { App } from 'electron';

/** One page, for ever: whatever web contents come to be, they lead nowhere and open nothing. Links are not handed to the system's browser either. */
export function denyNavigation(app: App, page: string): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.on('will-navigate', (event, url) => {
      if (url !== page) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame || event.url !== page) event.preventDefault();
    });
  });
}
