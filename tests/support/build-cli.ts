import { buildCommandLineWhenStale } from '../../scripts/steps/command-line.mjs';

/** Once before all tests: those of the command line run the built bundle as a process of its own. */
export async function setup(): Promise<void> {
  await buildCommandLineWhenStale();
}
