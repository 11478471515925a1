import type { Outcome } from '../../renderer/wasm/outcome';
import type { CliOutcome } from '../failure';
import { readBytes } from './read-bytes';

const WAT = /\.wat$/i;
const MAGIC = 0x00;

/** A module's bytes from a file, or from stdin for `-`; text (`.wat`) is assembled first. */
export async function readModule(file: string): Promise<CliOutcome<Uint8Array>> {
  const read = readBytes(file);
  if (!read.ok || !isText(file, read.value)) return read;
  const assembled = await assemble(new TextDecoder().decode(read.value));
  return assembled.ok ? assembled : { ok: false, failure: { kind: 'module', failure: assembled.failure } };
}

async function assemble(text: string): Promise<Outcome<Uint8Array>> {
  const { assembleComponent, isComponentText } = await import('../../renderer/wasm/component/assemble-component');
  if (isComponentText(text)) return assembleComponent(text);
  const { assembleWat } = await import('../../renderer/wasm/wabt/assemble');
  return assembleWat(text);
}

/** By its name; stdin has none, but text begins with a parenthesis or a comment, which no module does. */
function isText(file: string, bytes: Uint8Array): boolean {
  if (bytes[0] === MAGIC) return false;
  return WAT.test(file) || (file === '-' && /^\s*(\(|;;)/.test(new TextDecoder().decode(bytes.subarray(0, 64))));
}
