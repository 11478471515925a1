import validatorUrl from '../../resources/validator/validator.wasm?url';

/** wasm-tools' validator, which lies beside the page. */
export function compileValidator(): Promise<WebAssembly.Module> {
  return WebAssembly.compileStreaming(fetch(validatorUrl));
}
