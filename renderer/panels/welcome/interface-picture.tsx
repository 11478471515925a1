import { clsx } from 'clsx';
import type { Sample } from '../../../preload/contract/artifact';
import colours from '../../ui/kind-colours.module.css';
import styles from './welcome.module.css';

const WIDTH = 200;
const HEIGHT = 62;
const BOX = { width: 36, top: 5, height: 52 } as const;
/** Where the box stands: behind the names of the imports, or first where there are none. */
const LEFT = { behind: 82, first: 4 } as const;
/** Ports that a side has room for; the last says how many more there are. */
const MOST = 3;
/** Letters that fit beside a port. */
const LONGEST = 11;

/** A module as a box: what it imports comes in from the left, what it exports goes out to the right, each in the colour of its kind. Decoration. */
export function InterfacePicture({ imports, exports }: NonNullable<Sample['interface']>) {
  const left = imports.length === 0 ? LEFT.first : LEFT.behind;
  return (
    <svg className={styles.picture} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
      <rect className={styles.box} x={left} y={BOX.top} width={BOX.width} height={BOX.height} rx={4} />
      <Ports items={imports} side="in" edge={left} />
      <Ports items={exports} side="out" edge={left + BOX.width} />
    </svg>
  );
}

type Item = NonNullable<Sample['interface']>['imports'][number];

interface PortsProps {
  readonly items: readonly Item[];
  readonly side: 'in' | 'out';
  /** Of the box, on this side. */
  readonly edge: number;
}

function Ports({ items, side, edge }: PortsProps) {
  const shown = items.length > MOST ? items.slice(0, MOST - 1) : items;
  const more = items.length - shown.length;
  const rows = shown.length + (more > 0 ? 1 : 0);
  return (
    <>
      {shown.map(({ kind, name }, index) => (
        <Port key={`${kind} ${name}`} kind={kind} text={name} side={side} edge={edge} y={heightOf(index, rows)} />
      ))}
      {more > 0 && <Port kind={null} text={`+${more}`} side={side} edge={edge} y={heightOf(rows - 1, rows)} />}
    </>
  );
}

/** Rows are 16 apart, and stand around the middle of the box. */
function heightOf(index: number, rows: number): number {
  return HEIGHT / 2 + 16 * (index - (rows - 1) / 2);
}

interface PortProps {
  readonly kind: Item['kind'] | null;
  readonly text: string;
  readonly side: 'in' | 'out';
  readonly edge: number;
  readonly y: number;
}

function Port({ kind, text, side, edge, y }: PortProps) {
  const away = side === 'in' ? -1 : 1;
  return (
    <g className={kind === null ? styles.more : colours[kind]}>
      <path className={styles.wire} d={`M${edge} ${y}h${8 * away}`} />
      <circle className={styles.dot} cx={edge} cy={y} r={3} />
      <text className={clsx(styles.port, side === 'in' && styles.before)} x={edge + 12 * away} y={y + 4}>
        {text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text}
      </text>
    </g>
  );
}
