import { behindCatch, catchesOf } from '../../code/catch-clauses';
import { readU32, skipU32 } from '../../code/skip-leb';
import { CLOSE, NEWLINE } from '../ascii';
import type { CodeCursor, LineMarks, Quota } from './code-cursor';
import { BODY_INDENT } from './code-cursor';
import type { PrintContext } from './print-context';
import type { TextBuffer } from './text-buffer';
import { writeBlockType, writeLabel } from './write-label';
import { writeReference } from './write-reference';

const CATCHES = ['catch', 'catch_ref', 'catch_all', 'catch_all_ref'];
/** Clauses below so many name a tag before the label. */
const WITH_TAG = 2;

/**
 * Writes lines of the `try_table` at the cursor, its own and one a clause, until they end or the quota is full; answers how many.
 * The cursor remembers the clause: there may be a million of them, and the screen wants forty.
 */
export function writeTryTable(out: TextBuffer, cursor: CodeCursor, context: PrintContext, quota: Quota, marks: LineMarks | null): number {
  const { bytes, widestIndent } = context;
  const { at: start, depth } = cursor;
  const { at: clauses, count } = catchesOf(bytes, start);
  let lines = 0;
  if (cursor.clause === 0) {
    out.text(`${' '.repeat(Math.min(BODY_INDENT + 2 * depth, widestIndent))}try_table`);
    cursor.clauseAt = skipU32(bytes, writeBlockType(out, start + 1, depth + 1, context));
    out.byte(NEWLINE);
    marks?.add(start, clauses, true);
    cursor.clause = 1;
    lines = 1;
  }
  const indent = ' '.repeat(Math.min(BODY_INDENT + 2 * (depth + 1), widestIndent));
  for (; cursor.clause <= count && lines < quota.lines && out.at < quota.bytes; lines++) {
    out.text(indent);
    const behind = writeClause(out, cursor.clauseAt, depth, context);
    out.byte(NEWLINE);
    marks?.add(cursor.clauseAt, behind, false);
    cursor.clauseAt = behind;
    cursor.clause++;
  }
  if (cursor.clause > count) goBehind(cursor);
  return lines;
}

/** Goes over at most so many of its lines without writing them; answers how many. */
export function skipTryTable(cursor: CodeCursor, bytes: Uint8Array, most: number): number {
  const { at: clauses, count } = catchesOf(bytes, cursor.at);
  cursor.clauseAt = clauses;
  for (cursor.clause = 1; cursor.clause < most && cursor.clause <= count; cursor.clause++)
    cursor.clauseAt = behindCatch(bytes, cursor.clauseAt);
  const lines = cursor.clause;
  if (cursor.clause > count) goBehind(cursor);
  return lines;
}

function goBehind(cursor: CodeCursor): void {
  cursor.at = cursor.clauseAt;
  cursor.depth++;
  cursor.clause = 0;
}

/** All clauses behind one another, where an instruction has no line of its own; answers the offset behind them. */
export function writeClauses(out: TextBuffer, start: number, depth: number, context: PrintContext): number {
  const end = out.at + context.longestLine;
  let at = skipU32(context.bytes, start);
  for (let left = readU32(context.bytes, start); left > 0; left--) {
    if (out.at <= end) out.text(' ');
    at = out.at <= end ? writeClause(out, at, depth, context) : behindCatch(context.bytes, at);
  }
  return at;
}

function writeClause(out: TextBuffer, start: number, depth: number, { bytes, references }: PrintContext): number {
  const clause = bytes[start] ?? 0;
  let at = start + 1;
  out.text(`(${CATCHES[clause] ?? ''}`);
  if (clause < WITH_TAG) {
    out.text(' ');
    writeReference(out, references.tag, readU32(bytes, at));
    at = skipU32(bytes, at);
  }
  writeLabel(out, readU32(bytes, at), depth);
  out.byte(CLOSE);
  return skipU32(bytes, at);
}
