import type { Level } from '../../runtime/model';
import type { Export } from '../../wasm/model/module';
import type { GlueParam, GlueType, Signature } from '../../wasm/model/signature';
import type { ValType } from '../../wasm/model/types';
import { showValType } from '../../wasm/show-type';
import type { OpenModule } from '../module-store';
import type { CallTarget } from '../view-store';
import { mangledName } from './export-list';
import { signatureName } from './signature-text';

export type CallField = {
  /** Given by the glue, or null where nothing names it. */
  readonly name: string | null;
  readonly typeText: string;
  readonly optional: boolean;
} & ({ readonly level: 'raw'; readonly type: ValType } | { readonly level: 'glue'; readonly type: GlueType });

export interface CallForm {
  /** What drafts of the arguments are kept under, over rebuilds. */
  readonly id: string;
  readonly name: string;
  /** The name that may say more than `name`, when it is demangled. */
  readonly mangled: string;
  readonly doc: string | null;
  readonly fields: readonly CallField[];
  readonly target: CallTarget;
}

function rawForm(entry: Export): CallForm | null {
  if (entry.type.kind !== 'func') return null;
  const fields = entry.type.type.params.map(
    (type): CallField => ({ level: 'raw', name: null, type, typeText: showValType(type), optional: false }),
  );
  return {
    id: `raw:${entry.name}`,
    name: entry.name,
    mangled: mangledName(entry),
    doc: null,
    fields,
    target: { level: 'raw', exportIndex: entry.index },
  };
}

/** A member is called on an instance, which comes before its parameters. */
function receiver({ kind, className }: Signature): readonly CallField[] {
  if (className === null || kind === 'constructor' || kind === 'static' || kind === 'function') return [];
  return [{ level: 'glue', name: 'this', type: { kind: 'class', name: className, text: className }, typeText: className, optional: false }];
}

function glueForm(signature: Signature): CallForm {
  const params = signature.params.map((param): CallField => {
    const type = paramType(param);
    return { level: 'glue', name: param.name, type, typeText: type.text, optional: type.kind === 'optional' };
  });
  return {
    id: `glue:${signature.id}`,
    name: signatureName(signature),
    mangled: signatureName(signature),
    doc: signature.doc,
    fields: [...receiver(signature), ...params],
    target: { level: 'glue', signatureId: signature.id },
  };
}

/** The form for what is aimed at, or null where that is gone. */
export function callForm({ exports, signatures }: OpenModule, target: CallTarget | null): CallForm | null {
  if (target === null) return null;
  if (target.level === 'raw') {
    const entry = exports[target.exportIndex];
    return entry === undefined ? null : rawForm(entry);
  }
  const signature = signatures?.find(({ id }) => id === target.signatureId);
  return signature === undefined ? null : glueForm(signature);
}

/** `times?: number` may be left out just as `times: number | undefined` may: one shape for both. */
export function paramType({ type, optional }: GlueParam): GlueType {
  return optional && type.kind !== 'optional' ? { kind: 'optional', inner: type, text: type.text } : type;
}

export interface Offer {
  readonly name: string;
  readonly target: CallTarget;
}

/** The first few things that could be called. */
export function callOffers({ exports, signatures }: OpenModule, level: Level, most: number): readonly Offer[] {
  const offers: Offer[] = [];
  if (level === 'glue') {
    for (const signature of signatures ?? []) {
      if (offers.length === most) return offers;
      offers.push({ name: signatureName(signature), target: { level: 'glue', signatureId: signature.id } });
    }
    if (offers.length > 0) return offers;
  }
  for (const { name, index, type } of exports) {
    if (offers.length === most) break;
    if (type.kind === 'func') offers.push({ name, target: { level: 'raw', exportIndex: index } });
  }
  return offers;
}
