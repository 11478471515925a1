import type { TFunction } from 'i18next';
import type { Frame, Trap } from '../../runtime/model';
import { isolate } from '../../ui/isolate';
import { demangle } from '../../wasm/demangle/demangle';

/** `Rust panicked: attempt to add with overflow, in my_greet::add`, or `trapped: out of bounds memory access in load`: the reason, and the innermost func that says more than that. */
export function trapText(trap: Trap, t: TFunction): string {
  if (trap.panic !== null) return panicText(trap, trap.panic, t);
  const { kind, message, frames } = trap;
  const reason = kind === 'other' && message !== '' ? message.slice(0, 300) : t(`call-log:trap.${kind}`);
  const frame = frames.find(({ funcIndex }) => funcIndex !== null);
  return frame === undefined ? t('call-log:trapped', { reason }) : t('call-log:trappedIn', { reason, func: funcText(frame, t) });
}

function panicText({ frames }: Trap, { message }: NonNullable<Trap['panic']>, t: TFunction): string {
  // Where none is known as the machinery's, the innermost one is.
  const told = frames.some(({ machinery }) => machinery);
  const frame = told ? frames.find(({ machinery, funcIndex }) => !machinery && funcIndex !== null) : undefined;
  const facts = { message: isolate(message ?? ''), func: frame === undefined ? '' : funcText(frame, t) };
  return t(`call-log:panicked.${message === null ? 'silent' : 'message'}${frame === undefined ? '' : 'In'}`, facts);
}

function funcText({ name, funcIndex }: Frame, t: TFunction): string {
  return name === null ? t('call-log:func', { index: funcIndex }) : isolate(demangle(name) ?? name);
}
