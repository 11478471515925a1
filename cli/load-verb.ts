import type { ExitCode } from './exit-code';
import type { Task, Verb } from './verbs';

/** Each verb's code is read when it is asked for, so that the others cost nothing at the start. */
export async function loadVerb(verb: Verb): Promise<(task: Task) => Promise<ExitCode>> {
  switch (verb) {
    case 'wat':
      return (await import('./wat/run-wat')).runWat;
    case 'interface':
      return (await import('./interface/run-interface')).runInterface;
    case 'validate':
      return (await import('./validate/run-validate')).runValidate;
    default:
      return verb satisfies never;
  }
}
