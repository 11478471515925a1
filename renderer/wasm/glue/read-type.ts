import type { Node, Statement, TSType } from '@babel/types';
import type { GlueType } from '../model/signature';
import { readMembers, stringMembers } from './read-enum';
import { TYPED_ARRAY_NAMES } from './read-typed-array';

/** The names that a type may use, and the text that it is shown by. */
export interface Declared {
  readonly source: string;
  readonly classes: ReadonlySet<string>;
  readonly enums: ReadonlyMap<string, Extract<GlueType, { kind: 'enum' }>>;
}

export function readDeclared(statements: readonly Statement[], source: string): Declared {
  const classes = new Set<string>();
  const enums = new Map<string, Extract<GlueType, { kind: 'enum' }>>();
  for (const statement of statements) {
    if (statement.type === 'ClassDeclaration' && statement.id != null) classes.add(statement.id.name);
    const name = 'id' in statement && statement.id != null && 'name' in statement.id ? statement.id.name : '';
    const members = readMembers(statement);
    if (members.length > 0) enums.set(name, { kind: 'enum', text: name, name, members });
  }
  return { source, classes, enums };
}

/** The type of `: T`; `any` where there is none. */
export function readAnnotation(annotation: Node | null | undefined, declared: Declared): GlueType {
  if (annotation?.type === 'TSTypeAnnotation') return readType(annotation.typeAnnotation, declared);
  return { kind: 'any', text: 'any' };
}

export function resultType(annotation: Node | null | undefined, declared: Declared): GlueType {
  return annotation == null ? { kind: 'void', text: 'void' } : readAnnotation(annotation, declared);
}

function readType(node: TSType, declared: Declared): GlueType {
  const text = textOf(node, declared);
  switch (node.type) {
    case 'TSStringKeyword':
      return { kind: 'string', text };
    case 'TSNumberKeyword':
      return { kind: 'number', text };
    case 'TSBigIntKeyword':
      return { kind: 'bigint', text };
    case 'TSBooleanKeyword':
      return { kind: 'boolean', text };
    case 'TSVoidKeyword':
    case 'TSUndefinedKeyword':
    case 'TSNullKeyword':
      return { kind: 'void', text };
    case 'TSParenthesizedType':
      return readType(node.typeAnnotation, declared);
    case 'TSArrayType':
      return { kind: 'array', text, element: readType(node.elementType, declared) };
    case 'TSUnionType':
      return readUnion(node.types, text, declared);
    case 'TSTypeReference':
      return readReference(
        node.typeName.type === 'Identifier' ? node.typeName.name : '',
        node.typeParameters?.params ?? [],
        text,
        declared,
      );
    default:
      return { kind: 'any', text };
  }
}

/** `T | undefined` is how the glue writes an `Option`; a union of strings is an enum without a name; more is beyond a form. */
function readUnion(types: readonly TSType[], text: string, declared: Declared): GlueType {
  const present = types.filter((type) => type.type !== 'TSUndefinedKeyword' && type.type !== 'TSNullKeyword');
  const inner = readAlternatives(present, text, declared);
  return present.length < types.length ? { kind: 'optional', text, inner } : inner;
}

function readAlternatives(types: readonly TSType[], text: string, declared: Declared): GlueType {
  const members = stringMembers(types);
  if (members.length > 0) return { kind: 'enum', text, name: '', members };
  const read = types.map((type) => readType(type, declared));
  const [first] = read;
  if (read.length === 1 && first !== undefined) return first;
  // A slice of numbers is `Uint8Array | number[]`: one form field for both.
  const typedArray = read.find((type) => type.kind === 'typed-array');
  const lists = read.every((type) => type.kind === 'typed-array' || type.kind === 'array');
  return typedArray !== undefined && lists ? { ...typedArray, text } : { kind: 'any', text };
}

function readReference(name: string, params: readonly TSType[], text: string, declared: Declared): GlueType {
  const [param] = params;
  const inner: GlueType = param === undefined ? { kind: 'any', text: 'any' } : readType(param, declared);
  if (TYPED_ARRAY_NAMES.has(name)) return { kind: 'typed-array', text, name };
  if (name === 'Promise') return { kind: 'promise', text, inner };
  if (name === 'Array') return { kind: 'array', text, element: inner };
  if (declared.classes.has(name)) return { kind: 'class', text, name };
  return declared.enums.get(name) ?? { kind: 'any', text };
}

function textOf(node: Node, declared: Declared): string {
  return declared.source.slice(node.start ?? 0, node.end ?? 0).replace(/\s+/g, ' ');
}
