/** By section id. https://github.com/WebAssembly/component-model/blob/main/design/mvp/Binary.md#component-definitions */
export const COMPONENT_SECTIONS = [
  'custom',
  'core module',
  'core instance',
  'core type',
  'component',
  'instance',
  'alias',
  'type',
  'canon',
  'start',
  'import',
  'export',
  'value',
] as const;

export const CORE_MODULE_SECTION = 1;
export const COMPONENT_SECTION = 4;
export const COMPONENT_START_SECTION = 9;
export const COMPONENT_IMPORT_SECTION = 10;
export const COMPONENT_EXPORT_SECTION = 11;
