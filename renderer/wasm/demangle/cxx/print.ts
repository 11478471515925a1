import { giveUp } from '../give-up';
import { type CxxNode, text } from './node';

/** A few letters may stand for an endless name: each substitution can double it. No name of a real module comes near. */
const LONGEST = 10_000;
const MOST_NODES = 20_000;
const DEEPEST = 400;

interface Printing {
  readonly parts: string[];
  length: number;
  nodes: number;
  depth: number;
  /** Which item of its packs is due, while an expansion is written. */
  pack: { readonly index: number; size: number | null } | null;
}

type Pointer = Extract<CxxNode, { kind: 'pointer' }>;

/** The tree as C++ writes it; gives up where it has no end. */
export function printNode(node: CxxNode): string {
  const out: Printing = { parts: [], length: 0, nodes: 0, depth: 0, pack: null };
  write(out, node);
  return out.parts.join('');
}

function put(out: Printing, words: string): void {
  if (words === '') return;
  out.length += words.length;
  if (out.length > LONGEST) giveUp();
  out.parts.push(words);
}

function write(out: Printing, node: CxxNode): void {
  left(out, node);
  right(out, node);
}

/** What stands before the declared thing; all of it, but for types that are written around it. */
function left(out: Printing, node: CxxNode): void {
  enter(out);
  switch (node.kind) {
    case 'text':
      put(out, node.text);
      break;
    case 'scoped':
      write(out, node.scope);
      put(out, '::');
      write(out, node.name);
      break;
    case 'template':
      write(out, node.name);
      writeArgs(out, node.args);
      break;
    case 'tagged':
      write(out, node.name);
      put(out, `[abi:${node.tag}]`);
      break;
    case 'structor':
      if (node.destroys) put(out, '~');
      write(out, ownName(node.of));
      break;
    case 'conversion':
      put(out, 'operator ');
      write(out, node.to);
      break;
    case 'qualified':
      left(out, node.of);
      put(out, node.qualifiers);
      break;
    case 'pointer':
      pointerLeft(out, node);
      break;
    case 'member':
      left(out, node.member);
      put(out, isFunction(out, node.member) ? '(' : ' ');
      write(out, node.of);
      put(out, '::*');
      break;
    case 'array':
      left(out, node.of);
      break;
    case 'function':
      left(out, node.returns);
      put(out, ' ');
      break;
    case 'encoding':
      write(out, node.name);
      writeParams(out, node.params);
      put(out, node.suffix);
      break;
    case 'pack':
    case 'list':
      writeList(out, node.items);
      break;
    case 'pack-param':
      if (out.pack === null) writeList(out, node.items);
      else left(out, due(out, node));
      break;
    case 'forward':
      left(out, due(out, node));
      break;
    case 'expansion':
      writeExpansion(out, node.of);
      break;
    case 'sequence':
      for (const part of node.parts) {
        if (typeof part === 'string') put(out, part);
        else write(out, part);
      }
      break;
    default:
      node satisfies never;
  }
  out.depth--;
}

function right(out: Printing, node: CxxNode): void {
  enter(out);
  switch (node.kind) {
    case 'qualified':
      right(out, node.of);
      break;
    case 'pointer':
      pointerRight(out, node);
      break;
    case 'member':
      if (isFunction(out, node.member)) put(out, ')');
      right(out, node.member);
      break;
    case 'array':
      put(out, out.parts.at(-1)?.endsWith(']') === true ? '[' : ' [');
      if (node.size !== null) write(out, node.size);
      put(out, ']');
      right(out, node.of);
      break;
    case 'function':
      writeParams(out, node.params);
      right(out, node.returns);
      put(out, node.suffix);
      break;
    case 'pack-param':
      if (out.pack !== null) right(out, due(out, node));
      break;
    case 'forward':
      right(out, due(out, node));
      break;
    default:
  }
  out.depth--;
}

function enter(out: Printing): void {
  if (out.nodes++ > MOST_NODES || out.depth++ > DEEPEST) giveUp();
}

function pointerLeft(out: Printing, node: Pointer): void {
  const { to, sign } = collapsed(out, node);
  left(out, to);
  if (isArray(out, to)) put(out, ' (');
  else if (isFunction(out, to)) put(out, '(');
  put(out, sign);
}

function pointerRight(out: Printing, node: Pointer): void {
  const { to } = collapsed(out, node);
  if (isArray(out, to) || isFunction(out, to)) put(out, ')');
  right(out, to);
}

/** A reference to a reference is one reference: `&&` only if both are. */
function collapsed(out: Printing, node: Pointer): { readonly to: CxxNode; readonly sign: string } {
  let { sign } = node;
  let to = due(out, node.to);
  while (sign !== '*' && to.kind === 'pointer' && to.sign !== '*') {
    if (to.sign === '&') sign = '&';
    to = due(out, to.to);
  }
  return { to, sign };
}

const NOTHING = text('');

/** What a parameter stands for here. */
function due(out: Printing, node: CxxNode): CxxNode {
  let found = node;
  for (let steps = 0; steps < DEEPEST; steps++) {
    if (found.kind === 'forward') found = found.to ?? giveUp();
    else if (found.kind === 'pack-param' && out.pack !== null) {
      out.pack.size ??= found.items.length;
      found = found.items[out.pack.index] ?? NOTHING;
    } else return found;
  }
  return giveUp();
}

function isFunction(out: Printing, node: CxxNode): boolean {
  return due(out, node).kind === 'function';
}

function isArray(out: Printing, node: CxxNode): boolean {
  const found = due(out, node);
  return found.kind === 'array' || (found.kind === 'qualified' && isArray(out, found.of));
}

/** The name of its constructors: no scope, no arguments. */
function ownName(node: CxxNode): CxxNode {
  let found = node;
  while (found.kind === 'scoped' || found.kind === 'template' || found.kind === 'tagged') found = found.name;
  return found.kind === 'text' && found.base !== undefined ? text(found.base) : found;
}

function writeArgs(out: Printing, args: readonly CxxNode[]): void {
  // `operator<<` and its arguments are two things.
  put(out, out.parts.at(-1)?.endsWith('<') === true ? ' <' : '<');
  writeList(out, args);
  put(out, '>');
}

function writeParams(out: Printing, params: readonly CxxNode[]): void {
  put(out, '(');
  writeList(out, params);
  put(out, ')');
}

/** An empty pack leaves no comma behind. */
function writeList(out: Printing, items: readonly CxxNode[]): void {
  let first = true;
  for (const item of items) {
    const start = out.parts.length;
    if (!first) put(out, ', ');
    const empty = out.parts.length;
    write(out, item);
    if (out.parts.length === empty) out.parts.length = start;
    else first = false;
  }
}

function writeExpansion(out: Printing, of: CxxNode): void {
  const outer = out.pack;
  const start = out.parts.length;
  const pack = { index: 0, size: null };
  out.pack = pack;
  write(out, of);
  const { size }: { size: number | null } = pack;
  if (size === null) put(out, '...');
  if (size === 0) out.parts.length = start;
  for (let index = 1; index < (size ?? 0); index++) {
    put(out, ', ');
    out.pack = { index, size };
    write(out, of);
  }
  out.pack = outer;
}
