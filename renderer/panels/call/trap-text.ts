import type { TFunction } from 'i18next';
import type { Trap } from '../../runtime/model';

/** `trapped: out of bounds memory access in load`: the spec's reason and the innermost function of the module. */
export function trapText({ kind, message, frames }: Trap, t: TFunction): string {
  const reason = kind === 'other' && message !== '' ? message.slice(0, 300) : t(`call-log:trap.${kind}`);
  const frame = frames.find(({ funcIndex }) => funcIndex !== null);
  if (frame === undefined) return t('call-log:trapped', { reason });
  const func = frame.name === null ? t('call-log:func', { index: frame.funcIndex }) : isolate(frame.name);
  return t('call-log:trappedIn', { reason, func });
}

// https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates
function isolate(name: string): string {
  return `\u2068${name.slice(0, 200)}\u2069`;
}
