import type { Summary } from '../wasm/model/module';
import type { Surveyed } from '../wasm/survey';
import { createModuleEntries } from './module-entries';
import type { OpenModule } from './module-store';

interface Survey extends Surveyed {
  /** What was gone over; a rebuild has another one. */
  readonly of: Summary;
}

/** What going over every body told of each module. Apart from the modules, so that only what shows it draws again. */
const surveys = createModuleEntries<Survey>();

export interface KnownSurvey extends Surveyed {
  /** False while the bodies are still being read. */
  readonly complete: boolean;
}

/** Proposals and notices as far as they are known: at first what opening told. */
export function useSurvey({ key }: OpenModule, summary: Summary): KnownSurvey {
  const survey = surveys.use((entries) => entries[key]);
  const complete = survey?.of === summary;
  const { features, notices } = complete ? survey : summary;
  return { features, notices, complete };
}

export const surveyOf = surveys.of;
export const keepSurvey = surveys.put;
