import type { TFunction } from 'i18next';
import { formatSize } from '../../ui/format-size';
import { isolate } from '../../ui/isolate';
import { type CustomSectionFacts, type DylinkFacts, type LinkingFacts, SYMBOL_KINDS } from '../../wasm/model/custom-facts';

/** What a custom section says, in a line of words; empty where its size says it all. Names in it are hostile. */
export function saysText(facts: CustomSectionFacts, t: TFunction, language: string): string {
  const all = (parts: readonly string[]): string =>
    parts.length === 0 ? t('overview:says.nothing') : new Intl.ListFormat(language).format(parts);
  switch (facts.kind) {
    case 'names':
      return t('overview:says.names', { what: all(facts.named.map((each) => namedText(each, t))) });
    case 'producers':
      return facts.tools.map((name) => isolate(name)).join(' · ');
    case 'target-features':
      return facts.features.map((name) => isolate(name)).join(' · ');
    case 'linking':
      return t('overview:says.linking', { version: facts.version, what: all(linkingParts(facts, t)) });
    case 'reloc':
      return t('overview:says.reloc', { count: facts.entries, section: isolate(facts.section ?? '?') });
    case 'dylink':
      return dylinkParts(facts, t, language).join(' · ');
    case 'url':
      return isolate(facts.url);
    case 'wasm-bindgen':
      return t('overview:says.wasmBindgen', { count: facts.programs, schema: isolate(facts.schema), version: isolate(facts.version) });
    case 'component-type':
      return facts.world === '' ? '' : t('overview:says.world', { world: isolate(facts.world) });
    case 'build-id':
      return facts.hex;
    case 'dwarf':
      return '';
    default:
      return facts satisfies never;
  }
}

type Named = Extract<CustomSectionFacts, { kind: 'names' }>['named'][number];

function namedText({ what, count }: Named, t: TFunction): string {
  if (what === 'module') return t('overview:says.module');
  const part = what === 'local' || what === 'label' || what === 'field';
  return t(part ? `overview:says.${what}` : `overview:count.${what}`, { count });
}

function linkingParts({ symbols, segments, initFuncs, comdats }: LinkingFacts, t: TFunction): readonly string[] {
  const others = { segments, initFuncs, comdats };
  return [
    ...SYMBOL_KINDS.filter((kind) => symbols[kind] > 0).map((kind) => t(`overview:says.symbol.${kind}`, { count: symbols[kind] })),
    ...Object.entries(others).flatMap(([what, count]) => (count === 0 ? [] : [t(`overview:says.${what}`, { count })])),
  ];
}

function dylinkParts(facts: DylinkFacts, t: TFunction, language: string): readonly string[] {
  const { memorySize, tableSize, needed, runtimePath, exports, imports } = facts;
  const list = (names: readonly string[]): string => names.map((name) => isolate(name)).join(', ');
  return [
    t('overview:says.dylink', { memory: formatSize(memorySize, language), elements: tableSize.toLocaleString(language) }),
    ...(needed.length === 0 ? [] : [t('overview:says.needed', { list: list(needed) })]),
    ...(runtimePath.length === 0 ? [] : [t('overview:says.searched', { list: list(runtimePath) })]),
    ...(exports === 0 ? [] : [t('overview:says.dylinkExports', { count: exports })]),
    ...(imports === 0 ? [] : [t('overview:says.dylinkImports', { count: imports })]),
  ];
}
