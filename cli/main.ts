import { readCommandLine } from './command-line';
import { EXIT, type ExitCode } from './exit-code';
import { fill } from './fill';
import { helpText } from './help';
import { languageOf } from './language';
import { complain, STDOUT_NAME, say } from './streams/say';
import { endOfWriting } from './tell-failure';
import type { Task, Verb } from './verbs';
import { type Words, wordsOf } from './words';

/** package.json's, put in by the build. */
declare const WATCHGLASS_VERSION: string;

type Environment = Readonly<Record<string, string | undefined>>;

/** Runs one command line to its end and answers the process's exit code. Never throws. */
export async function main(args: readonly string[], env: Environment): Promise<ExitCode> {
  const command = readCommandLine(args);
  const words = wordsOf(languageOf(command.language, env));
  process.once('uncaughtException', (error) => {
    complain(unexpectedText(error, words));
    process.exit(EXIT.failed);
  });
  try {
    switch (command.kind) {
      case 'version':
        return await endOfWriting(say(`watchglass ${WATCHGLASS_VERSION}`), STDOUT_NAME, words);
      case 'help':
        return await endOfWriting(say(helpText(command.verb, words)), STDOUT_NAME, words);
      case 'misused':
        complain(fill(words.usage[command.fault], command));
        complain(fill(command.verb === null ? words.usage.seeHelp : words.usage.seeVerbHelp, { verb: command.verb ?? '' }));
        return EXIT.usage;
      case 'run':
        return await (await loadVerb(command.verb))({ files: command.files, options: command.options, words });
      default:
        return command satisfies never;
    }
  } catch (error) {
    complain(unexpectedText(error, words));
    return EXIT.failed;
  }
}

/** Each verb's code is read when it is asked for, so that the others cost nothing at the start. */
async function loadVerb(verb: Verb): Promise<(task: Task) => Promise<ExitCode>> {
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

/** For a script as for a person: one line, and no stack. */
function unexpectedText(error: unknown, words: Words): string {
  const [message = ''] = (error instanceof Error ? error.message : String(error)).split('\n', 1);
  return fill(words.unexpected, { message });
}
