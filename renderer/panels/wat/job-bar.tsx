import { X } from 'lucide-react';
import { Button } from '../../ui/button';

interface JobBarProps {
  readonly label: string;
  /** 0…1; at 0 nobody knows yet how far it is, and the bar only shows that something goes on. */
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
