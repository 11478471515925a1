/** What a script reads: all is well; a module that is broken or could not be read; a command line that was not understood. */
export const EXIT = { ok: 0, failed: 1, usage: 2 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
