import type { CallField } from '../../state/select/call-form';

/** Which word of help a field needs below it, or null where its type says it all. */
export function hintCode(field: CallField): string | null {
  if (field.level === 'raw') {
    if (typeof field.type === 'string') return field.type === 'v128' ? 'v128' : null;
    if (field.type.heap === 'func' || typeof field.type.heap === 'number') return 'funcref';
    return field.type.heap === 'extern' || field.type.heap === 'any' ? 'externref' : null;
  }
  const type = field.type.kind === 'optional' ? field.type.inner : field.type;
  switch (type.kind) {
    case 'array':
    case 'typed-array':
      return 'list';
    case 'class':
      return 'instance';
    case 'any':
      return 'any';
    default:
      return null;
  }
}
