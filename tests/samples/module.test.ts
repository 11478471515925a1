import { expect, it } from 'vitest';
import { compileSample, startSample } from './sample';

it('the module sample can be asked for its imports, exports and custom section before anything runs', async () => {
  const module = await compileSample('module');
  const [about] = WebAssembly.Module.customSections(module, 'about');
  expect({
    imports: WebAssembly.Module.imports(module),
    exports: WebAssembly.Module.exports(module),
    about: new TextDecoder().decode(about),
  }).toEqual({
    imports: [{ module: 'host', name: 'tell', kind: 'function' }],
    exports: [
      { name: 'add', kind: 'function' },
      { name: 'answer', kind: 'function' },
    ],
    about: 'A module is a plan. An instance is the house.',
  });
});

it('the module sample tells its host the sum', async () => {
  const told: unknown[] = [];
  const { call } = await startSample('module', { host: { tell: (sum: number) => told.push(sum) } });
  expect([call.add?.(40, 2), told, call.answer?.()]).toEqual([42, [42], 42]);
});
