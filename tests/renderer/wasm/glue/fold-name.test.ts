import { expect, it } from 'vitest';
import { foldName } from '../../../../renderer/wasm/glue/fold-name';

it.each([
  ['__wbg_alert_a273a207a7ce770e', 'alert'],
  ['__wbg_new_8a6f238a6ece86ea', 'new'],
  ['__wbg_getElementById_f827f0d6648718a8', 'getElementById'],
  ['__wbg_set_x_d29397f7b994d314', 'set_x'],
  ['__wbg_instanceof_Window_f401953a2cf86220', 'instanceof_Window'],
  ['__wbg___wbindgen_throw_dd24417ed36fc46e', '__wbindgen_throw'],
])('%s is %s to its author', (name, shown) => {
  const folded = foldName(name);
  expect([folded?.shown, `${folded?.before}${folded?.shown}${folded?.after}`]).toEqual([shown, name]);
});

it.each([
  '__wbindgen_throw',
  '__wbindgen_cast_2241b6af4c4b2941',
  '__wbg_counter_free',
  '__wbg_alert_a273',
  'alert',
  '',
  '__wbg__a273a207a7ce770e',
])('leaves %s as it is', (name) => {
  expect(foldName(name)).toBeNull();
});
