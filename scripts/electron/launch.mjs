import { readFileSync } from 'node:fs';
import { ROOT } from '../system/root.mjs';
import { run } from '../system/run.mjs';
import { say } from '../system/say.mjs';

/** Runs the built app until it ends and answers its exit code. Ctrl+C reaches it as a polite request to close. */
export async function launch(executable, args, env) {
  const all = [ROOT, ...sandboxSwitch(args), ...args];
  const cwd = process.env.INIT_CWD ?? process.cwd();
  const { code, output } = await run(executable, all, { env, cwd, stdout: 'inherit', detached: process.platform !== 'win32' });
  if (output !== '') say(`Electron could not be started: ${output}`);
  return code;
}

/** Chromium refuses to run sandboxed as root; there, and only there, its own sandbox is off. */
function sandboxSwitch(args) {
  if (process.platform !== 'linux' || args.includes('--no-sandbox')) return [];
  if (process.getuid() === 0) {
    say("Running as root: Chromium's sandbox is off (--no-sandbox). Start as an ordinary user to have it on.");
    return ['--no-sandbox'];
  }
  if (namespacesForbidden()) {
    say(
      'This system forbids unprivileged user namespaces, which the sandbox needs. If Electron stops with a sandbox message: sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0',
    );
  }
  return [];
}

function namespacesForbidden() {
  try {
    return readFileSync('/proc/sys/kernel/apparmor_restrict_unprivileged_userns', 'utf8').trim() === '1';
  } catch {
    return false;
  }
}
