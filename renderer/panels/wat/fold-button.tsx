import { ChevronDown, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './wat-text.module.css';

interface FoldButtonProps {
  readonly folded: boolean;
  readonly onPress: () => void;
}

/** The triangle in the gutter. The keyboard folds at the cursor instead, so it takes no place among the tab stops. */
export function FoldButton({ folded, onPress }: FoldButtonProps) {
  const { t } = useTranslation('wat');
  const Icon = folded ? ChevronRight : ChevronDown;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.fold}
      aria-label={folded ? t('unfold') : t('fold')}
      aria-expanded={!folded}
      // The focus stays with the text.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      <Icon size={12} aria-hidden />
    </button>
  );
}
