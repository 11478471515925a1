import { create } from 'zustand';
import type { Summary } from '../wasm/model/module';
import type { Surveyed } from '../wasm/survey';
import type { ModuleKey, OpenModule } from './module-store';

interface Survey extends Surveyed {
  /** What was gone over; a rebuild has another one. */
  readonly of: Summary;
}

/** What going over every body told of each module. Apart from the modules, so that only who shows it draws again. */
export const useSurveys = create<{ readonly surveys: Readonly<Record<ModuleKey, Survey>> }>(() => ({ surveys: {} }));

/** Proposals and notices as far as they are known: at first what opening told. */
export function useSurvey({ key }: OpenModule, summary: Summary): Surveyed {
  const survey = useSurveys(({ surveys }) => surveys[key]);
  return survey?.of === summary ? survey : summary;
}

export function keepSurvey(key: ModuleKey, survey: Survey): void {
  useSurveys.setState(({ surveys }) => ({ surveys: { ...surveys, [key]: survey } }));
}

export function dropSurvey(key: ModuleKey): void {
  useSurveys.setState(({ surveys: { [key]: _, ...surveys } }) => ({ surveys }));
}
