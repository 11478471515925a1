import { join } from 'node:path';
import { type App, type BrowserWindow, clipboard, Menu, nativeTheme, session, shell } from 'electron';
import type { SettingsChange } from '../preload/contract/settings';
import { pruneBuilds } from './build/prune-builds';
import { surviveCrashes } from './crash';
import { fileDialogs } from './file-dialogs';
import { appHandlers } from './handlers/app';
import { buildHandlers } from './handlers/build';
import { crateHandlers } from './handlers/crate';
import { moduleHandlers } from './handlers/module';
import { outsideHandlers } from './handlers/outside';
import { serveIpc } from './ipc/serve-ipc';
import { askLanguage, language } from './language';
import { setMenu, setMenuSoon } from './menu';
import { type CommandLine, readCommandLine, readHandedOver } from './opening/command-line';
import { openPaths } from './opening/open-path';
import { filesOfSession, startSession } from './opening/session';
import { setPaths } from './paths';
import { handleScheme, registerScheme, warmScheme } from './protocol/scheme';
import { quitInOrder } from './quit';
import { denyNavigation } from './security/navigation';
import { denyNetwork, switchOffNetwork } from './security/network';
import { denyPermissions } from './security/permissions';
import { currentSettings, onRecent, openSettings } from './settings/settings';
import { watchModules } from './watch/watch-modules';
import { openWindow, PAGE_URL, paintWindow } from './window';
import { receive } from './writing/receive';

/** From the page's loading until its first screen is there, and more. */
const SETTLE_AFTER_MS = 500;

/** Starts the app: what must be said before Chromium is ready, then the window. */
export function startApp(app: App): void {
  const commandLine = readCommandLine(process.argv, { cwd: process.cwd(), hasRoot: !app.isPackaged });
  disableTrapHandler(app);
  switchOffNetwork(app);
  // It would take back `--no-sandbox`, which root needs; the window asks for its sandbox by itself.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  registerScheme();
  // Else Electron makes a menu of its own first.
  Menu.setApplicationMenu(null);
  denyNavigation(app, PAGE_URL);
  if (!app.requestSingleInstanceLock({ ...commandLine })) return app.quit();
  findPaths(app);
  quitInOrder(app);
  // macOS hands files over by event instead of by argv, the first before it is ready; what they open waits for the page.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    void openPaths([path]);
  });
  void app.whenReady().then(() => showApp(app, commandLine));
}

/** V8's trap handler needs a signal handler that the renderer does not have here: an out-of-bounds access would kill the whole page. */
function disableTrapHandler(app: App): void {
  const others = app.commandLine.getSwitchValue('disable-features');
  app.commandLine.appendSwitch('disable-features', [others, 'WebAssemblyTrapHandler'].filter((name) => name !== '').join(','));
}

function findPaths(app: App): void {
  const resources = app.isPackaged ? process.resourcesPath : join(app.getAppPath(), 'resources');
  setPaths({ resources, userData: app.getPath('userData'), renderer: join(__dirname, '../renderer') });
  openSettings(app.getPath('userData'));
}

function showApp(app: App, commandLine: CommandLine): void {
  askLanguage(commandLine.language);
  nativeTheme.themeSource = currentSettings().theme;
  handleScheme(session.defaultSession);
  denyPermissions(session.defaultSession);
  void denyNetwork(session.defaultSession);
  const window = openWindow();
  surviveCrashes(window);
  listen(app, window);
  setImmediate(() => void startSession(commandLine.paths, language()));
  window.webContents.once('did-finish-load', () => setTimeout(settle, SETTLE_AFTER_MS));
}

/** What the first screen does without. */
function settle(): void {
  setMenu();
  warmScheme();
  void pruneBuilds(Date.now(), filesOfSession());
}

function listen(app: App, window: BrowserWindow): void {
  const open = () => (window.isDestroyed() ? null : window);
  const page = () => open()?.webContents ?? null;
  const dialogs = fileDialogs(open);
  const writeClipboard = (text: string) => clipboard.writeText(text);
  serveIpc({
    page,
    openDropped: openPaths,
    receive,
    handlers: {
      ...appHandlers({ page, applySettings: (change) => apply(change, open()), writeClipboard }),
      ...moduleHandlers({ ...dialogs, language }),
      ...outsideHandlers({ ...dialogs, writeClipboard, showItem: (path) => shell.showItemInFolder(path) }),
      ...crateHandlers(dialogs),
      ...buildHandlers,
    },
  });
  watchModules();
  onRecent(setMenuSoon);
  nativeTheme.on('updated', () => paintWindow(open()));
  app.on('second-instance', (_event, _argv, _cwd, handedOver) => {
    focus(open());
    void openPaths(readHandedOver(handedOver).paths);
  });
}

function apply(change: SettingsChange, window: BrowserWindow | null): void {
  if (change.language !== undefined) setMenu();
  if (change.theme !== undefined) nativeTheme.themeSource = change.theme;
  paintWindow(window);
}

function focus(window: BrowserWindow | null): void {
  if (window?.isMinimized()) window.restore();
  window?.show();
  window?.focus();
}
