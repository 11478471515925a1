import validatorUrl from '../../resources/validator/validator.wasm?url';
import type { WatReplies, WatRequest } from './protocol';
import { serve } from './serve';
import { createValidateAnswers } from './validate-answers';
import { createWatAnswers } from './wat-answers';

/** wasm-tools' validator lies beside the page. */
const compileValidator = () => WebAssembly.compileStreaming(fetch(validatorUrl));

// wabt's place: it can hang, abort and keep its memory, so the page ends this worker when it is late.
serve<WatRequest, WatReplies>(self, { ...createWatAnswers(), ...createValidateAnswers(compileValidator) });
