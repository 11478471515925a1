import { z } from '../zod';
import { type RustcMessage, rustcMessageSchema } from './rustc-message';

/** One line of cargo's JSON: https://doc.rust-lang.org/cargo/reference/external-tools.html#json-messages */
export type CargoMessage =
  | { readonly kind: 'diagnosed'; readonly message: RustcMessage }
  /** A reason that says nothing to us. */
  | { readonly kind: 'other'; readonly reason: string }
  /** Not cargo's JSON: a macro or a wrapper printed to stdout. */
  | { readonly kind: 'text'; readonly text: string };

const compilerMessage = z.object({ message: rustcMessageSchema });

/** Reads one line of cargo's stdout; whatever it is, it never throws. The reason is looked at first: of a long build's lines most say nothing to us. */
export function readMessage(line: string): CargoMessage {
  try {
    const json: unknown = JSON.parse(line);
    const reason = reasonOf(json);
    if (reason === null) return { kind: 'text', text: line };
    return reason === 'compiler-message' ? { kind: 'diagnosed', message: compilerMessage.parse(json).message } : { kind: 'other', reason };
  } catch {
    return { kind: 'text', text: line };
  }
}

function reasonOf(json: unknown): string | null {
  if (typeof json !== 'object' || json === null || !('reason' in json)) return null;
  return typeof json.reason === 'string' && json.reason !== '' ? json.reason : null;
}
