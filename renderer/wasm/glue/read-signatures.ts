import { parse } from '@babel/parser';
import type { Statement } from '@babel/types';
import type { GlueInterface } from '../model/module';
import type { Signature } from '../model/signature';
import { fail, type Outcome, ok } from '../outcome';
import { docOf } from './doc-comment';
import { readClass } from './read-class';
import { readParams } from './read-params';
import { type Declared, readDeclared, resultType } from './read-type';

/** wasm-bindgen's own start-up, beside the default export: the runtime calls it, a person does not. */
const START_UP = 'initSync';
const INIT_OUTPUT = 'InitOutput';

/** The callables that a wasm-bindgen `.d.ts` declares, in its order. */
export function readSignatures(text: string): Outcome<GlueInterface> {
  const statements = parseDeclarations(text);
  if (!statements.ok) return statements;
  const exported = statements.value.map(unwrapExport);
  const declared = readDeclared(exported, text);
  const rawExports = rawExportNames(exported);
  return ok({ signatures: exported.flatMap((statement) => readStatement(statement, declared, rawExports)) });
}

// The gateway to the parser: it throws on what is no TypeScript.
function parseDeclarations(text: string): Outcome<readonly Statement[]> {
  try {
    return ok(parse(text, { sourceType: 'module', plugins: [['typescript', { dts: true }]] }).program.body);
  } catch (error) {
    return fail({ code: 'glue-failed', facts: { message: String(error) } });
  }
}

// Babel leaves a doc comment on the `export`, not on what is exported.
function unwrapExport(statement: Statement): Statement {
  if (statement.type !== 'ExportNamedDeclaration' || statement.declaration == null) return statement;
  const { declaration } = statement;
  return declaration.leadingComments == null && statement.leadingComments != null
    ? { ...declaration, leadingComments: statement.leadingComments }
    : declaration;
}

function readStatement(statement: Statement, declared: Declared, rawExports: ReadonlySet<string>): readonly Signature[] {
  switch (statement.type) {
    case 'TSDeclareFunction': {
      const name = statement.id?.name;
      if (name === undefined || name === START_UP) return [];
      return [
        {
          id: name,
          kind: 'function',
          className: null,
          name,
          params: readParams(statement.params, declared),
          result: resultType(statement.returnType, declared),
          doc: docOf(statement),
          exportName: rawExports.has(name) ? name : null,
        },
      ];
    }
    case 'ClassDeclaration':
      return readClass(statement, declared, rawExports);
    default:
      return [];
  }
}

function rawExportNames(statements: readonly Statement[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const statement of statements) {
    if (statement.type !== 'TSInterfaceDeclaration' || statement.id.name !== INIT_OUTPUT) continue;
    for (const member of statement.body.body) {
      if (member.type === 'TSPropertySignature' && member.key.type === 'Identifier') names.add(member.key.name);
      if (member.type === 'TSPropertySignature' && member.key.type === 'StringLiteral') names.add(member.key.value);
    }
  }
  return names;
}
