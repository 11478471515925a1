export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export function median(values) {
  return percentile(values, 0.5);
}

/**
 * Runs ours and the peer one after the other, again and again, so that whatever else the machine does meets both.
 * The ratio is the median of the pairs' ratios, not the ratio of the medians.
 */
export async function pairs(runs, ours, peer) {
  const all = [];
  for (let run = 0; run < runs; run++) all.push({ ours: await ours(), peer: await peer() });
  return {
    ours: median(all.map((pair) => pair.ours)),
    peer: median(all.map((pair) => pair.peer)),
    ratio: median(all.map((pair) => pair.ours / pair.peer)),
  };
}

export async function timed(work) {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
