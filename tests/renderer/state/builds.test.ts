import { beforeEach, expect, it, vi } from 'vitest';
import { useApp } from '../../../renderer/state/app-store';
import { buildOf, useBuilds } from '../../../renderer/state/build-store';
import { answerTrust, receiveBuildEvent, startBuild } from '../../../renderer/state/builds';
import { useView } from '../../../renderer/state/view-store';
import { fakeBridge } from '../../support/state';

const fake = vi.hoisted(() => ({ bridge: null as unknown, opened: [] as unknown[] }));
vi.mock('../../../renderer/bridge', () => ({
  bridge: { request: (...args: [never, never]) => (fake.bridge as ReturnType<typeof fakeBridge>).request(...args) },
}));
vi.mock('../../../renderer/state/open-module', () => ({ openArtifact: (...args: unknown[]) => fake.opened.push(args) }));

const bridge = () => fake.bridge as ReturnType<typeof fakeBridge>;
const REQUEST = { packageId: 'p', mode: 'dev', keepNames: false, intoPkg: false };
const UNTRUSTED = { ok: false, failure: { code: 'untrusted', facts: { root: '/crate' } } };

beforeEach(() => {
  fake.bridge = fakeBridge();
  fake.opened.length = 0;
  useBuilds.setState({ builds: {}, watches: {}, trustQuestion: null });
  useApp.setState({ notices: [] });
});

it('turns an untrusted folder into a question and builds once it is answered with yes', async () => {
  bridge().answers.set('build:start', UNTRUSTED);
  await startBuild('p');
  const question = useBuilds.getState().trustQuestion;
  bridge().answers.delete('build:start');
  await answerTrust(true);
  expect({ question, asked: bridge().asked }).toEqual({
    question: { root: '/crate', request: REQUEST, watch: false },
    asked: [
      { name: 'build:start', args: REQUEST },
      { name: 'crate:trust', args: { root: '/crate' } },
      { name: 'build:start', args: REQUEST },
    ],
  });
});

it('builds nothing when the question is answered with no', async () => {
  bridge().answers.set('build:start', UNTRUSTED);
  await startBuild('p');
  await answerTrust(false);
  expect({ question: useBuilds.getState().trustQuestion, asked: bridge().asked.length }).toEqual({ question: null, asked: 1 });
});

it('brings Problems to the front when a build fails with diagnostics', () => {
  const diagnostic = { level: 'error', code: 'E0308', message: 'mismatched types', rendered: '', span: null } as const;
  receiveBuildEvent({ kind: 'started', packageId: 'p', mode: 'dev', cause: 'watch' });
  receiveBuildEvent({ kind: 'diagnosed', packageId: 'p', diagnostics: [diagnostic] });
  receiveBuildEvent({
    kind: 'finished',
    packageId: 'p',
    outcome: 'failed',
    mode: 'dev',
    cause: 'watch',
    seconds: 1,
    artifact: null,
    failure: null,
  });
  const build = buildOf(useBuilds.getState(), 'p');
  expect({ status: build.status, diagnostics: build.diagnostics, revealed: useView.getState().reveal?.panel, opened: fake.opened }).toEqual(
    {
      status: 'failed',
      diagnostics: [diagnostic],
      revealed: 'problems',
      opened: [],
    },
  );
});
