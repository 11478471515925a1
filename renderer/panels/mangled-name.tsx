import clsx from 'clsx';
import { Name } from '../ui/name';
import { demangle } from '../wasm/demangle/demangle';
import styles from './mangled-name.module.css';

interface MangledNameProps {
  /** As the module has it: what is read out, searched for and copied. */
  readonly text: string;
  /** The mangled name in it, where that is not all of it. */
  readonly of?: string | undefined;
  readonly className?: string | undefined;
}

/** A name of the module's, and beside a mangled one what people wrote for it. */
export function MangledName({ text, of = text, className }: MangledNameProps) {
  const written = demangle(of);
  if (written === null) return <Name text={text} className={className} />;
  return (
    <bdi className={styles.pair}>
      <Name text={text} className={clsx(styles.raw, className)} /> <Name text={written} className={styles.written} />
    </bdi>
  );
}
