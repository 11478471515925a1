import { describe, expect, test } from 'vitest';
import { FAILURE_CODES } from '../../../preload/contract/failure';
import { WRITE_FAILURES } from '../../../preload/contract/writing';
import { words } from '../../../renderer/locales/i18n';
import { MODULE_FAILURE_CODES } from '../../../renderer/wasm/outcome';

type Tree = { readonly [key: string]: string | Tree };

/** `failure:untrusted.title` → its text. English tells one from many, Chinese does not, so plurals count as one key. */
function flatten(tree: Tree, path = ''): ReadonlyMap<string, string> {
  const entries = Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`.replace(/_(one|other)$/, ''), value]] : [...flatten(value, `${path}${key}.`)],
  );
  return new Map(entries);
}

const english = flatten(words.en as Tree);
const chinese = flatten(words['zh-CN'] as Tree);

function variables(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{\{(\w+)/g)].map(([, name]) => name ?? ''))].sort();
}

describe('the two languages', () => {
  test('have the same keys', () => {
    expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort());
  });

  test('have no empty words', () => {
    expect([...english, ...chinese].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test('name the same facts in each sentence', () => {
    const different = [...english].filter(([key, text]) => String(variables(text)) !== String(variables(chinese.get(key) ?? '')));
    expect(different.map(([key]) => key)).toEqual([]);
  });
});

describe('failures', () => {
  test('say in words why a text could not be written', () => {
    expect(WRITE_FAILURES.filter((code) => !english.has(`failure.fact.${code}`))).toEqual([]);
  });

  test.each([...FAILURE_CODES, ...MODULE_FAILURE_CODES])('%s says what happened, where, and one thing to do', (code) => {
    const said = ['title', 'text', 'action'].map((part) => english.get(`failure.${code}.${part}`));
    expect(said).not.toContain(undefined);
  });
});

describe('names that outside programs rely on', () => {
  test('the sample that one begins with keeps its title', () => {
    expect(english.get('sample.greet.title')).toBe('Greet (wasm-bindgen)');
  });

  test('the build status begins with its word', () => {
    const states = ['idle', 'queued', 'blocked', 'building', 'built', 'failed', 'cancelled'];
    expect(states.map((state) => english.get(`shell.buildStatus.${state}`)?.replace(/ (in|after) .*/, ''))).toEqual([
      'idle',
      'waiting for another build',
      'waiting for another build',
      'building',
      'built',
      'failed',
      'cancelled',
    ]);
  });
});
