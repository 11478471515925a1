import { useTranslation } from '../../../locales/use-translation';
import type { OpenModule } from '../../../state/module-store';
import { FailureNotice } from '../../../ui/failure-notice';
import type { ComponentSummary } from '../../../wasm/component/component';
import { Notices } from '../notices';
import { Producers } from '../producers';
import { Sections } from '../sections';
import { Validity } from '../validity/validity';
import { ComponentFacts } from './component-facts';
import { Externs } from './externs';
import { Parts } from './parts';
import { WitView } from './wit-view';

interface ComponentViewProps {
  readonly open: OpenModule;
  readonly component: ComponentSummary;
}

/** What a component is: the modules in it, what it needs and offers, and its interface as it is written. */
export function ComponentView({ open, component }: ComponentViewProps) {
  const { t } = useTranslation('component');
  const { fault, notices, parts, imports, exports, sections, byteLength, producers } = component;
  return (
    <>
      <ComponentFacts open={open} component={component} />
      {fault !== null && <FailureNotice failure={fault} urgent={false} />}
      <Notices notices={notices} />
      <Validity open={open} />
      <Parts open={open} parts={parts} />
      <Externs title={t('imports')} none={t('noImports')} externs={imports} />
      <Externs title={t('exports')} none={t('noExports')} externs={exports} />
      <WitView key={open.key} open={open} />
      <Sections sections={sections} byteLength={byteLength} words="componentSection" />
      <Producers producers={producers} />
    </>
  );
}
