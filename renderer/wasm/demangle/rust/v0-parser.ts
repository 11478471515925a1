import { giveUp } from '../give-up';

/** A few letters and back references can stand for longer texts than these, which no person reads. */
const LONGEST = 10_000;
const DEEPEST = 200;
const MOST_STEPS = 20_000;

/** Reads and writes at once: nothing in a name refers to what comes behind it. https://rust-lang.github.io/rfcs/2603-rust-symbol-name-mangling-v0.html */
export interface V0Parser {
  /** Behind `_R`: back references count from there. */
  readonly text: string;
  at: number;
  depth: number;
  steps: number;
  readonly parts: string[];
  length: number;
  /** Above zero: what is read is not shown. */
  silent: number;
  /** How many lifetimes the binders around have named. */
  lifetimes: number;
  readonly rules: V0Rules;
}

/** The grammar's rules that call each other across files. */
export interface V0Rules {
  /** `value`: as an expression has it, with `::` before arguments. */
  readonly path: (parser: V0Parser, value: boolean) => void;
  readonly type: (parser: V0Parser) => void;
  /** `value`: in an expression, which needs no braces. */
  readonly constant: (parser: V0Parser, value: boolean) => void;
}

export function put(parser: V0Parser, words: string): void {
  if (parser.silent > 0) return;
  parser.length += words.length;
  if (parser.length > LONGEST) giveUp();
  parser.parts.push(words);
}

export function look(parser: V0Parser): string {
  return parser.text.charAt(parser.at);
}

export function consume(parser: V0Parser, letter: string): boolean {
  if (look(parser) !== letter) return false;
  parser.at++;
  return true;
}

export function take(parser: V0Parser): string {
  if (parser.at >= parser.text.length) giveUp();
  return parser.text.charAt(parser.at++);
}

/** One level further in. */
export function within(parser: V0Parser, read: (parser: V0Parser) => void): void {
  if (parser.depth++ > DEEPEST || parser.steps++ > MOST_STEPS) giveUp();
  read(parser);
  parser.depth--;
}

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** `_` is 0, `0_` is 1, … */
export function base62(parser: V0Parser): number {
  let number = 0;
  let first = true;
  while (!consume(parser, '_')) {
    const digit = DIGITS.indexOf(take(parser));
    if (digit < 0) giveUp();
    number = number * 62 + digit;
    first = false;
  }
  return first ? 0 : number + 1;
}

/** Behind a tag that may be missing: 0 without it, from 1 on with it. */
export function optionalBase62(parser: V0Parser, tag: string): number {
  return consume(parser, tag) ? base62(parser) + 1 : 0;
}

export function decimal(parser: V0Parser): number {
  const digits = /^(?:0|[1-9][0-9]{0,4})/.exec(parser.text.slice(parser.at, parser.at + 5))?.[0] ?? giveUp();
  parser.at += digits.length;
  return Number(digits);
}

/** Items up to `E`, with commas between them; answers how many. */
export function listed(parser: V0Parser, read: (parser: V0Parser) => void): number {
  let count = 0;
  for (; !consume(parser, 'E'); count++) {
    if (count > 0) put(parser, ', ');
    read(parser);
  }
  return count;
}

/** Reads what stands at an earlier offset, and goes on here. */
export function followBackref(parser: V0Parser, read: (parser: V0Parser) => void): void {
  const here = parser.at - 1;
  const target = base62(parser);
  if (target >= here) giveUp();
  // It was read there already; when nothing is shown there is no need to go over it again.
  if (parser.silent > 0) return;
  const back = parser.at;
  parser.at = target;
  within(parser, read);
  parser.at = back;
}
