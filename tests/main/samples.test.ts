import { resolve } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { setPaths } from '../../main/paths';
import { listSamples, registerSample } from '../../main/samples';

beforeEach(() => {
  setPaths({ resources: resolve('resources'), userData: '', renderer: '' });
});

it('every sample in the list is carried and can be registered', async () => {
  const samples = await listSamples();
  const registered = await Promise.all(samples.map(({ id }) => registerSample(id, 'en')));
  expect(registered.map((result) => result.ok)).toEqual(samples.map(() => true));
});

it('the greeting comes with its glue', async () => {
  const greet = await registerSample('greet', 'en');
  expect(greet.ok && greet.value.glue).toMatchObject({
    scriptUrl: expect.stringMatching(/\/glue\/hello_wasm\.js$/),
    typesUrl: expect.stringMatching(/\/glue\/hello_wasm\.d\.ts$/),
  });
});

it('says that a sample is unknown', async () => {
  expect(await registerSample('nonesuch', 'en')).toEqual({ ok: false, failure: { code: 'file-missing', facts: { path: 'nonesuch' } } });
});
