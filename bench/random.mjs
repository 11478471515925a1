/** 0…1, the same sequence in every run. */
export function createRandom(seed = 12345) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
