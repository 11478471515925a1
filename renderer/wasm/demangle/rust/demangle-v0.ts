import { giveUp } from '../give-up';
import { readConst } from './v0-const';
import { type V0Parser, type V0Rules, within } from './v0-parser';
import { readPath, silently } from './v0-path';
import { readType } from './v0-type';

const RULES: V0Rules = {
  path: (parser, value) => within(parser, (at) => readPath(at, value)),
  type: (parser) => within(parser, readType),
  constant: (parser, value) => within(parser, (at) => readConst(at, value)),
};

/** `_R…`, what rustc writes from 1.97 on and before it where it is asked to; crates without their hashes. */
export function demangleV0Rust(text: string): string {
  const body = /^_{1,2}R(?=[A-Z])(.+)$/s.exec(text)?.[1] ?? giveUp();
  const parser: V0Parser = { text: body, at: 0, depth: 0, steps: 0, parts: [], length: 0, silent: 0, lifetimes: 0, rules: RULES };
  RULES.path(parser, true);
  // The crate that a generic function was made for.
  if (/[A-Z]/.test(body.charAt(parser.at))) silently(parser, () => RULES.path(parser, false));
  const suffix = body.slice(parser.at).replace(/\.llvm\.[0-9A-Fa-f]+/, '');
  if (!/^(?:[.$][\w$.]*)?$/.test(suffix)) giveUp();
  return parser.parts.join('') + suffix;
}
