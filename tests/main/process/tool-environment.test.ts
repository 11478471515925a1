import { expect, test } from 'vitest';
import { toolEnvironment } from '../../../main/process/tool-environment';

test('passes the environment on, less what is ours, with cargo on the path', () => {
  const env = toolEnvironment({
    HOME: '/home/me',
    PATH: '/bin:/usr/bin',
    CARGO_HOME: '/opt/cargo',
    ELECTRON_RUN_AS_NODE: '1',
    WATCHGLASS_TEST: 'x',
    RUSTFLAGS: '-g',
  });
  expect(env).toEqual({
    HOME: '/home/me',
    CARGO_HOME: '/opt/cargo',
    RUSTFLAGS: '-g',
    PATH: '/bin:/usr/bin:/opt/cargo/bin:/home/me/.cargo/bin',
  });
});
