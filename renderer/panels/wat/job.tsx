import type { ComponentProps } from 'react';
import { JobBar } from './job-bar';
import styles from './wat.module.css';

/** Something that goes on, by its name. */
export function Job(props: ComponentProps<typeof JobBar>) {
  return (
    <span className={styles.job}>
      <span aria-hidden>{props.label}</span>
      <JobBar {...props} />
    </span>
  );
}
