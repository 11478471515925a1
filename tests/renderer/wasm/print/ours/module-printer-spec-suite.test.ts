import { parse } from '@bytecodealliance/jco-transpile/wasm-tools';
import { beforeAll, expect, test } from 'vitest';
import { comparableText } from '../../../../support/comparable-text';
import { ourText } from '../../../../support/our-text';
import { type SpecModule, specModules } from '../../../../support/spec-suite';
import { WABT_FAULTS, withWabtFaults } from '../../../../support/wabt-faults';
import { textByWabt } from '../../../../support/wabt-text';

/** All but one, which the suite has no module for and generated modules meet. */
const inSuite = Object.keys(WABT_FAULTS)
  .filter((fault) => fault !== 'memory-of-access')
  .sort();

/** Every valid module of the suite with our text of it. */
let printed: readonly (SpecModule & { readonly text: string })[] = [];

beforeAll(async () => {
  const modules = await specModules();
  printed = modules.filter(({ expected }) => expected === 'valid').map((module) => ({ ...module, text: ourText(module.bytes) }));
}, 300_000);

test('the text of every valid module of the spec suite assembles to the same module', async () => {
  const others: string[] = [];
  for (const { place, bytes, text } of printed) {
    const again = await parse(text).catch(() => null);
    if (again === null || (await comparableText(again)) !== (await comparableText(bytes))) others.push(place);
  }
  expect(others).toEqual([]);
}, 60_000);

test('the text of every module of the spec suite that wabt prints is wabt’s, byte for byte but for its known faults', async () => {
  const others: string[] = [];
  const made = new Set<string>();
  let compared = 0;
  for (const { place, bytes, text } of printed) {
    const wabts = await textByWabt(bytes);
    if (wabts !== null) compared++;
    if (wabts === null || wabts === text) continue;
    if (wabts !== withWabtFaults(text)) others.push(place);
    for (const [fault, make] of Object.entries(WABT_FAULTS)) if (make(text) !== text) made.add(fault);
  }
  expect({ others, compared, made: [...made].sort() }).toEqual({ others: [], compared: 1_489, made: inSuite });
}, 60_000);
