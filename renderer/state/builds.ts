import type { BuildMode } from '../../preload/contract/artifact';
import type { BuildEvent, BuildRequest } from '../../preload/contract/build';
import type { Failure } from '../../preload/contract/failure';
import type { Installable } from '../../preload/contract/toolchain';
import { bridge } from '../bridge';
import { notify, useApp } from './app-store';
import { patchBuild, useBuilds } from './build-store';
import { openArtifact } from './open-module';
import { refreshFiles } from './source-files';
import { revealPanel } from './view-store';
import { useWorkspaces } from './workspace-store';

function requestFor(packageId: string, mode?: BuildMode): BuildRequest {
  const settings = useApp.getState().settings;
  return {
    packageId,
    mode: mode ?? settings?.mode ?? 'dev',
    keepNames: settings?.keepNames ?? false,
    intoPkg: settings?.intoPkg ?? false,
  };
}

/** An untrusted folder is a question, not a failure. */
function refused(failure: Failure, request: BuildRequest, watch: boolean): void {
  if (failure.code === 'untrusted') {
    useBuilds.setState({ trustQuestion: { root: String(failure.facts.root ?? ''), request, watch } });
  } else {
    if (!watch) patchBuild(request.packageId, { status: 'failed', failure });
    notify(failure);
  }
}

async function start(request: BuildRequest): Promise<void> {
  const answer = await bridge.request('build:start', request);
  if (!answer.ok) refused(answer.failure, request, false);
}

async function watch(request: BuildRequest, watching: boolean): Promise<void> {
  const answer = await bridge.request('watch:set', { build: request, watching });
  if (answer.ok) useBuilds.setState(({ watches }) => ({ watches: { ...watches, [request.packageId]: answer.value } }));
  else refused(answer.failure, request, true);
}

export function startBuild(packageId: string, mode?: BuildMode): Promise<void> {
  return start(requestFor(packageId, mode));
}

export async function stopBuild(packageId: string): Promise<void> {
  const answer = await bridge.request('build:stop', { packageId });
  if (!answer.ok) notify(answer.failure);
}

export function setWatch(packageId: string, watching: boolean): Promise<void> {
  return watch(requestFor(packageId), watching);
}

export async function answerTrust(yes: boolean): Promise<void> {
  const question = useBuilds.getState().trustQuestion;
  useBuilds.setState({ trustQuestion: null });
  if (question === null || !yes) return;
  const answer = await bridge.request('crate:trust', { root: question.root });
  if (!answer.ok) return notify(answer.failure);
  useWorkspaces.setState(({ workspaces }) => ({
    workspaces: workspaces.map((workspace) => (workspace.root === question.root ? { ...workspace, trusted: true } : workspace)),
  }));
  await (question.watch ? watch(question.request, true) : start(question.request));
}

/** Carries main's words about a build into what is remembered, and a built artifact into the modules. */
export function receiveBuildEvent(event: BuildEvent): void {
  const { packageId } = event;
  switch (event.kind) {
    case 'queued':
      return patchBuild(packageId, { status: 'queued' });
    case 'started':
      if (event.cause === 'person') revealPanel('terminal');
      void refreshFiles(packageId);
      return patchBuild(packageId, {
        status: 'building',
        mode: event.mode,
        cause: event.cause,
        startedAt: Date.now(),
        seconds: null,
        failure: null,
      });
    case 'blocked':
      return patchBuild(packageId, { status: 'blocked' });
    case 'diagnosed':
      return patchBuild(packageId, { diagnostics: event.diagnostics, status: 'building' });
    case 'finished': {
      patchBuild(packageId, { status: event.outcome, seconds: event.seconds, startedAt: null, failure: event.failure });
      const { builds } = useBuilds.getState();
      if (event.artifact !== null) void openArtifact(event.artifact, event.cause);
      else if (event.outcome === 'failed') {
        if ((builds[packageId]?.diagnostics.length ?? 0) > 0) revealPanel('problems');
        else if (event.failure !== null) notify(event.failure);
      }
      return;
    }
    default:
      return event satisfies never;
  }
}

export async function inspectToolchain(): Promise<void> {
  const answer = await bridge.request('toolchain:inspect', null);
  if (answer.ok) useApp.setState({ toolchain: answer.value });
  else notify(answer.failure);
}

/** Runs the installer in the terminal, then looks at the tools again. */
export async function install(what: Installable): Promise<void> {
  useApp.setState({ installing: what });
  revealPanel('terminal');
  const answer = await bridge.request('toolchain:install', { what });
  useApp.setState({ installing: null });
  if (!answer.ok) notify(answer.failure);
  await inspectToolchain();
}

export async function stopInstall(): Promise<void> {
  await bridge.request('toolchain:stop-install', null);
}
