// Our own small set, drawn on a 20 px grid with a 1.5 px stroke, so that no icon library is loaded for three dozen lines.
import './icon.css'

const paths = {
  today:
    'M10 2.75v2M4.9 4.9l1.4 1.4M2.75 11.5h1.5M15.75 11.5h1.5M15.1 4.9l-1.4 1.4M6.25 12a3.75 3.75 0 0 1 7.5 0M2.75 15.25h14.5',
  people:
    'M7.25 9a2.75 2.75 0 1 0 0-5.5 2.75 2.75 0 0 0 0 5.5ZM2.25 16.5c0-2.9 2.1-4.75 5-4.75s5 1.85 5 4.75M13 3.8a2.7 2.7 0 0 1 0 5M14.75 12.2c1.85.6 3 2.15 3 4.3',
  person: 'M10 9.25a3.1 3.1 0 1 0 0-6.2 3.1 3.1 0 0 0 0 6.2ZM4 17c0-3 2.5-5 6-5s6 2 6 5',
  file: 'M5.25 2.75h6l3.5 3.5v11h-9.5zM11 2.9v3.6h3.6M7.75 10.25h4.5M7.75 13.25h4.5',
  search: 'M8.75 14.25a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11ZM12.75 12.75l4.25 4.25',
  more: 'M4.5 9.5v1M10 9.5v1M15.5 9.5v1M4 10h1M9.5 10h1M15 10h1',
  check: 'M4 10.5l4 4 8-9',
  close: 'M5 5l10 10M15 5L5 15',
  plus: 'M10 4v12M4 10h12',
  down: 'M5.5 8l4.5 4.5L14.5 8',
  up: 'M5.5 12L10 7.5l4.5 4.5',
  forward: 'M8 5.5l4.5 4.5L8 14.5',
  back: 'M12 5.5L7.5 10l4.5 4.5',
  sort: 'M6.5 8L10 4.5 13.5 8M6.5 12l3.5 3.5 3.5-3.5',
  clock: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM10 6v4.25l2.75 1.75',
  late: 'M10 2.9l7.6 13.6H2.4zM10 8v4M10 14.3h.01',
  due: 'M10 2.75L17.25 10 10 17.25 2.75 10z',
  done: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM6.9 10.2l2.2 2.2 4-4.6',
  info: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM10 9.25v4.25M10 6.6h.01',
  lock: 'M5 9h10v7.75H5zM7 9V6.5a3 3 0 0 1 6 0V9',
  shield: 'M10 2.75l6 2.25v4.5c0 3.7-2.4 6.3-6 7.75-3.6-1.45-6-4.05-6-7.75V5z',
  phone:
    'M4 3.75h3l1.4 3.6-1.8 1.3a9 9 0 0 0 4.75 4.75l1.3-1.8 3.6 1.4v3A1.25 1.25 0 0 1 15 17.25C8.5 17 3 11.5 2.75 5A1.25 1.25 0 0 1 4 3.75Z',
  message: 'M3 4.25h14v9.5H9l-3.75 3v-3H3z',
  letter: 'M2.75 4.75h14.5v10.5H2.75zM3 5l7 5.75L17 5',
  place:
    'M10 17.25c3.5-3.6 5.25-6.4 5.25-8.75a5.25 5.25 0 0 0-10.5 0c0 2.35 1.75 5.15 5.25 8.75ZM10 10.25a1.9 1.9 0 1 0 0-3.8 1.9 1.9 0 0 0 0 3.8Z',
  speech: 'M2.75 4h9v6.5H7l-2.25 2v-2h-2zM14 7.5h3.25V14h-1.5v2l-2.25-2h-4v-1.25',
  calendar: 'M3.25 4.5h13.5v12.25H3.25zM3.25 8.25h13.5M6.75 2.75v3M13.25 2.75v3',
  steps:
    'M6.7 3.25c1.3 0 2 1.5 1.9 3.3-.1 1.45-.6 2.45-.6 3.45H5.3c0-1-.7-2-.8-3.45-.1-1.8.9-3.3 2.2-3.3ZM5.4 12h2.5c.1 1.2-.3 2-1.2 2s-1.3-.8-1.3-2ZM13.4 6.25c1.3 0 2.2 1.5 2.1 3.2-.1 1.3-.7 2.2-.7 3.05h-2.6c0-.9-.6-1.75-.7-3.05-.1-1.7.6-3.2 1.9-3.2ZM12.2 14.5h2.5c0 1.2-.4 2-1.3 2s-1.2-.8-1.2-2Z',
  hospital: 'M3.75 17V4.25h12.5V17M2.25 17h15.5M10 6.75v4.5M7.75 9h4.5M8.25 17v-3h3.5v3',
  flag: 'M5 17.25V3.25M5 4h10l-2 3.25 2 3.25H5',
  home: 'M3.25 9.25L10 3.5l6.75 5.75M5 8v8.75h10V8M8.25 16.5v-4.25h3.5v4.25',
  upload: 'M10 13V3.5M6.25 7L10 3.25 13.75 7M3.5 12.75v3.75h13v-3.75',
  download: 'M10 3.25V13M6.25 9.5L10 13.25l3.75-3.75M3.5 12.75v3.75h13v-3.75',
  undo: 'M6.75 4.25L3.5 7.5l3.25 3.25M3.75 7.5H12a4.25 4.25 0 0 1 0 8.5H7.5',
  sync: 'M16 8.25A6.25 6.25 0 0 0 4.75 6.5M4.5 3.5v3.25h3.25M4 11.75a6.25 6.25 0 0 0 11.25 1.75M15.5 16.5v-3.25h-3.25',
  offline: 'M3 3l14 14M6 7.1A4.5 4.5 0 0 0 5.75 15.75h8.75M16.7 14.3A3.25 3.25 0 0 0 14.5 9a4.5 4.5 0 0 0-5-2.7',
  help: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM7.9 8.1c.1-1.2 1-1.9 2.15-1.9 1.2 0 2.05.75 2.05 1.8 0 1.6-2.1 1.7-2.1 3.25M10 13.8h.01',
  note: 'M13.75 3.25l3 3L7.25 15.75l-3.75.75.75-3.75zM11.75 5.25l3 3',
  not: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM5.1 5.1l9.8 9.8',
  swap: 'M4 7h11.5M12.5 4l3 3-3 3M16 13H4.5M7.5 10l-3 3 3 3',
} as const

export type IconName = keyof typeof paths

/** All names, for the page that shows them. */
export const iconNames = Object.keys(paths) as readonly IconName[]

// Pointing to where reading goes on, these turn round in a right-to-left language.
const turning: ReadonlySet<IconName> = new Set(['forward', 'back', 'undo', 'steps', 'message', 'speech', 'note'])

/** One icon. It is silent for readers unless it has a label: nearly always the word stands beside it. */
export function Icon({ name, label, small }: { name: IconName; label?: string; small?: boolean }) {
  return (
    <svg
      className="icon"
      data-turning={turning.has(name) || undefined}
      data-small={small || undefined}
      viewBox="0 0 20 20"
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined ? true : undefined}
    >
      <path d={paths[name]} />
    </svg>
  )
}
