import { codeFeatures } from './code/code-features';
import type { FuncLines } from './code/func-lines';
import { createFeatureLog, FEATURE_NAMES } from './model/feature-log';
import type { DecodedModule } from './model/layout';
import type { Feature, Notice } from './model/module';

/** What is known of a module once every body was gone over: the proposals that only instructions tell, and bodies that do not decode. */
export interface Surveyed {
  readonly features: readonly Feature[];
  readonly notices: readonly Notice[];
}

export function survey({ summary, layout }: DecodedModule, funcs: FuncLines): Surveyed {
  const log = createFeatureLog();
  for (const { name, offset } of summary.features) {
    const known = FEATURE_NAMES.find((feature) => feature === name);
    if (known !== undefined) log.see(known, offset);
  }
  for (const { name, offset } of codeFeatures(funcs.told)) log.see(name, offset);
  const features = log.list();
  const told = features.some(({ name }) => name === 'exceptions' || name === 'legacy-exceptions');
  // What both forms have in common says nothing beside one of them.
  const list = told ? features.filter(({ name }) => name !== 'exception-tags') : features;
  const [first] = [...funcs.faults].sort(([a], [b]) => a - b);
  if (first === undefined) return { features: list, notices: summary.notices };
  const [definedIndex, { offset, reason }] = first;
  const facts = { count: funcs.faults.size, func: layout.importedFuncs + definedIndex, offset, reason };
  return { features: list, notices: [...summary.notices, { code: 'code-not-read', facts }] };
}
