import { createDecodeAnswers } from './decode-answers';
import { serve } from './serve';

// One module's bytes and interface. It compiles and runs nothing, so its CSP allows no WebAssembly at all.
serve(self, createDecodeAnswers());
