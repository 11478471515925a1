import { type MouseEvent, type ReactNode, useState } from 'react';
import { useTranslation } from '../../../locales/use-translation';
import type { ModuleKey, OpenModule } from '../../../state/module-store';
import { copyItem, copySelection } from '../../../state/wat/copy';
import { foldAround, selectAll, unfoldAll } from '../../../state/wat/cursor';
import { saveWat } from '../../../state/wat/save';
import { viewOf } from '../../../state/wat/view-store';
import { Menu, type MenuPosition } from '../../../ui/menu';

interface TextMenuProps {
  readonly open: OpenModule;
  readonly children: ReactNode;
}

/** What can be done with the text, where the mouse is or the menu key was pressed. */
export function TextMenu({ open, children }: TextMenuProps) {
  const [position, setPosition] = useState<MenuPosition | null>(null);
  const onContextMenu = (event: MouseEvent) => {
    event.preventDefault();
    setPosition({ x: event.clientX, y: event.clientY });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only opens the menu; what has the focus is inside
    <div style={{ display: 'contents' }} onContextMenu={onContextMenu}>
      {children}
      {position !== null && <OpenMenu moduleKey={open.key} position={position} onClose={() => setPosition(null)} />}
    </div>
  );
}

interface OpenMenuProps {
  readonly moduleKey: ModuleKey;
  readonly position: MenuPosition;
  readonly onClose: () => void;
}

function OpenMenu({ moduleKey: key, position, onClose }: OpenMenuProps) {
  const { t } = useTranslation('wat');
  const items = [
    { id: 'copy', label: t('copy'), keys: 'Mod+C', run: () => void copySelection(key) },
    { id: 'copy-function', label: t('copyFunction'), keys: 'Mod+Shift+C', run: () => void copyItem(key, viewOf(key).cursor.line) },
    { id: 'select-all', label: t('selectAll'), keys: 'Mod+A', run: () => selectAll(key) },
    { id: 'fold', label: t('foldHere'), keys: 'Mod+Shift+[', run: () => void foldAround(key) },
    { id: 'unfold-all', label: t('unfoldAll'), keys: 'wat.unfold', run: () => unfoldAll(key) },
    { id: 'save', label: t('save'), keys: 'wat.save', run: () => void saveWat(key) },
  ];
  return <Menu label={t('textMenu')} items={items} position={position} onClose={onClose} />;
}
