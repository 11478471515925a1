import { serve } from './serve';
import { createWatAnswers } from './wat-answers';

// wabt's place: it can hang, abort and keep its memory, so the page ends this worker when it is late.
serve(self, createWatAnswers());
