// What one works with on the living page: buttons, menus, tags, notices, figures, rows, tabs, dialogs, toasts.
import { useState } from 'react'
import { Button, IconButton } from '../../parts/button.tsx'
import { ClockChip } from '../../parts/clock-chip.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Facts } from '../../parts/facts.tsx'
import { Figure } from '../../parts/figure.tsx'
import { Filter } from '../../parts/filter.tsx'
import { List, ListRow } from '../../parts/list-row.tsx'
import { Menu } from '../../parts/menu.tsx'
import { Notice } from '../../parts/notice.tsx'
import { PersonDisc } from '../../parts/person-disc.tsx'
import { Progress } from '../../parts/progress.tsx'
import { ReasonLine } from '../../parts/reason-line.tsx'
import { Section } from '../../parts/section.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { type Sync, SyncLine } from '../../parts/sync-line.tsx'
import { Tabs } from '../../parts/tabs.tsx'
import { Tag, type TagKind } from '../../parts/tag.tsx'
import { say } from '../../parts/toast-store.ts'
import { clocks, people } from './people.ts'
import { Shelf } from './shelf.tsx'

const syncs: readonly Sync[] = [
  { kind: 'saved', at: '9:41' },
  { kind: 'sending', waiting: 2 },
  { kind: 'offline', waiting: 3 },
  { kind: 'offline', waiting: 0 },
  { kind: 'locked', waiting: 2 },
  { kind: 'unsafe', waiting: 1 },
  { kind: 'refused', refused: 1 },
  { kind: 'unread' },
]
const tagKinds: readonly TagKind[] = ['plain', 'warm', 'accent', 'due', 'late', 'done', 'waiting', 'private']
const steps = ['Log outreach', 'Record the visit', 'Answer the plan’s question']

/** Everything that is pressed, read or opened. */
export function WorkParts() {
  const [isOpen, setOpen] = useState(false)
  const [shown, setShown] = useState('all')
  const [tab, setTab] = useState('timeline')
  return (
    <>
      <Section id="look-buttons" title="Buttons, menus, tags">
        <Shelf>
          <Button kind="primary" icon="plus">
            Record a contact
          </Button>
          <Button icon="steps" shortcut="o">
            Log outreach
          </Button>
          <Button kind="bare">Not now</Button>
          <Button kind="danger">End the episode</Button>
          <Button kind="primary" disabled>
            Send the file
          </Button>
          <Button disabled>Nothing to undo</Button>
          <IconButton icon="more" label="More about this row" />
          <Button dense icon="check">
            Done
          </Button>
          <IconButton dense icon="close" label="Remove" />
        </Shelf>
        <Shelf>
          <Menu
            label="What else"
            sections={[
              {
                id: 'do',
                items: [
                  { id: 'cover', label: 'Name a cover', icon: 'swap', about: 'While you are away' },
                  { id: 'print', label: 'Print the plan', icon: 'download', shortcut: 'p' },
                ],
              },
              { id: 'end', items: [{ id: 'end', label: 'End the episode', icon: 'flag', isDanger: true }] },
            ]}
            onChoose={(id) => say(`Chose ${id}`)}
          />
          <Menu
            label="Order"
            sections={[
              {
                id: 'order',
                title: 'Order by',
                items: [
                  { id: 'due', label: 'Due first', isChosen: true },
                  { id: 'name', label: 'Name' },
                ],
              },
            ]}
            onChoose={(id) => say(`Ordered by ${id}`)}
          >
            Due first
          </Menu>
          {tagKinds.map((kind) => (
            <Tag key={kind} kind={kind}>
              {kind}
            </Tag>
          ))}
        </Shelf>
      </Section>
      <Section id="look-sync" title="The sync line" about="One quiet line, always true.">
        {syncs.map((sync) => (
          <SyncLine
            key={JSON.stringify(sync)}
            sync={sync}
            {...(sync.kind === 'refused' ? { onOpen: () => say('Opened') } : {})}
          />
        ))}
      </Section>
      <Section id="look-figures" title="Figures">
        <div className="figure-row">
          <Figure
            label="Reached this month"
            value="38"
            unit="of 52"
            share={38 / 52}
            story="6 more than in October, most in person"
          />
          <Figure label="Late" value="3" state="late" story="2 visits after discharge, 1 plan review" />
          <Figure
            label="First meeting"
            value="9"
            unit="days"
            story="Half of all were met within 9 days of assignment"
          />
          <Figure label="Kept private" value="under 11" story="Too few to show outside the agency" />
        </div>
      </Section>
      <Section id="look-facts" title="Facts and progress" action={<Button dense>Change</Button>}>
        <Facts
          facts={[
            {
              id: 'cin',
              label: 'CIN',
              value: <span className="figures">9••••042A</span>,
              source: 'Member file of Nov 2, 2026',
            },
            {
              id: 'address',
              label: 'Address',
              value: 'Example Family Shelter, room 12',
              isPrivate: true,
              source: 'Told by the member, Nov 12',
            },
            { id: 'doctor', label: 'Doctor' },
          ]}
        />
        <Progress label="Taking in the November file" words="6,000 of 12,400 rows" share={6000 / 12400} />
      </Section>
      <Section id="look-notices" title="Notices">
        <Notice title="The plan’s November file came this morning">
          12 new members, 3 questions. Nothing changes until you take it in.
        </Notice>
        <Notice kind="late" title="This row cannot be read" actions={<Button dense>Mend it</Button>}>
          The birth date 02/30/1980 does not exist. The other 211 rows are safe. Write the right date, or send the row
          back.
        </Notice>
        <Notice kind="private" title="Kept from files, letters and copies">
          The new address is shown to this care team only.
        </Notice>
        <Notice kind="done" title="Sent to Example Health Plan">
          52 rows, Nov 24, 9:40 am.
        </Notice>
        <Notice kind="due" title="Medi-Cal renewal by Monday, Nov 30">
          Without it coverage ends, and ECM with it.
        </Notice>
      </Section>
      <Section id="look-rows" title="Rows">
        <Filter
          label="Shown"
          chips={[
            { value: 'all', label: 'All', count: '52' },
            { value: 'late', label: 'Late', count: '3' },
            { value: 'outreach', label: 'To reach', count: '11' },
          ]}
          value={shown}
          onChange={setShown}
        />
        <List label="Today">
          {people.slice(0, 3).map((person, index) => (
            <ListRow
              key={person.name}
              before={<PersonDisc name={person.name} />}
              title={
                <button type="button" onClick={() => say('Opened')}>
                  {steps[index]}: <bdi>{person.name}</bdi>
                </button>
              }
              about={`${person.language}, ${person.place ?? 'no place known'}`}
              reason={
                <ReasonLine
                  reason="Assigned 12 days ago, two attempts, none in person yet."
                  trace={[
                    {
                      id: 'a',
                      words: 'At least one attempt in person',
                      answer: 'no',
                      found: '2 by phone',
                      source: 'CalOptima GG.1354 p. 14 (CLOCK-7a)',
                    },
                  ]}
                />
              }
              side={<ClockChip clock={clocks[index] ?? clocks[0] ?? never} isShort />}
              actions={
                <IconButton
                  icon="check"
                  label="Done"
                  onClick={() => say('Task done', () => say('Back on your list'))}
                />
              }
            />
          ))}
        </List>
        <div className="look__halves">
          <Empty title="Nobody is in your caseload yet" action={<Button icon="upload">Take in a file</Button>}>
            Members come here when a plan assigns them to you or a referral is taken in.
          </Empty>
          <Skeleton rows={3} />
        </div>
      </Section>
      <Section id="look-over" title="Over the page">
        <Shelf>
          <Button onClick={() => setOpen(true)}>Open a dialog</Button>
          <Button onClick={() => say('Contact saved on this device')}>Say it</Button>
          <Button onClick={() => say('Task moved to Friday', () => say('Back to today'))}>
            Say it, with a way back
          </Button>
        </Shelf>
        <Dialog
          title="End this episode?"
          isOpen={isOpen}
          onClose={() => setOpen(false)}
          actions={
            <>
              <Button kind="danger" onClick={() => setOpen(false)}>
                End the episode
              </Button>
              <Button onClick={() => setOpen(false)}>Keep it open</Button>
            </>
          }
        >
          <p>
            The plan is told and decides. Three open tasks end with it. The chart stays readable; coming back is a new
            episode in one step.
          </p>
        </Dialog>
        <Tabs
          label="Chart"
          tabs={[
            { id: 'timeline', label: 'Timeline' },
            { id: 'plan', label: 'Care plan', count: '4' },
            { id: 'tasks', label: 'Tasks', count: '12' },
            { id: 'papers', label: 'Papers' },
          ]}
          chosen={tab}
          onChoose={setTab}
        >
          The panel of {tab}.
        </Tabs>
      </Section>
    </>
  )
}

const never = { what: 'Nothing', by: '2026-12-31', state: 'waiting', left: { count: 37, unit: 'days' } } as const
