// Many members from one Lead Care Manager to another: chosen, looked at as it would be, then moved one command a member, so that a cut network
// leaves nobody between two. What was moved stays moved, and the rest can be tried again.
import { useEffect, useId, useState } from 'react'
import { leadingRoles } from '../../../../content/access.ts'
import { giveLead } from '../../../api/episode.ts'
import { listCaseload } from '../../../api/member.ts'
import type { MemberCard } from '../../../domain/card.ts'
import { device } from '../../device/device.ts'
import { Checkbox } from '../../parts/checkbox.tsx'
import { Progress } from '../../parts/progress.tsx'
import { SelectField, TextField } from '../../parts/text-field.tsx'
import { say } from '../../parts/toast-store.ts'
import { stateWords } from '../../text/episode-words.ts'
import { failureWords } from '../../text/refusal-words.ts'
import { text } from '../../text/text.ts'
import { FormDialog } from '../act/form-dialog.tsx'
import { Offline } from '../act/lead-forms.tsx'
import { useSaving } from '../act/saving.ts'
import { cardName } from '../find-members.ts'
import { useHouse } from '../house-names.ts'

type MoveProps = {
  organization: string
  /** Whose members move, where that is known; else empty. */
  from: string
  onClose: (moved: number) => void
}

export function MoveMany({ organization, from, onClose }: MoveProps) {
  const id = useId()
  const saving = useSaving()
  const { cards, isWhole, problem } = useOpenCards(organization)
  const [form, setForm] = useState({ from, to: '', reason: '' })
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [done, setDone] = useState<ReadonlySet<string>>(new Set())
  const [isTried, setTried] = useState(false)
  const { staff } = useHouse()
  const people = staff.filter(({ roles }) => roles.some((role) => leadingRoles.some((one) => one === role)))
  const loadOf = (lead: string) =>
    cards.filter((card) => (done.has(card.memberId) ? form.to : card.leadId) === lead).length
  const theirs = cards.filter((card) => card.leadId === form.from && !done.has(card.memberId))
  const chosen = theirs.filter((card) => !left.has(card.memberId))
  const faults = isTried ? faultsOf(id, form, chosen.length) : []

  async function submit(): Promise<void> {
    setTried(true)
    if (faultsOf(id, form, chosen.length).length > 0) return
    const moved = new Set(done)
    for (const { memberId: member, episodeId: episode } of chosen) {
      if (episode === null) continue
      const input = {
        member,
        episode,
        staff: form.to,
        assignment: device.clock.newId(),
        reason: form.reason.trim() || null,
      }
      if (!(await saving.save(giveLead, input))) return
      moved.add(member)
      setDone(new Set(moved))
    }
    say(text('move.done', '{count, plural, one {# member moved.} other {# members moved.}}', { count: moved.size }))
    onClose(moved.size)
  }

  return (
    <FormDialog
      title={text('move.title', 'Move members')}
      onClose={() => onClose(done.size)}
      saving={saving}
      does={text('move.does', 'Move {count}', { count: chosen.length })}
      onSubmit={() => void submit()}
      faults={faults}
    >
      <Offline />
      {problem === undefined ? null : <p role="alert">{problem}</p>}
      <SelectField
        id={`${id}-from`}
        label={text('move.from', 'From')}
        value={form.from}
        onChange={(chosenFrom) => {
          setForm({ ...form, from: chosenFrom })
          setLeft(new Set())
        }}
        options={options(
          staff.filter((one) => one.id === form.from || loadOf(one.id) > 0),
          loadOf,
        )}
      />
      <SelectField
        id={`${id}-to`}
        label={text('move.to', 'To')}
        value={form.to}
        onChange={(to) => setForm({ ...form, to })}
        options={options(
          people.filter((one) => one.id !== form.from),
          loadOf,
        )}
      />
      <TextField
        label={text('away.reason', 'Why')}
        isOptional
        maxLength={500}
        value={form.reason}
        onChange={(reason) => setForm({ ...form, reason })}
      />
      {form.from === '' || form.to === '' ? null : (
        <Preview chosen={chosen} toLoad={loadOf(form.to)} speaks={languagesOf(staff, form.to)} isWhole={isWhole} />
      )}
      {saving.isBusy ? (
        <Progress
          label={text('move.moving', 'Moving')}
          words={text('move.progress', '{done} of {all} moved', { done: done.size, all: done.size + theirs.length })}
          share={done.size / Math.max(1, done.size + chosen.length)}
        />
      ) : null}
      <div className="move__members">
        {theirs.map((card) => (
          <Checkbox
            key={card.memberId}
            label={cardName(card)}
            about={[stateWords(card.state), card.spokenLanguage ?? ''].filter((words) => words !== '').join(', ')}
            isChecked={!left.has(card.memberId)}
            isDisabled={saving.isBusy}
            onChange={(isChecked) => setLeft(withOne(left, card.memberId, !isChecked))}
          />
        ))}
      </div>
    </FormDialog>
  )
}

/** How it would be, before anything is done. */
function Preview(props: {
  chosen: readonly MemberCard[]
  toLoad: number
  speaks: readonly string[]
  isWhole: boolean
}) {
  const { chosen, toLoad, speaks, isWhole } = props
  const unspoken = chosen.filter((card) => card.spokenLanguage !== null && !speaks.includes(card.spokenLanguage)).length
  return (
    <div className="move__preview" role="status">
      <p>
        {text(
          'move.preview',
          'Then {after} members instead of {before}. Everyone keeps their plan, tasks and visits.',
          {
            after: toLoad + chosen.length,
            before: toLoad,
          },
        )}
      </p>
      {unspoken === 0 ? null : (
        <p>
          {text(
            'move.languages',
            '{count, plural, one {# member speaks a language that the new lead does not.} other {# members speak a language that the new lead does not.}}',
            { count: unspoken },
          )}
        </p>
      )}
      {isWhole ? null : <p>{text('move.reading', 'Still reading the caseloads.')}</p>}
    </div>
  )
}

const pagesMost = 8

/** Open episodes of the organization, page after page. */
function useOpenCards(organization: string) {
  const [cards, setCards] = useState<readonly MemberCard[]>([])
  const [isWhole, setWhole] = useState(false)
  const [problem, setProblem] = useState<string>()
  useEffect(() => {
    const given = new AbortController()
    const read = async () => {
      let all: readonly MemberCard[] = []
      for (let page = 0; page < pagesMost; page++) {
        const after = all.at(-1)?.memberId
        const input = { organization, of: 'all' as const, most: 500, ...(after === undefined ? {} : { after }) }
        const tried = await device.ask(listCaseload, input, { signal: given.signal })
        if (given.signal.aborted) return
        if (!tried.ok) return setProblem(failureWords(tried.failure))
        all = [...all, ...tried.value.cards]
        setCards(all.filter((card) => card.state !== null && card.state !== 'ended'))
        if (!tried.value.more) break
      }
      setWhole(true)
    }
    void read()
    return () => given.abort()
  }, [organization])
  return { cards, isWhole, problem }
}

type Colleagues = ReturnType<typeof useHouse>['staff']

function options(people: Colleagues, loadOf: (id: string) => number) {
  const none = { value: '', label: text('move.choose', 'Choose') }
  return [none, ...people.map(({ id, name }) => ({ value: id, label: `${name} · ${loadOf(id)}` }))]
}

function languagesOf(staff: Colleagues, id: string): readonly string[] {
  return staff.find((one) => one.id === id)?.languages ?? []
}

function withOne(set: ReadonlySet<string>, id: string, isIn: boolean): ReadonlySet<string> {
  const next = new Set(set)
  if (isIn) next.add(id)
  else next.delete(id)
  return next
}

function faultsOf(id: string, { from, to }: { from: string; to: string }, count: number) {
  return [
    ...(from === '' || count === 0
      ? [{ fieldId: `${id}-from`, words: text('move.fromMissing', 'Choose whose members move, at least one.') }]
      : []),
    ...(to === '' ? [{ fieldId: `${id}-to`, words: text('move.toMissing', 'Choose who walks with them now.') }] : []),
  ]
}
