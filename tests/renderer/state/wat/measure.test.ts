import { beforeEach, expect, it, vi } from 'vitest';
import { useModules } from '../../../../renderer/state/module-store';
import { surveyOf } from '../../../../renderer/state/survey-store';
import { jobsOf } from '../../../../renderer/state/wat/jobs-store';
import { measureModule } from '../../../../renderer/state/wat/measure';
import { done, fakeDocument } from '../../../support/fake-document';
import { beginAnew, entryOf } from '../../../support/state';

const { decoder } = vi.hoisted(() => ({ decoder: { current: null as unknown } }));
vi.mock('../../../../renderer/state/decoder', () => ({ decoderOf: () => decoder.current, shareSource: () => null }));
vi.mock('../../../../renderer/bridge', () => ({ bridge: {} }));

const KEY = 'sample:greet';
const features = () => surveyOf(KEY)?.features;

beforeEach(() => {
  beginAnew(KEY);
  useModules.setState({ modules: { [KEY]: entryOf(KEY) }, order: [KEY], current: KEY });
});

it('tells how far it is, and then what the bodies told', async () => {
  const fake = fakeDocument([]);
  const seen: unknown[] = [];
  fake.answers.set('measure', (_body, options) => {
    options?.onProgress?.(0.25);
    seen.push(jobsOf(KEY).measuring);
    return done({ moved: null, features: [{ name: 'simd', offset: 9 }], notices: [] });
  });
  decoder.current = fake;
  await measureModule(KEY);
  expect([...seen, jobsOf(KEY).measuring, features()]).toEqual([0.25, null, [{ name: 'simd', offset: 9 }]]);
});

it('says nothing of a module that has been replaced meanwhile', async () => {
  const old = fakeDocument([]);
  old.answers.set('measure', () => {
    decoder.current = fakeDocument([]);
    void measureModule(KEY);
    return done({ moved: null, features: [{ name: 'simd', offset: 9 }], notices: [] });
  });
  decoder.current = old;
  await measureModule(KEY);
  expect(features()).toBeUndefined();
});
