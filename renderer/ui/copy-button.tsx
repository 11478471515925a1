import { Copy } from 'lucide-react';
import { createContext, use } from 'react';
import { useTranslation } from '../locales/use-translation';
import { Button } from './button';

/** How text gets to the clipboard; the shell says so once. */
export const CopyContext = createContext<(text: string) => void>(() => undefined);

interface CopyButtonProps {
  /** Asked for at the press, so that long text is not built before. */
  readonly text: () => string;
  readonly label?: string;
}

export function CopyButton({ text, label }: CopyButtonProps) {
  const { t } = useTranslation('shell');
  const copy = use(CopyContext);
  return (
    <Button icon look="quiet" label={label ?? t('copy')} onPress={() => copy(text())}>
      <Copy size={14} aria-hidden />
    </Button>
  );
}
