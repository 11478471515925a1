/** wabt copies the whole buffer behind a view, not the view: a view into more than itself is copied first. */
export function wabtBytes(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
}
