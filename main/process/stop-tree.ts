import spawn from 'cross-spawn';

/** How long a group may take to end by itself; the rest of the second is for the system to end it. */
const PATIENCE_MS = 700;

function signalGroup(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(-pid, signal);
    return true;
  } catch {
    return false;
  }
}

function after(ms: number): { readonly over: Promise<void>; readonly cancel: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  return { over, cancel: () => clearTimeout(timer) };
}

/** A killed process takes a moment to go. Where nobody reaps orphans they stay as zombies, so this does not wait for long. */
async function gone(pid: number): Promise<void> {
  for (let looks = 0; looks < 10 && signalGroup(pid, 0); looks += 1) await after(10).over;
}

async function stopGroup(pid: number, finished: Promise<unknown>): Promise<void> {
  if (!signalGroup(pid, 'SIGTERM')) return;
  const patience = after(PATIENCE_MS);
  await Promise.race([finished, patience.over]);
  // Its children may outlive the leader: when a group is left, it gets the rest of its time and is then killed whole.
  if (signalGroup(pid, 0)) {
    await patience.over;
    signalGroup(pid, 'SIGKILL');
    await gone(pid);
  }
  patience.cancel();
}

function stopWindowsTree(pid: number): Promise<void> {
  return new Promise((resolve) => {
    const killer = spawn('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true });
    killer.on('error', () => resolve());
    killer.on('close', () => resolve());
  });
}

/** Ends a process group within a second: asked first, killed then. */
export async function stopTree(pid: number | undefined, finished: Promise<unknown>): Promise<void> {
  if (pid === undefined) return;
  await (process.platform === 'win32' ? stopWindowsTree(pid) : stopGroup(pid, finished));
  await finished;
}
