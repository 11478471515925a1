import type { TFunction } from 'i18next';
import type { Trap } from '../../runtime/model';
import { isolate } from '../../ui/isolate';

/** `trapped: out of bounds memory access in load`: the spec's reason and the innermost function of the module. */
export function trapText({ kind, message, frames }: Trap, t: TFunction): string {
  const reason = kind === 'other' && message !== '' ? message.slice(0, 300) : t(`call-log:trap.${kind}`);
  const frame = frames.find(({ funcIndex }) => funcIndex !== null);
  if (frame === undefined) return t('call-log:trapped', { reason });
  const func = frame.name === null ? t('call-log:func', { index: frame.funcIndex }) : isolate(frame.name);
  return t('call-log:trappedIn', { reason, func });
}
