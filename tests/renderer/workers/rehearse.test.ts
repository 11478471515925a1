import { expect, test } from 'vitest';
import { rehearse } from '../../../renderer/workers/rehearse';

test('rehearses with a module that has something of everything that a first screen shows', async () => {
  const { summary, imports, exports } = await rehearse();
  expect({
    empty: Object.entries(summary.counts).flatMap(([kind, count]) => (count === 0 && kind !== 'tags' ? [kind] : [])),
    imports: imports.map(({ type }) => type.kind),
    exports: exports.map(({ type }) => type.kind),
    sections: new Set(summary.sections.map(({ name }) => name)).size,
    names: [summary.moduleName, summary.startName, exports[0]?.debugName],
    says: [summary.producers.length, summary.targetFeatures.length],
    fault: summary.fault,
  }).toEqual({
    empty: [],
    imports: ['func', 'global'],
    exports: ['func', 'func', 'memory', 'table'],
    sections: 14,
    names: ['m', 's', 'k'],
    says: [1, 1],
    fault: null,
  });
});
