import { isObject, type Json, readObject, strings, text } from './json';
import { type RustcMessage, readRustcMessage } from './rustc-message';

/** One line of cargo's JSON: https://doc.rust-lang.org/cargo/reference/external-tools.html#json-messages */
export type CargoMessage =
  | { readonly kind: 'diagnosed'; readonly manifestPath: string; readonly message: RustcMessage }
  | { readonly kind: 'artifact'; readonly manifestPath: string; readonly crateTypes: readonly string[]; readonly files: readonly string[] }
  | { readonly kind: 'finished'; readonly success: boolean }
  /** A reason that says nothing to us. */
  | { readonly kind: 'other'; readonly reason: string }
  /** Not cargo's JSON: a macro or a wrapper printed to stdout. */
  | { readonly kind: 'text'; readonly text: string };

function readReason(json: Json, line: string): CargoMessage {
  const reason = text(json.reason);
  const manifestPath = text(json.manifest_path);
  switch (reason) {
    case 'compiler-message':
      return isObject(json.message)
        ? { kind: 'diagnosed', manifestPath, message: readRustcMessage(json.message) }
        : { kind: 'text', text: line };
    case 'compiler-artifact': {
      const target = isObject(json.target) ? json.target : {};
      return { kind: 'artifact', manifestPath, crateTypes: strings(target.crate_types), files: strings(json.filenames) };
    }
    case 'build-finished':
      return { kind: 'finished', success: json.success === true };
    case '':
      return { kind: 'text', text: line };
    default:
      return { kind: 'other', reason };
  }
}

/** Reads one line of cargo's stdout; whatever it is, it never throws. */
export function readMessage(line: string): CargoMessage {
  const json = readObject(line);
  return json === null ? { kind: 'text', text: line } : readReason(json, line);
}
