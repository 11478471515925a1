import { beforeEach, expect, it, vi } from 'vitest';
import { closeModule } from '../../../renderer/state/open-module';
import { cancelValidation, useValidities, validate } from '../../../renderer/state/validity';
import { fail, ok } from '../../../renderer/wasm/outcome';
import { CHECKERS, type Verdict } from '../../../renderer/wasm/validate/verdict';
import type { Validated, WatReplies, WatRequest } from '../../../renderer/workers/protocol';
import { openModule, showOpen } from '../../support/open-module';
import { beginAnew, FakeClient } from '../../support/state';
import { wat } from '../../support/wat';

const { workers } = vi.hoisted(() => ({ workers: [] as unknown[] }));
vi.mock('../../../renderer/state/workers', () => ({ startWatWorker: () => workers.shift() }));
vi.mock('../../../renderer/state/decoder', async (importOriginal) => ({
  ...(await importOriginal<object>()),
  shareSource: () => ({ source: { kind: 'url', url: 'app://x', byteLength: 8 }, transfer: [] }),
}));

vi.mock('../../../renderer/bridge', () => ({ bridge: { request: async () => ({ ok: true, value: null }) } }));

const KEY = 'sample:greet';
const CONTEXT = { offset: 9, func: null, lines: [], behind: false };
const validity = () => useValidities.getState()[KEY];
const phases = () => validity()?.checkings.map(({ phase }) => phase);

type WatClient = FakeClient<WatRequest, WatReplies>;

/** One worker a checker, in turn. */
function workersThatSay(...answers: readonly (Verdict['outcome'] | 'dies' | 'hangs')[]): readonly WatClient[] {
  const clients = answers.map((outcome, place) => {
    const verdict = { by: CHECKERS[place] ?? 'wabt', outcome, message: null, offset: null };
    const value = { verdict, context: place === 0 && outcome === 'invalid' ? CONTEXT : null };
    const died = fail({ code: 'worker-died', facts: {} });
    return new FakeClient<WatRequest, WatReplies>({
      validate: () => (outcome === 'hangs' ? new Promise(() => {}) : outcome === 'dies' ? died : ok(value as Validated)),
    });
  });
  workers.push(...clients);
  return clients;
}

beforeEach(async () => {
  workers.length = 0;
  beginAnew(KEY);
  showOpen(openModule(await wat`(module)`));
});

it('asks the three in turn, each in a worker that is ended afterwards', async () => {
  const clients = workersThatSay('invalid', 'invalid', 'valid');
  await validate(KEY);
  expect(validity()).toMatchObject({ phase: 'done', context: CONTEXT, revision: 1 });
  expect([phases(), clients.map(({ asked }) => asked), clients.map(({ alive }) => alive)]).toEqual([
    ['told', 'told', 'told'],
    CHECKERS.map((by) => [expect.objectContaining({ kind: 'validate', by })]),
    [false, false, false],
  ]);
});

it('asks nobody about a module that has not arrived yet', async () => {
  showOpen({ ...openModule(await wat`(module)`), revision: 0 });
  await validate(KEY);
  expect(validity()).toBeUndefined();
});

it('hears the others out when one of them dies', async () => {
  workersThatSay('valid', 'dies', 'valid');
  await validate(KEY);
  expect([validity()?.phase, phases()]).toEqual(['done', ['told', 'failed', 'told']]);
});

it('keeps what was told when a person has waited enough', async () => {
  const [, , wabt] = workersThatSay('valid', 'valid', 'hangs');
  const validating = validate(KEY);
  await vi.waitFor(() => expect(phases()).toEqual(['told', 'told', 'asking']));
  cancelValidation(KEY);
  await validating;
  expect([validity()?.phase, phases(), wabt?.alive]).toEqual(['cancelled', ['told', 'told', 'waiting'], false]);
});

it('begins anew when it is asked again, and hears the former worker no more', async () => {
  const [former] = workersThatSay('hangs');
  const first = validate(KEY);
  workersThatSay('valid', 'valid', 'valid');
  await Promise.all([first, validate(KEY)]);
  expect([former?.alive, validity()?.phase, phases()]).toEqual([false, 'done', ['told', 'told', 'told']]);
});

it('remembers nothing of a module that was closed meanwhile', async () => {
  const [stuck] = workersThatSay('hangs');
  const validating = validate(KEY);
  closeModule(KEY);
  await validating;
  expect([validity(), stuck?.alive]).toEqual([undefined, false]);
});
