import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, test as base, type ElectronApplication, errors, expect, type Page } from '@playwright/test';

export { expect };

const root = join(import.meta.dirname, '..', '..', '..');

/** What `scripts/electron.mjs` resolved; asked once for a run. */
function electronPath(): string {
  process.env.WATCHGLASS_TEST_ELECTRON ??= execFileSync(process.execPath, ['scripts/electron.mjs'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  }).trim();
  return process.env.WATCHGLASS_TEST_ELECTRON;
}

export interface LaunchOptions {
  readonly paths?: readonly string[];
  readonly language?: 'en' | 'zh-CN';
  /** Keeps a profile over two launches. */
  readonly profile?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Another tree than this one, to start the app from. */
  readonly root?: string;
  /** A packaged app instead of the built tree. */
  readonly executablePath?: string;
}

export interface App {
  readonly electron: ElectronApplication;
  readonly page: Page;
  readonly profile: string;
  /** Answers the next file dialogs with these paths, or cancels them. */
  chooseInDialogs(paths: readonly string[] | null): Promise<void>;
}

/** Switches that only root needs: Chromium refuses its own sandbox there. */
const rootSwitches = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** The command that starts the app: the executable, then its arguments. */
export function commandLine(options: LaunchOptions & { readonly profile: string }): [string, ...string[]] {
  return [
    options.executablePath ?? electronPath(),
    ...(options.executablePath === undefined ? [options.root ?? root] : []),
    ...rootSwitches,
    `--user-data-dir=${options.profile}`,
    `--lang=${options.language ?? 'en'}`,
    ...(options.paths ?? []),
  ];
}

/** Milliseconds; an attach takes half a second. */
const ATTACH_LIMIT = 20_000;

export async function launch(options: LaunchOptions = {}): Promise<App> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'watchglass-profile-'));
  const [executablePath, ...args] = commandLine({ ...options, profile });
  const attach = () =>
    _electron.launch({
      executablePath,
      args,
      env: { ...(process.env as Record<string, string>), ...options.env },
      cwd: tmpdir(),
      timeout: ATTACH_LIMIT,
    });
  // The driver's attaching, before any code of ours has run, can wait for ever on a loaded machine: it is killed and made once more.
  const electron = await attach().catch((error: unknown) => {
    if (error instanceof errors.TimeoutError) return attach();
    throw error;
  });
  const page = await electron.firstWindow();
  await page.setViewportSize({ width: 1440, height: 900 }).catch(() => undefined);
  return {
    electron,
    page,
    profile,
    chooseInDialogs: (paths) =>
      electron.evaluate(({ dialog }, chosen) => {
        dialog.showOpenDialog = async () => ({ canceled: chosen === null, filePaths: [...(chosen ?? [])] });
        dialog.showSaveDialog = async () => ({ canceled: chosen === null, filePath: chosen?.[0] ?? '' }) as never;
      }, paths),
  };
}

/** `start` launches apps that are closed, with their profiles, when the test ends. */
export const test = base.extend<{ start: (options?: LaunchOptions) => Promise<App>; folder: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
  start: async ({}, use) => {
    const apps: App[] = [];
    await use(async (options) => {
      const app = await launch(options);
      apps.push(app);
      return app;
    });
    for (const app of apps) {
      await app.electron.close();
      rmSync(app.profile, { recursive: true, force: true, maxRetries: 3 });
    }
  },
  /** An empty folder of the test's own. */
  // biome-ignore lint/correctness/noEmptyPattern: as above
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'watchglass-test-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  },
});
