import { firstLook } from '../wasm/decode';
import type { Module } from '../wasm/model/module';
import { type Outcome, ok } from '../wasm/outcome';
import { loadOutline } from './load-outline';
import type { ModuleSource } from './protocol';
import { createLoad, loadRanges, type Progress, rangeOf, readSource } from './read-source';

/** Bytes from which on a first look is sooner there than the whole. */
const LARGE = 1 << 21;

interface Look {
  /** What can be shown before the whole module is there; null where that would be no sooner, or would not be the truth. */
  readonly seen: Module | null;
  /** Reads what is still missing. */
  whole(progress?: Progress): Promise<Outcome<Uint8Array<ArrayBuffer>>>;
}

/** Reads as much of a large module as its first screen needs: of tens of megabytes, the fewest tell its interface. */
export async function lookAtSource(source: ModuleSource, rows: number): Promise<Outcome<Look>> {
  const wholeOnly: Look = { seen: null, whole: (progress) => readSource(source, progress) };
  if (source.kind === 'port') return ok(wholeOnly);
  const { start, end } = rangeOf(source);
  if (end - start < LARGE) return ok(wholeOnly);
  const bytes = new Uint8Array(end - start);
  const load = createLoad(source.url, start, bytes);
  const missing = await loadOutline(bytes, load);
  if (!missing.ok) return missing;
  const whole = async (progress?: Progress): Promise<Outcome<Uint8Array<ArrayBuffer>>> => {
    const loaded = await loadRanges(load, missing.value, progress);
    return loaded.ok ? ok(bytes) : loaded;
  };
  return ok({ seen: firstLook(bytes, rows), whole });
}
