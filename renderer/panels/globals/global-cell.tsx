import styles from './globals.module.css';

export function GlobalCell({ kind, text }: { readonly kind: 'type' | 'value'; readonly text: string }) {
  return (
    <bdi className={styles[kind]} title={text.slice(0, 500)}>
      {text.slice(0, 300)}
    </bdi>
  );
}
