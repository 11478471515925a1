import { compileValidator } from './compile-validator';
import type { WatRequest } from './protocol';
import { serve } from './serve';
import { createValidateAnswers } from './validate-answers';
import { createWatAnswers } from './wat-answers';

const printing = createWatAnswers();
const validating = createValidateAnswers(compileValidator);

// wabt's place: it can hang, abort and keep its memory, so the page ends this worker when it is late.
serve<WatRequest>(self, (request, answering) =>
  request.kind === 'validate' ? validating(request, answering) : printing(request, answering),
);
