import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import styles from './badge.module.css';

interface BadgeProps {
  readonly children: ReactNode;
  readonly tone?: 'plain' | 'good' | 'warning' | 'bad';
  readonly title?: string;
}

export function Badge({ children, tone = 'plain', title }: BadgeProps) {
  return (
    <span className={clsx(styles.badge, tone !== 'plain' && styles[tone])} title={title}>
      {children}
    </span>
  );
}
