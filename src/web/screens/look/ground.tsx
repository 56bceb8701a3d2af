// The ground on the living page: paper, ink, type, marks and icons.
import { Icon, iconNames } from '../../parts/icon.tsx'
import { Mark } from '../../parts/mark.tsx'
import { Section } from '../../parts/section.tsx'
import { Shelf } from './shelf.tsx'

const inks = [
  'paper-low',
  'paper',
  'paper-step',
  'paper-press',
  'paper-high',
  'line',
  'line-strong',
  'edge',
  'ink-faint',
  'ink-soft',
  'ink',
  'accent',
  'accent-line',
  'accent-soft',
  'warm',
  'warm-line',
  'warm-soft',
  'warm-ink',
  'due',
  'due-soft',
  'late',
  'late-soft',
  'done',
  'done-soft',
  'waiting',
  'waiting-soft',
  'private',
  'private-soft',
] as const
const sizes = [28, 22, 18, 15, 13, 12] as const

/** Paper, ink, type, marks and icons. */
export function Ground() {
  return (
    <>
      <Section
        id="look-type"
        title="Type"
        about="Atkinson Hyperlegible Next, and the letters it lacks from Noto Sans and Vazirmatn."
      >
        <div className="look__scale">
          {sizes.map((size) => (
            <p key={size}>
              <span className="figures">{size}</span>
              <span style={{ fontSize: `var(--type-${size})` }}>Two people walking side by side 0123456789</span>
            </p>
          ))}
        </div>
        <div className="look__scale">
          <p lang="vi">Đi bên cạnh nhau, từng bước một: Nguyễn Thị Ví Dụ</p>
          <p lang="hy">Կողք կողքի քայլող երկու մարդ, օրինակ՝ Նարինե Օրինակյան</p>
          <p lang="km">មនុស្សពីរនាក់ដើរទន្ទឹមគ្នា</p>
          <p lang="ar" dir="rtl">
            شخصان يسيران جنبًا إلى جنب، 24 نوفمبر 2026
          </p>
        </div>
      </Section>
      <Section id="look-color" title="Paper and ink">
        <div className="look__inks">
          {inks.map((ink) => (
            <div key={ink} className="look__ink">
              <span style={{ background: `var(--${ink})` }} />
              <span>{ink}</span>
            </div>
          ))}
        </div>
      </Section>
      <Section id="look-icons" title="Mark and icons">
        <Shelf>
          <Mark named />
          <Mark />
        </Shelf>
        <ul className="look__icons">
          {iconNames.map((name) => (
            <li key={name}>
              <Icon name={name} /> {name}
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}
