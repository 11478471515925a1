import { sectionOffsets } from './section-offsets';

/** A stream of numbers from 0 to `below` - 1 that a seed repeats. */
export type Random = (below: number) => number;

/** https://en.wikipedia.org/wiki/Xorshift: not for secrets, but the same everywhere. */
export function randomOf(seed: number): Random {
  // The state must not be 0, and small seeds should not begin alike.
  let state = (Math.imul(seed, 0x9e3779b1) ^ 0x2545f491) | 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

/** The mutant of a number: the same bases, seed and number make the same one. */
export function numberedMutant(bases: readonly Uint8Array[], seed: number, number: number): Uint8Array<ArrayBuffer> {
  const random = randomOf(seed * 1_000_003 + number);
  return mutantOf(bases[random(bases.length)] ?? new Uint8Array(), random);
}

type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array;

/** Mostly one change of the kinds that break decoders: more soon hide each other. */
export function mutantOf(bytes: Uint8Array, random: Random): Uint8Array<ArrayBuffer> {
  let mutant = bytes;
  for (let left = random(4) === 0 ? 1 + random(3) : 1; left > 0; left--)
    mutant = (MUTATIONS[random(MUTATIONS.length)] ?? flipBit)(mutant, random);
  return new Uint8Array(mutant);
}

function flipBit(bytes: Uint8Array, random: Random): Uint8Array {
  return replaced(bytes, placeIn(bytes, random), (byte) => byte ^ (1 << random(8)));
}

function setByte(bytes: Uint8Array, random: Random): Uint8Array {
  const telling = [0x00, 0x01, 0x0b, 0x3f, 0x40, 0x60, 0x7f, 0x80, 0xff, random(256)];
  return replaced(bytes, placeIn(bytes, random), () => telling[random(telling.length)] ?? 0);
}

function insertBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const at = placeIn(bytes, random);
  return spliced(
    bytes,
    at,
    at,
    Uint8Array.from({ length: 1 + random(4) }, () => random(256)),
  );
}

function deleteBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const at = placeIn(bytes, random);
  return spliced(bytes, at, at + 1 + random(4), new Uint8Array());
}

/** The largest 32-bit number, a 64-bit one, one that is too long, and one that does not end. */
const LEBS = [
  [0xff, 0xff, 0xff, 0xff, 0x0f],
  [0x80, 0x80, 0x80, 0x80, 0x70],
  [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01],
  [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x00],
  [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
  [0x81, 0x80, 0x00],
];

function maximiseLeb(bytes: Uint8Array, random: Random): Uint8Array {
  const at = placeIn(bytes, random);
  return spliced(bytes, at, at + 1, Uint8Array.from(LEBS[random(LEBS.length)] ?? []));
}

function truncate(bytes: Uint8Array, random: Random): Uint8Array {
  return bytes.subarray(0, placeIn(bytes, random));
}

/** A piece of the file a second time, somewhere else. */
function copyRange(bytes: Uint8Array, random: Random): Uint8Array {
  const from = placeIn(bytes, random);
  const at = placeIn(bytes, random);
  return spliced(bytes, at, at, bytes.subarray(from, from + 1 + random(30)));
}

function swapSections(bytes: Uint8Array, random: Random): Uint8Array {
  const starts = sectionOffsets(bytes);
  if (starts.length < 3) return flipBit(bytes, random);
  const first = random(starts.length - 2);
  const [from = 0, between = 0, to = 0] = starts.slice(first, first + 3);
  return spliced(bytes, from, to, Uint8Array.from([...bytes.subarray(between, to), ...bytes.subarray(from, between)]));
}

/** A section's size or its first number, one more or less. */
function nudgeHeader(bytes: Uint8Array, random: Random): Uint8Array {
  const starts = sectionOffsets(bytes);
  const start = starts[random(starts.length)] ?? 8;
  return replaced(bytes, start + random(4), (byte) => (byte + (random(2) === 0 ? 1 : 255)) & 0xff);
}

const MUTATIONS: readonly Mutation[] = [
  ...[flipBit, flipBit, flipBit, flipBit, flipBit, setByte, setByte, setByte, setByte],
  ...[insertBytes, deleteBytes, maximiseLeb, truncate, copyRange, swapSections, nudgeHeader],
];

function placeIn(bytes: Uint8Array, random: Random): number {
  // Mostly behind the preamble, which is soon tried.
  return bytes.length <= 8 || random(50) === 0 ? random(Math.max(1, bytes.length)) : 8 + random(bytes.length - 8);
}

function replaced(bytes: Uint8Array, at: number, change: (byte: number) => number): Uint8Array {
  const copy = bytes.slice();
  if (at < copy.length) copy[at] = change(copy[at] ?? 0);
  return copy;
}

function spliced(bytes: Uint8Array, from: number, to: number, between: Uint8Array): Uint8Array {
  const rest = bytes.subarray(Math.min(to, bytes.length));
  const result = new Uint8Array(from + between.length + rest.length);
  result.set(bytes.subarray(0, from));
  result.set(between, from);
  result.set(rest, from + between.length);
  return result;
}
