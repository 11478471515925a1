import type { Statement, TSEnumMember, TSType } from '@babel/types';

export interface Member {
  readonly name: string;
  readonly value: number | string;
}

/** Members of an `enum`, or of a `type` that is a union of strings (the crate's string enums). Empty for every other statement. */
export function readMembers(statement: Statement): readonly Member[] {
  if (statement.type === 'TSEnumDeclaration') return readEnumMembers(statement.body?.members ?? statement.members);
  if (statement.type !== 'TSTypeAliasDeclaration') return [];
  const { typeAnnotation } = statement;
  return typeAnnotation.type === 'TSUnionType' ? stringMembers(typeAnnotation.types) : [];
}

/** Empty unless every type is a string. */
export function stringMembers(types: readonly TSType[]): readonly Member[] {
  const members = types.flatMap((type) =>
    type.type === 'TSLiteralType' && type.literal.type === 'StringLiteral' ? [{ name: type.literal.value, value: type.literal.value }] : [],
  );
  return members.length === types.length ? members : [];
}

function readEnumMembers(members: readonly TSEnumMember[]): readonly Member[] {
  let next = 0;
  return members.map(({ id, initializer }) => {
    const name = id.type === 'Identifier' ? id.name : id.value;
    const value = literalOf(initializer) ?? next;
    if (typeof value === 'number') next = value + 1;
    return { name, value };
  });
}

function literalOf(node: TSEnumMember['initializer']): number | string | null {
  if (node == null) return null;
  if (node.type === 'NumericLiteral' || node.type === 'StringLiteral') return node.value;
  const negative = node.type === 'UnaryExpression' && node.operator === '-' && node.argument.type === 'NumericLiteral';
  return negative && node.argument.type === 'NumericLiteral' ? -node.argument.value : null;
}
