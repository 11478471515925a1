import { useMemo } from 'react';
import { useTranslation } from '../../locales/use-translation';
import { levelOf } from '../../state/call-target';
import { useInstances } from '../../state/instance-store';
import type { OpenModule } from '../../state/module-store';
import { callForm, callOffers } from '../../state/select/call-form';
import { aimCall, useView } from '../../state/view-store';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Panel } from '../../ui/panel';
import { MangledName } from '../mangled-name';
import { useCurrentModule } from '../use-current-module';
import styles from './call.module.css';
import { CallFormView } from './call-form-view';
import { ResultView } from './result-view';

const OFFERS = 5;

function emptyText(open: OpenModule | null, offers: number): 'noModule' | 'choose' | 'nothingToCall' | 'component:notInstantiated' {
  if (open?.component != null) return 'component:notInstantiated';
  if (offers > 0) return 'choose';
  return open?.phase === 'ready' ? 'nothingToCall' : 'noModule';
}

/** The form for the export that is aimed at, and what came of the last call. */
export function CallPanel() {
  const { t } = useTranslation(['call', 'component']);
  const open = useCurrentModule();
  const target = useView((view) => view.callTarget);
  const level = useInstances((state) => (open === null ? 'raw' : levelOf(state, open)));
  const form = useMemo(() => (open === null ? null : callForm(open, target)), [open, target]);
  const offers = useMemo(() => (open === null || form !== null ? [] : callOffers(open, level, OFFERS)), [open, form, level]);
  return (
    <Panel name={t('name')}>
      <div className={styles.sides}>
        <div className={styles.pair}>
          {open !== null && form !== null && <CallFormView key={`${open.key} ${form.id}`} moduleKey={open.key} form={form} />}
          {form === null && (
            <EmptyState
              actions={
                offers.length === 0
                  ? undefined
                  : offers.map(({ name, target: offered }, index) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: names may repeat, indices do not
                      <Button key={index} onPress={() => aimCall(offered)}>
                        <MangledName text={name} />
                      </Button>
                    ))
              }
            >
              {t(emptyText(open, offers.length))}
            </EmptyState>
          )}
          {open?.summary != null && <ResultView open={open} form={form} />}
        </div>
      </div>
    </Panel>
  );
}
