// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { speak, startLocales } from '../../../renderer/locales/i18n';
import { useTranslation } from '../../../renderer/locales/use-translation';

beforeEach(() => startLocales('en'));

describe('translating in a component', () => {
  test('says the words of its namespace', () => {
    expect(renderHook(() => useTranslation('exports')).result.current.t('name')).toBe('Exports');
  });

  test('looks through several namespaces in turn', () => {
    expect(renderHook(() => useTranslation(['overview', 'shell'])).result.current.t('dismiss')).toBe('Dismiss');
  });

  test('takes the first of several keys that has words', () => {
    expect(renderHook(() => useTranslation('overview')).result.current.t(['custom.unheard-of', 'custom.other'])).toBe(
      renderHook(() => useTranslation('overview')).result.current.t('custom.other'),
    );
  });

  test('puts values in afresh each time', () => {
    const { t } = renderHook(() => useTranslation('overview')).result.current;
    expect([t('count.import', { count: 1 }), t('count.import', { count: 2 })]).toEqual(['1 import', '2 imports']);
  });

  test('speaks another language at once, and the first one again', () => {
    const { result } = renderHook(() => useTranslation('exports'));
    const said = [result.current.t('name')];
    act(() => speak('zh-CN'));
    said.push(result.current.t('name'));
    act(() => speak('en'));
    said.push(result.current.t('name'));
    expect(said).toEqual(['Exports', '导出', 'Exports']);
  });

  test('gives the same words function to everybody, so that nothing is drawn anew for its sake', () => {
    const one = renderHook(() => useTranslation('shell')).result.current.t;
    expect(renderHook(() => useTranslation('shell')).result.current.t).toBe(one);
  });

  test('lets go of the language when the component goes', () => {
    const { result, unmount } = renderHook(() => useTranslation('exports'));
    unmount();
    act(() => speak('zh-CN'));
    expect(result.current.t('name')).toBe('Exports');
  });
});
