import { expect, test } from 'vitest';
import { callRequest, draftKey, draftOf, setDraft, useDrafts } from '../../../renderer/state/call-drafts';
import { callForm } from '../../../renderer/state/select/call-form';
import { KEY, openModule } from '../../support/open-module';
import { wat } from '../../support/wat';

const module = wat`(module (func (export "f") (param i32 externref i64)))`;
const GREET = { level: 'glue', signatureId: 'greet' } as const;

async function form(target: Parameters<typeof callForm>[1], declarations: string | null = null) {
  const made = callForm(openModule(await module, declarations), target);
  if (made === null) throw new Error('there is no such form');
  return made;
}

test('begins with the plainest text of each type, and with what may be left out left out', async () => {
  const raw = await form({ level: 'raw', exportIndex: 0 });
  const glue = await form(GREET, 'export function greet(name: string, loud: boolean, times?: number): void;');
  const drafts = [raw, glue].map((each) => draftOf({ drafts: {} }, draftKey(KEY, each), each.fields));
  expect(drafts).toEqual([
    ['0', 'null', '0'],
    ['', 'false', null],
  ]);
});

test('keeps what was typed when a rebuild adds a parameter', async () => {
  const before = await form(GREET, 'export function greet(name: string): void;');
  const after = await form(GREET, 'export function greet(name: string, times: number): void;');
  setDraft(draftKey(KEY, before), ['World']);
  expect(draftOf(useDrafts.getState(), draftKey(KEY, after), after.fields)).toEqual(['World', '0']);
});

test('asks for a raw call by the texts, and for a glue call by the texts with their types', async () => {
  const raw = callRequest(await form({ level: 'raw', exportIndex: 0 }), ['1', '{}']);
  const glue = callRequest(await form(GREET, 'export function greet(name: string, times?: number): void;'), ['World', null]);
  expect([raw, glue]).toEqual([
    { level: 'raw', exportName: 'f', exportIndex: 0, args: ['1', '{}', ''] },
    {
      level: 'glue',
      signatureId: 'greet',
      args: [
        { type: { kind: 'string', text: 'string' }, text: 'World' },
        { type: { kind: 'optional', inner: { kind: 'number', text: 'number' }, text: 'number' }, text: null },
      ],
    },
  ]);
});
