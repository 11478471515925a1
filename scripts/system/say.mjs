/** Everything that set-up says goes to stderr, so that a script's stdout is its answer and nothing else. */
export function say(text) {
  process.stderr.write(`[watchglass] ${text}\n`);
}

/** A failure with what the person can do about it; printed without a stack. */
export class SetupError extends Error {
  constructor(what, cure) {
    super(what);
    this.cure = cure;
  }

  /** Where nobody prints the two apart, as in a test's report. */
  toString() {
    return `${this.message} What to do: ${this.cure}`;
  }
}

/** Runs a script's main function; a SetupError ends it with two sentences, anything else with its stack. */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    if (error instanceof SetupError) {
      say(`FAILED: ${error.message}`);
      say(`What to do: ${error.cure}`);
    } else {
      console.error(error);
    }
    process.exitCode = 1;
  }
}
