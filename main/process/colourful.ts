/** cargo writes to a pipe here: without these it would drop its colours and its progress bar. */
export function colourful(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { ...env, CARGO_TERM_COLOR: 'always', CARGO_TERM_PROGRESS_WHEN: 'always', CARGO_TERM_PROGRESS_WIDTH: '80', CLICOLOR_FORCE: '1' };
}
