import { join } from 'node:path';
import { BrowserWindow, nativeTheme, screen } from 'electron';
import { stopPushing } from './events';
import { rememberWindowBounds, windowBounds } from './settings/settings';
import { initialBounds, MINIMUM_SIZE } from './window-bounds';

export const PAGE_URL = 'app://app/ui/index.html';

/** The surfaces of the page, so that the window has its colour before the page does. */
const BACKGROUND = { dark: '#15171c', light: '#f3f4f7' } as const;

export function openWindow(): BrowserWindow {
  const remembered = windowBounds();
  const window = new BrowserWindow({
    ...initialBounds(
      remembered,
      screen.getAllDisplays().map((display) => display.workArea),
    ),
    minWidth: MINIMUM_SIZE.width,
    minHeight: MINIMUM_SIZE.height,
    title: 'Watchglass',
    show: false,
    autoHideMenuBar: true,
    backgroundColor: backgroundColor(),
    webPreferences: {
      preload: join(__dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      enableWebSQL: false,
      navigateOnDragDrop: false,
    },
  });
  if (remembered?.maximized === true) window.maximize();
  window.once('ready-to-show', () => window.show());
  keepBounds(window);
  window.webContents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  // A new document: nobody listens until it asks `app:start`. Not at the navigation's start, because most are denied.
  window.webContents.on('did-navigate', () => stopPushing());
  window.on('page-title-updated', (event) => event.preventDefault());
  void window.loadURL(PAGE_URL);
  return window;
}

export function paintWindow(window: BrowserWindow | null): void {
  window?.setBackgroundColor(backgroundColor());
}

function backgroundColor(): string {
  return nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light;
}

function keepBounds(window: BrowserWindow): void {
  const keep = () => rememberWindowBounds({ ...window.getNormalBounds(), maximized: window.isMaximized() });
  window.on('resize', keep);
  window.on('move', keep);
  window.on('close', keep);
}
