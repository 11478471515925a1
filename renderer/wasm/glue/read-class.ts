import type { ClassBody, ClassDeclaration } from '@babel/types';
import type { GlueType, Signature } from '../model/signature';
import { docOf } from './doc-comment';
import { readParams } from './read-params';
import { type Declared, readAnnotation, resultType } from './read-type';

type ClassMember = ClassBody['body'][number];
const NOTHING: GlueType = { kind: 'void', text: 'void' };

/** A Rust struct as the glue shows it: constructor, methods, statics, and accessors for its public fields. */
export function readClass(declaration: ClassDeclaration, declared: Declared, rawExports: ReadonlySet<string>): readonly Signature[] {
  const className = declaration.id?.name;
  if (className === undefined) return [];
  const rawName = (names: readonly string[]): string | null => names.find((name) => rawExports.has(name)) ?? null;
  return declaration.body.body.flatMap((member) => readMember(member, className, declared, rawName));
}

function readMember(
  member: ClassMember,
  className: string,
  declared: Declared,
  rawName: (names: readonly string[]) => string | null,
): readonly Signature[] {
  if (member.type === 'TSDeclareMethod') {
    // Computed keys are `[Symbol.dispose]`, the same as `free`; a private constructor cannot be called.
    if (member.computed === true || member.accessibility === 'private' || member.key.type !== 'Identifier') return [];
    const name = member.key.name;
    const kind = kindOf(member.kind, member.static === true);
    return [
      {
        ...naming(kind, className, name),
        params: readParams(member.params, declared),
        result:
          kind === 'constructor'
            ? { kind: 'class', text: className, name: className }
            : kind === 'setter'
              ? NOTHING
              : resultType(member.returnType, declared),
        doc: docOf(member),
        exportName: rawName(rawNames(kind, className, name)),
      },
    ];
  }
  if (member.type === 'ClassProperty' && member.key.type === 'Identifier' && member.accessibility !== 'private') {
    const name = member.key.name;
    const type = readAnnotation(member.typeAnnotation, declared);
    const field = type.kind === 'any' || member.optional !== true ? type : optionalOf(type);
    const accessor = (kind: 'getter' | 'setter'): Signature => ({
      ...naming(kind, className, name),
      params: kind === 'setter' ? [{ name: 'value', type: field, optional: field.kind === 'optional' }] : [],
      result: kind === 'setter' ? NOTHING : field,
      doc: docOf(member),
      exportName: rawName(rawNames(kind, className, name)),
    });
    return member.readonly === true ? [accessor('getter')] : [accessor('getter'), accessor('setter')];
  }
  return [];
}

function kindOf(kind: string | undefined, isStatic: boolean): Signature['kind'] {
  if (kind === 'get') return 'getter';
  if (kind === 'set') return 'setter';
  if (kind === 'constructor') return 'constructor';
  return isStatic ? 'static' : 'method';
}

function optionalOf(inner: GlueType): GlueType {
  return inner.kind === 'optional' ? inner : { kind: 'optional', text: `${inner.text} | undefined`, inner };
}

function naming(kind: Signature['kind'], className: string, name: string): Pick<Signature, 'id' | 'kind' | 'className' | 'name'> {
  const ids: Readonly<Record<Signature['kind'], string>> = {
    function: name,
    constructor: `new ${className}`,
    static: `${className}.${name}`,
    method: `${className}.prototype.${name}`,
    getter: `get ${className}.prototype.${name}`,
    setter: `set ${className}.prototype.${name}`,
  };
  return { id: ids[kind], kind, className, name: kind === 'constructor' ? className : name };
}

/** How wasm-bindgen names the raw export of a struct's method, by the most likely first. A field's accessors carry a prefix of its own. */
function rawNames(kind: Signature['kind'], className: string, name: string): readonly string[] {
  const owner = className.toLowerCase();
  const snake = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  switch (kind) {
    case 'constructor':
      return [`${owner}_new`, `${owner}_constructor`];
    case 'getter':
      return [`__wbg_get_${owner}_${name}`, `${owner}_${name}`, `${owner}_${snake}`];
    case 'setter':
      return [`__wbg_set_${owner}_${name}`, `${owner}_set_${name}`, `${owner}_set_${snake}`];
    default:
      return name === 'free' ? [`__wbg_${owner}_free`] : [`${owner}_${name}`, `${owner}_${snake}`];
  }
}
