import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inertHeaders, policyFor } from '../../../main/protocol/content-policies';

const id = '0123456789abcdef0123456789abcdef';
const known = (asked: string) => asked === id;
const INSTANCE = 'workers/instance.worker.js';

describe('policyFor', () => {
  it('lets the page run our scripts and workers, compile nothing and reach nothing', () => {
    expect(policyFor('index.html', null, known)).toBe(
      "default-src 'none'; script-src app://app/ui/; worker-src app://app/ui/workers/; style-src app://app/ui/ 'unsafe-inline'; " +
        "img-src app://app/ui/ data:; font-src app://app/ui/; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
  });

  it('lets the decode worker read artifacts and save, and compile nothing', () => {
    expect(policyFor('workers/decode.worker.js', null, known)).toBe(
      "default-src 'none'; script-src app://app/ui/workers/; connect-src app://app/artifact/",
    );
  });

  it('lets the wat worker compile wabt and wasm-tools, read artifacts and save', () => {
    expect(policyFor('workers/wat.worker.js', null, known)).toBe(
      "default-src 'none'; script-src app://app/ui/workers/ 'wasm-unsafe-eval'; connect-src app://app/ui/assets/ app://app/artifact/",
    );
  });

  it('confines the instance worker to its own artifact', () => {
    expect(policyFor(INSTANCE, id, known)).toBe(
      `sandbox allow-scripts; default-src 'none'; script-src app://app/artifact/${id}/ 'wasm-unsafe-eval'; connect-src app://app/artifact/${id}/`,
    );
  });

  it('gives an instance worker without a registered artifact nothing to read', () => {
    const nothing = "sandbox allow-scripts; default-src 'none'; script-src 'wasm-unsafe-eval'; connect-src 'none'";
    fc.assert(
      fc.property(fc.oneof(fc.constant(null), fc.string(), fc.constant(`${id}/ *; script-src *`)), (artifact) => {
        expect(policyFor(INSTANCE, artifact, () => artifact !== null && !/^[0-9a-f]{32}$/.test(artifact))).toBe(nothing);
      }),
    );
  });

  it('makes every other file inert', () => {
    expect(policyFor('assets/index.js', id, known)).toBe("default-src 'none'; sandbox");
  });

  it('allows eval and remote hosts nowhere', () => {
    const all = ['index.html', 'workers/decode.worker.js', 'workers/wat.worker.js', INSTANCE, 'x'].map((file) =>
      policyFor(file, id, known),
    );
    expect(all.join(' ')).not.toMatch(/'unsafe-eval'|https?:|\*/);
  });
});

it('every answer is isolated and keeps its type', () => {
  expect(inertHeaders()).toMatchObject({
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': expect.stringContaining('usb=()'),
  });
});
