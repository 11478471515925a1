import { giveUp } from '../give-up';
import type { CxxNode, Forward } from './node';

/** Where the reading of one mangled name stands. https://itanium-cxx-abi.github.io/cxx-abi/abi.html#mangling */
export interface CxxParser {
  readonly text: string;
  at: number;
  depth: number;
  /** What `S_`, `S0_`, … stand for. */
  readonly subs: CxxNode[];
  /** What `T_`, `T0_`, … stand for: the template arguments of the name at hand, then those of the generic lambdas around. */
  levels: CxxNode[][];
  /** The level whose parameters a generic lambda declares as `auto`, or -1. */
  lambdaLevel: number;
  readonly forwards: Forward[];
  permitsForward: boolean;
  readonly rules: Rules;
}

/** The grammar's rules that call each other across files. */
export interface Rules {
  readonly encoding: (parser: CxxParser) => CxxNode;
  readonly name: (parser: CxxParser) => CxxNode;
  readonly type: (parser: CxxParser) => CxxNode;
  readonly expression: (parser: CxxParser) => CxxNode;
  readonly templateArgs: (parser: CxxParser) => readonly CxxNode[];
}

export function look(parser: CxxParser, ahead = 0): string {
  return parser.text.charAt(parser.at + ahead);
}

export function consume(parser: CxxParser, word: string): boolean {
  if (!parser.text.startsWith(word, parser.at)) return false;
  parser.at += word.length;
  return true;
}

export function expect(parser: CxxParser, word: string): void {
  if (!consume(parser, word)) giveUp();
}

export function take(parser: CxxParser): string {
  if (parser.at >= parser.text.length) giveUp();
  return parser.text.charAt(parser.at++);
}

export function isDigit(character: string): boolean {
  return character >= '0' && character <= '9';
}

/** Decimal digits as they stand, or nothing. */
export function digits(parser: CxxParser): string {
  const start = parser.at;
  while (isDigit(look(parser))) parser.at++;
  return parser.text.slice(start, parser.at);
}

/** `n` is the sign. */
export function signedNumber(parser: CxxParser): string {
  const sign = consume(parser, 'n') ? '-' : '';
  const number = digits(parser);
  return number === '' ? giveUp() : sign + number;
}

/** A number from 0 up, written as nothing, `0`, `1`, … before `_`. */
export function ordinal(parser: CxxParser): number {
  const number = digits(parser);
  expect(parser, '_');
  return number === '' ? 0 : Number(number) + 1;
}

/** As many items as there are before `E`. */
export function untilEnd<Item>(parser: CxxParser, read: (parser: CxxParser) => Item): Item[] {
  const items: Item[] = [];
  while (!consume(parser, 'E')) items.push(read(parser));
  return items;
}

/** Remembers what a later `S…_` may stand for. */
export function substitutable(parser: CxxParser, node: CxxNode): CxxNode {
  parser.subs.push(node);
  return node;
}
