import { type RefObject, useEffect, useState } from 'react';

/** False while the element stands in a hidden tab. */
export function useVisible(element: RefObject<HTMLElement | null>): boolean {
  const [visible, setVisible] = useState(true);
  useEffect(() => {
    if (element.current === null) return;
    const observer = new ResizeObserver((entries) => setVisible((entries.at(-1)?.contentRect.height ?? 0) > 0));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return visible;
}
