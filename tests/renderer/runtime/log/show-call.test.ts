import { expect, test } from 'vitest';
import { showCall, showImportName, showResults } from '../../../../renderer/runtime/log/show-call';

test('quotes names that could pass for more than a name', () => {
  expect([showImportName('wbg', '__wbg_alert_a273'), showImportName('./a.js', ''), showImportName('环境', 'x\ny')]).toEqual([
    'wbg.__wbg_alert_a273',
    '"./a.js".""',
    '环境."x\\ny"',
  ]);
});

test('cuts long values and says by how much', () => {
  expect(showCall('f', ['x'.repeat(600)])).toBe(`f(${'x'.repeat(500)}… (+100))`);
});

test('shows none, one and several results', () => {
  expect([[], ['42'], ['1', '2']].map(showResults)).toEqual(['→ ()', '→ 42', '→ (1, 2)']);
});
