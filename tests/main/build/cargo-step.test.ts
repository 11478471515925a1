import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { BuildJob } from '../../../main/build/build-job';
import type { BuildPlan } from '../../../main/build/build-plan';
import { cargoStep } from '../../../main/build/cargo-step';
import { runTool } from '../../../main/process/run-tool';
import { folderWith } from '../../support/folder';

/** A cargo that must meet what the real one meets too seldom to wait for. */
function planWith(script: string): BuildPlan {
  const root = folderWith({ cargo: `#!/bin/sh\n${script}\n` });
  chmodSync(join(root, 'cargo'), 0o755);
  return {
    packageId: 'p',
    root,
    workspaceRoot: root,
    mode: 'dev',
    intoPkg: false,
    cargo: join(root, 'cargo'),
    wasmPack: '',
    env: process.env,
    outDir: join(root, 'out'),
    optimiser: true,
  };
}

function jobThatTells(said: string[]): BuildJob {
  return {
    write: () => undefined,
    blocked: (on) => said.push(`blocked on ${on}`),
    diagnosed: (all) => said.push(`diagnosed ${all.length}`),
    run: runTool,
    isStopped: () => false,
  };
}

test('says that the disk is full', async () => {
  const plan = planWith('echo "error: failed to write /x/y.o: No space left on device (os error 28)" >&2; exit 101');
  expect(await cargoStep(plan, jobThatTells([]))).toMatchObject({ kind: 'failed', failure: { code: 'disk-full' } });
});

test('says what it waits for, and when it goes on', async () => {
  const said: string[] = [];
  await cargoStep(
    planWith('echo "    Blocking waiting for file lock on build directory" >&2; sleep 0.5; echo "   Compiling x" >&2; sleep 0.5'),
    jobThatTells(said),
  );
  expect(said).toEqual(['blocked on build directory', 'diagnosed 0', 'diagnosed 0']);
});

test('says that cargo is gone', async () => {
  const plan = { ...planWith(''), cargo: '/no/such/cargo' };
  expect(await cargoStep(plan, jobThatTells([]))).toMatchObject({ kind: 'failed', failure: { code: 'cargo-missing' } });
});
