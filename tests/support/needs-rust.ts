import { execFileSync } from 'node:child_process';

/** Fails with a sentence, rather than with the first thing that goes wrong, where there is nothing to build with. */
export function needsRust(): void {
  for (const tool of ['cargo', 'wasm-pack']) {
    try {
      execFileSync(tool, ['--version'], { stdio: 'ignore' });
    } catch {
      throw new Error(`This test builds a real crate and needs ${tool} on the PATH; \`npm test\` installs it through rustup and cargo.`);
    }
  }
}
