import { bridge } from '../bridge';
import { notify, useApp } from './app-store';
import { useBuilds } from './build-store';
import { inspectToolchain, receiveBuildEvent } from './builds';
import { receiveCrate, restoreCrate } from './crates';
import { keepDrafts } from './drafts';
import { openArtifact, openChanged } from './open-module';
import { restoreSession, tellCurrent } from './session';
import { writeTerminal } from './terminal-stream';
import { whenStarted } from './wait';

/** The corridor: what main tells goes into state here, and nowhere else. Called once, before the first render. */
export async function startPipeline(): Promise<void> {
  bridge.subscribe('artifact:opened', (artifact) => void openArtifact(artifact, 'person'));
  bridge.subscribe('artifact:changed', openChanged);
  bridge.subscribe('session:restored', (session) => void restoreSession(session));
  bridge.subscribe('crate:restored', (workspace) => void restoreCrate(workspace));
  bridge.subscribe('crate:opened', (workspace) => void receiveCrate(workspace));
  bridge.subscribe('open:failed', notify);
  bridge.subscribe('build:event', receiveBuildEvent);
  bridge.subscribe('watch:changed', (watch) =>
    useBuilds.setState(({ watches }) => ({ watches: { ...watches, [watch.packageId]: watch } })),
  );
  bridge.subscribe('terminal:output', ({ text }) => writeTerminal(text));
  bridge.subscribe('settings:changed', (settings) => useApp.setState({ settings }));
  keepDrafts();
  tellCurrent();
  const start = await bridge.request('app:start', null);
  if (start.ok) useApp.setState({ start: start.value, settings: start.value.settings });
  // The page goes on without: it speaks the system's language, has the defaults, and opens what it is given.
  else notify(start.failure);
  // Starting five tools holds main up for longer than drawing the first screen takes.
  void whenStarted().then(inspectToolchain);
}
