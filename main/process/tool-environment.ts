import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

// What belongs to this app and to Electron must not reach a tool: ELECTRON_RUN_AS_NODE alone would change what a child of ours is.
const OURS = /^(ELECTRON_|WATCHGLASS)/i;

/** Windows writes `Path`. */
export function pathOf(env: NodeJS.ProcessEnv): string {
  const name = Object.keys(env).find((key) => key.toUpperCase() === 'PATH');
  return name === undefined ? '' : (env[name] ?? '');
}

/** Where cargo installs: a window started from a desktop often has a PATH without it. */
export function cargoBins(env: NodeJS.ProcessEnv): readonly string[] {
  const home = env.HOME ?? env.USERPROFILE ?? homedir();
  const bins = env.CARGO_HOME ? [join(env.CARGO_HOME, 'bin')] : [];
  return home === '' ? bins : [...bins, join(home, '.cargo', 'bin')];
}

export function searchPath(env: NodeJS.ProcessEnv): readonly string[] {
  const folders = [...pathOf(env).split(delimiter), ...cargoBins(env)].filter((folder) => folder !== '');
  return [...new Set(folders)];
}

/** The person's environment as a tool gets it: theirs, less what is ours, and a PATH on which cargo's tools are. */
export function toolEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !OURS.test(name) && name.toUpperCase() !== 'PATH');
  return { ...Object.fromEntries(kept), PATH: searchPath(env).join(delimiter) };
}

/** cargo writes to a pipe here: without these it would drop its colours and its progress bar. */
export function colourful(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { ...env, CARGO_TERM_COLOR: 'always', CARGO_TERM_PROGRESS_WHEN: 'always', CARGO_TERM_PROGRESS_WIDTH: '80', CLICOLOR_FORCE: '1' };
}
