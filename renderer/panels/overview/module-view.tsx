import { memo } from 'react';
import type { OpenModule } from '../../state/module-store';
import { useSurvey } from '../../state/survey-store';
import type { Summary } from '../../wasm/model/module';
import { Facts } from './facts';
import { Fault } from './fault';
import { Features } from './features';
import { Notices } from './notices';
import { Producers } from './producers';
import { Sections } from './sections';
import { Validity } from './validity/validity';

/** All that a module says of itself. */
export const ModuleView = memo(function ModuleView({ open, summary }: { readonly open: OpenModule; readonly summary: Summary }) {
  const { fault, sections, byteLength, targetFeatures, producers } = summary;
  const { features, notices } = useSurvey(open, summary);
  return (
    <>
      {fault !== null && <Fault fault={fault} />}
      <Facts open={open} summary={summary} />
      <Notices notices={notices} />
      <Validity open={open} />
      <Sections sections={sections} byteLength={byteLength} words="section" />
      <Features features={features} target={targetFeatures} broken={fault !== null} />
      <Producers producers={producers} />
    </>
  );
});
