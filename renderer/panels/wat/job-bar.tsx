import { X } from 'lucide-react';
import type { ComponentProps } from 'react';
import { Button } from '../../ui/button';
import styles from './wat.module.css';

interface JobBarProps {
  readonly label: string;
  /** 0…1; at 0 the share is not known yet, and the bar only shows that something goes on. */
  readonly done: number;
  /** Words of the button that ends it; without them it is not to be ended. */
  readonly cancel?: string;
  readonly onCancel?: () => void;
}

/** How far something is that goes on, and the way to end it. */
export function JobBar({ label, done, cancel, onCancel }: JobBarProps) {
  return (
    <>
      <progress aria-label={label} value={done === 0 ? undefined : done} />
      {cancel !== undefined && onCancel !== undefined && (
        <Button icon look="quiet" label={cancel} onPress={onCancel}>
          <X size={13} aria-hidden />
        </Button>
      )}
    </>
  );
}

/** The bar of something that goes on, behind its name. */
export function Job(props: ComponentProps<typeof JobBar>) {
  return (
    <span className={styles.job}>
      <span aria-hidden>{props.label}</span>
      <JobBar {...props} />
    </span>
  );
}
