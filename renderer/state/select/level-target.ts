import type { Level } from '../instance-store';
import type { OpenModule } from '../module-store';
import type { CallTarget } from '../view-store';

/** What stands for the same callable at the other level, or null. */
export function targetAtLevel({ exports, signatures }: OpenModule, target: CallTarget | null, level: Level): CallTarget | null {
  if (target === null || target.level === level) return target;
  if (target.level === 'glue') {
    const signature = signatures?.find(({ id }) => id === target.signatureId);
    const entry = exports.find(({ name, type }) => type.kind === 'func' && name === signature?.exportName);
    return entry === undefined ? null : { level: 'raw', exportIndex: entry.index };
  }
  const name = exports[target.exportIndex]?.name;
  const signature = signatures?.find(({ exportName }) => exportName === name);
  return signature === undefined ? null : { level: 'glue', signatureId: signature.id };
}
