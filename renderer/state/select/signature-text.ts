import type { Signature } from '../../wasm/model/signature';

/** `greet`, `new Counter`, `Counter.add`. */
export function signatureName({ kind, className, name }: Signature): string {
  if (kind === 'constructor') return `new ${className ?? name}`;
  return className === null ? name : `${className}.${name}`;
}

/** `(name: string, times?: number)`. */
export function signatureParams({ params }: Signature): string {
  return `(${params.map(({ name, type, optional }) => `${name}${optional ? '?' : ''}: ${type.text}`).join(', ')})`;
}

/** ` → string`, or nothing where nothing comes back. */
export function signatureResult({ result }: Signature): string {
  return result.kind === 'void' ? '' : ` → ${result.text}`;
}
