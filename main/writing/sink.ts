/** What is being written. Nothing of it counts before `finish`, and after `abandon` nothing is left of it. */
export interface Sink {
  append(bytes: Uint8Array): Promise<void>;
  finish(): Promise<void>;
  abandon(): Promise<void>;
}
