import { Ellipsis } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from '../../../locales/use-translation';
import { useApp } from '../../../state/app-store';
import type { OpenModule } from '../../../state/module-store';
import { compareWithWabt } from '../../../state/wat/comparison';
import { unfoldAll } from '../../../state/wat/cursor';
import { useWatJobs } from '../../../state/wat/jobs-store';
import { toggleIndent } from '../../../state/wat/printer';
import { Button } from '../../../ui/button';
import { Menu, type MenuPosition } from '../../../ui/menu';

/** What is rarely needed. */
export function MoreMenu({ open }: { readonly open: OpenModule }) {
  const { t } = useTranslation('wat');
  const button = useRef<HTMLButtonElement>(null);
  const [position, setPosition] = useState<MenuPosition | null>(null);
  const fullIndent = useApp(({ settings }) => settings?.fullIndent ?? false);
  const comparing = useWatJobs((jobs) => jobs[open.key]?.comparison?.kind === 'running');
  const show = () => {
    const box = button.current?.getBoundingClientRect();
    if (box !== undefined) setPosition({ x: box.left, y: box.bottom + 2 });
  };
  // A component has one printer, which indents in its own way.
  const ofModules = [
    { id: 'compare', label: t('compare'), keys: 'wat.compare', disabled: comparing, run: () => void compareWithWabt(open.key) },
    { id: 'indent', label: t('fullIndent'), keys: 'wat.indent', checked: fullIndent, run: () => void toggleIndent() },
  ];
  const unfold = { id: 'unfold', label: t('unfoldAll'), keys: 'wat.unfold', run: () => unfoldAll(open.key) };
  const items = open.component === null ? [...ofModules, unfold] : [unfold];
  return (
    <>
      <Button ref={button} icon look="quiet" label={t('more')} onPress={show}>
        <Ellipsis size={15} aria-hidden />
      </Button>
      {position !== null && <Menu label={t('more')} items={items} position={position} onClose={() => setPosition(null)} />}
    </>
  );
}
