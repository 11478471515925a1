import type { OpenModule } from '../../../state/module-store';

/** Where a text does not assemble, and in which words the assembler says so. */
export interface AssemblyFault {
  /** Both from 1; the column in characters. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** What the assembler said of the text that was tried last, or null where it assembled. */
export function assemblyFault({ failure }: OpenModule): AssemblyFault | null {
  if (failure?.code !== 'wat-syntax') return null;
  const { line, column, message } = failure.facts;
  return { line: Number(line ?? 1), column: Number(column ?? 1), message: String(message ?? '').slice(0, 500) };
}
