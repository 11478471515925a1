import { useId } from 'react';
import type { Sample } from '../../../preload/contract/artifact';
import { useTranslation } from '../../locales/use-translation';
import { useApp } from '../../state/app-store';
import { openSample } from '../../state/open-module';
import { InterfacePicture } from './interface-picture';
import styles from './welcome.module.css';

/** What is carried along to try things with, a card each. */
export function Samples() {
  const { t } = useTranslation('welcome');
  const samples = useApp((state) => state.start?.samples) ?? [];
  if (samples.length === 0) return null;
  return (
    <section aria-labelledby="welcome-samples">
      <h2 id="welcome-samples" className={styles.heading}>
        {t('samples')}
      </h2>
      <ul className={styles.samples}>
        {samples.map((sample) => (
          <SampleCard key={sample.id} sample={sample} />
        ))}
      </ul>
    </section>
  );
}

function SampleCard({ sample: { id, interface: shape } }: { readonly sample: Sample }) {
  const { t } = useTranslation('sample');
  const text = useId();
  return (
    <li className={styles.card}>
      {shape !== undefined && <InterfacePicture {...shape} />}
      <button type="button" className={styles.cardName} aria-describedby={text} onClick={() => void openSample(id)}>
        {t(`${id}.title`)}
      </button>
      <p id={text} className={styles.hint}>
        {t(`${id}.text`)}
      </p>
    </li>
  );
}
