import { beforeEach, expect, it, vi } from 'vitest';
import { holdArtifact } from '../../../renderer/state/artifacts';
import { createScope } from '../../../renderer/state/module-scope';
import { artifactOf, fakeBridge } from '../../support/state';

const { bridge } = vi.hoisted(() => ({ bridge: { current: null as unknown } }));
vi.mock('../../../renderer/bridge', () => ({
  bridge: { request: (...args: [never, never]) => (bridge.current as ReturnType<typeof fakeBridge>).request(...args) },
}));

let main: ReturnType<typeof fakeBridge>;

beforeEach(() => {
  main = fakeBridge();
  bridge.current = main;
});

it('lets an artifact go with the last of those who hold it, and again when it is held anew', () => {
  const artifact = artifactOf('a');
  const [component, part] = [createScope(), createScope()];
  holdArtifact(component, artifact);
  holdArtifact(part, artifact);
  component.end();
  const held = main.asked.length;
  part.end();
  const again = createScope();
  holdArtifact(again, artifact);
  again.end();
  expect([held, main.asked]).toEqual([
    0,
    [
      { name: 'module:close', args: { artifactId: 'a' } },
      { name: 'module:close', args: { artifactId: 'a' } },
    ],
  ]);
});
