/** One for all: making an error's stack for each name that is none would cost more than reading the name. */
const NOT_MANGLED = new Error('not a mangled name');

/** Ends the reading of a name that does not follow its scheme, or that would grow beyond all use; caught in demangle.ts. */
export function giveUp(): never {
  throw NOT_MANGLED;
}

export function hasGivenUp(error: unknown): boolean {
  return error === NOT_MANGLED;
}
