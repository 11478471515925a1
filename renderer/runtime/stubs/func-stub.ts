import type { Import } from '../../wasm/model/module';
import type { FuncType } from '../../wasm/model/types';
import { showValue } from '../../wasm/values/show-value';
import type { CallLog } from '../log/call-log';
import { showCall, showImportName } from '../log/show-call';
import type { StubAnswer } from '../model';
import type { FindFunc } from '../wasm-value';
import { readAnswer, zeroValue } from './stub-answer';

type HostFunc = (...args: readonly unknown[]) => unknown;

/** What stubs write to, and where they find the funcs that their answers name. */
export interface StubHost {
  readonly log: CallLog;
  readonly findFunc: FindFunc;
}

/** A host func that we invent: it records its call and answers as told, or else with a zero of each result type. */
export function stubFunc(imported: Import, type: FuncType, answer: StubAnswer | null, { log, findFunc }: StubHost): HostFunc {
  const name = showImportName(imported.moduleName, imported.name);
  const zeros = type.results.map(zeroValue);
  const next = answer === null ? () => zeros : readAnswer(answer, type.results, findFunc);
  return (...args) => {
    log.addReached(() => ({
      kind: 'import',
      depth: 1,
      text: showCall(
        name,
        type.params.map((param, index) => showValue(param, args[index])),
      ),
      called: imported.name,
      importIndex: imported.index,
      stubbed: type.results.length > 0,
    }));
    if (type.results.length > 0) log.stubbed = true;
    const values = next() ?? zeros;
    // Several results cross as an iterable, one as itself. https://webassembly.github.io/spec/js-api/#run-a-host-function
    return type.results.length > 1 ? values : values[0];
  };
}
