// Who it is about: found by what the caller says, checked softly, and told only to the member who has shown who they are. Whoever else calls
// learns nothing, not even that the person is known here.
import { useEffect, useState } from 'react'
import type * as z from 'zod'
import { readStatus, type readWalkers } from '../../../api/member.ts'
import { type IdentityCheck, identityChecks, isProven, mayBeTold } from '../../../domain/call-record.ts'
import type { MemberCard } from '../../../domain/card.ts'
import { spaced } from '../../../domain/phone.ts'
import { Button } from '../../parts/button.tsx'
import { Checkbox } from '../../parts/checkbox.tsx'
import { Facts } from '../../parts/facts.tsx'
import { Notice } from '../../parts/notice.tsx'
import { SearchBox, type SearchHit } from '../../parts/search-box.tsx'
import { Section } from '../../parts/section.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { dayWords } from '../../text/day-words.ts'
import { stateWords } from '../../text/episode-words.ts'
import { safetyKindWords } from '../../text/member-words.ts'
import { failureWords } from '../../text/refusal-words.ts'
import { text } from '../../text/text.ts'
import { CheckGroup } from '../act/form-dialog.tsx'
import { type Asked, useAsked } from '../files/use-asked.ts'
import { cardName, findMembers } from '../find-members.ts'
import { type Call, speaksForMember, toggledCheck } from './call-draft.ts'
import { Script } from './script.tsx'
import { checkWords } from './topic-words.ts'

export type Walkers = z.output<(typeof readWalkers)['output']>

/** The card of the member the call is about. */
export function useCard(call: Call): Asked<MemberCard> {
  const { aboutId } = call.form
  return useAsked(readStatus, aboutId === null ? undefined : { member: aboutId })
}

type WhoProps = { call: Call; card: Asked<MemberCard>; walkers: Walkers | undefined }

export function WhoPart({ call, card, walkers }: WhoProps) {
  const { caller, aboutId } = call.form
  if (caller === null) return null
  return (
    <Section title={text('desk.third', '3 · Whom it is about')}>
      {!speaksForMember(caller) ? (
        <TellNobody />
      ) : aboutId === null ? (
        <FindPart call={call} />
      ) : card.failure !== undefined ? (
        <Notice
          kind="late"
          isLive
          title={text('desk.cardFailed', 'Where they stand could not be had')}
          actions={<Button onClick={() => void card.again()}>{text('signIn.retry', 'Try again')}</Button>}
        >
          {failureWords(card.failure)}
        </Notice>
      ) : card.value === undefined ? (
        <Skeleton rows={4} />
      ) : (
        <Found call={call} card={card.value} walkers={walkers} />
      )}
    </Section>
  )
}

/** Said to everyone who is not the member, word for word the same whoever they ask about. */
function TellNobody() {
  return (
    <>
      <Notice
        kind="private"
        title={text('desk.tellNobody', 'Tell them nothing of anyone, not even whether we know the person')}
      >
        {text(
          'desk.tellNobodyAbout',
          'Listen, answer what is general, take a complaint or a request. No one is looked up.',
        )}
      </Notice>
      <Script
        lines={[
          text(
            'desk.sayNobody',
            'I cannot say who is or is not with us. I can tell you how it works, and I can write down what you tell me.',
          ),
        ]}
      />
    </>
  )
}

const restMs = 150

function FindPart({ call }: { call: Call }) {
  const [words, setWords] = useState('')
  const [hits, setHits] = useState<readonly SearchHit[]>()
  useEffect(() => {
    if (words.trim() === '') return setHits(undefined)
    const asked = new AbortController()
    const timer = setTimeout(() => {
      findMembers(words, asked.signal).then(
        (found) => asked.signal.aborted || setHits(found),
        () => asked.signal.aborted || setHits(undefined),
      )
    }, restMs)
    return () => {
      clearTimeout(timer)
      asked.abort()
    }
  }, [words])
  return (
    <>
      <Script lines={[text('desk.sayFind', 'What is your name, and what is your birth date?')]} />
      <SearchBox
        label={text('desk.find', 'Find who the call is about')}
        placeholder={text('shell.searchHint', 'Name, CIN, birth date or phone')}
        words={words}
        onWords={setWords}
        hits={hits}
        onPick={(hit) => call.set({ aboutId: hit.id, checked: [] })}
      />
      <p className="desk-quiet">
        {text(
          'desk.notFound',
          'Nobody found, or they would rather not say? Go on: they are served without a record, and a stop or a complaint is taken all the same.',
        )}
      </p>
    </>
  )
}

function Found({ call, card, walkers }: { call: Call; card: MemberCard; walkers: Walkers | undefined }) {
  const { caller, checked } = call.form
  const isTold = mayBeTold({ caller: caller ?? 'no-name', aboutId: card.memberId, checked })
  return (
    <>
      <div className="desk-found">
        <p className="desk-found__name">
          <bdi>{cardName(card)}</bdi>
        </p>
        <Button dense onClick={() => call.set({ aboutId: null, checked: [] })}>
          {text('desk.another', 'Somebody else')}
        </Button>
      </div>
      {card.safety.length === 0 ? null : (
        <Notice kind="late" title={text('desk.safety', 'Before you call or write to them')}>
          {card.safety.map((kind) => safetyKindWords(kind as Parameters<typeof safetyKindWords>[0])).join(' · ')}
        </Notice>
      )}
      <Checks call={call} card={card} />
      {isTold ? (
        <Notice kind="done" isLive title={text('desk.mayTell', 'They have shown who they are: you may tell them')} />
      ) : (
        <Notice kind="private" isLive title={text('desk.tellNothing', 'Tell them nothing from the record')}>
          {caller === 'representative' && isProven(checked)
            ? text(
                'desk.representative',
                'Take what they say. Whether they may speak for the member is checked afterwards.',
              )
            : text('desk.takeAll', 'A stop or a complaint is taken all the same, and checked afterwards.')}
        </Notice>
      )}
      <Standing card={card} walkers={walkers} isTold={isTold} />
    </>
  )
}

function Checks({ call, card }: { call: Call; card: MemberCard }) {
  const { checked } = call.form
  const known: Readonly<Record<IdentityCheck, string | null>> = {
    name: card.name,
    born: card.bornOn === null ? null : dayWords(card.bornOn, 'dated'),
    cin: card.cin === null ? null : card.cin.slice(-4),
    phone: card.phones.length === 0 ? null : card.phones.map(spaced).join(' · '),
    address: card.place,
  }
  return (
    <CheckGroup
      label={text('desk.checks', 'What did they say themselves?')}
      hint={text(
        'desk.checksAbout',
        'Two besides the name show who it is. Do not read them out: let the caller say them.',
      )}
    >
      {identityChecks
        .filter((one) => known[one] !== null)
        .map((one) => (
          <Checkbox
            key={one}
            label={checkWords(one)}
            about={known[one] ?? ''}
            isChecked={checked.includes(one)}
            onChange={(isOn) => call.set({ checked: toggledCheck(checked, one, isOn) })}
          />
        ))}
    </CheckGroup>
  )
}

type StandingProps = { card: MemberCard; walkers: Walkers | undefined; isTold: boolean }

/** State, manager, cover, next step, language: no note is here, and none comes from the house. */
function Standing({ card, walkers, isTold }: StandingProps) {
  const facts = (
    <Facts
      facts={[
        fact('state', text('desk.state', 'In ECM'), stateFact(card)),
        fact('lead', text('absent.lead', 'Lead Care Manager'), withPhone(walkers?.lead)),
        fact('cover', text('absent.cover', 'Covered by'), withPhone(walkers?.cover)),
        fact('agency', text('desk.agency', 'Agency'), withPhone(walkers?.agency)),
        fact('next', text('desk.next', 'Next step'), card.nextStepOn && nextWords(card.nextStepOn)),
        fact('language', text('desk.spoken', 'Language'), languageFact(card)),
      ]}
    />
  )
  if (isTold) return facts
  return (
    <details className="desk-details">
      <summary>{text('desk.forYou', 'Where they stand: for you alone')}</summary>
      {facts}
    </details>
  )
}

function fact(id: string, label: string, value: string | null | undefined) {
  return { id, label, ...(value ? { value } : {}) }
}

function stateFact({ state, stateOn }: MemberCard): string {
  return stateOn === null
    ? stateWords(state)
    : text('desk.since', '{state} since {day}', { state: stateWords(state), day: dayWords(stateOn, 'dated') })
}

/** By when; what it is, is the care manager’s to say. */
function nextWords(on: string): string {
  return text('desk.nextBy', 'By {day}, with their Lead Care Manager', { day: dayWords(on, 'short') })
}

function languageFact({ spokenLanguage, needsInterpreter }: MemberCard): string | null {
  if (spokenLanguage === null || needsInterpreter !== true) return spokenLanguage
  return text('desk.withInterpreter', '{language}, with an interpreter', { language: spokenLanguage })
}

/** A name with the phone to give. */
export function withPhone(one: { readonly name: string; readonly phone: string | null } | null | undefined) {
  if (!one) return undefined
  return one.phone === null ? one.name : `${one.name} · ${spaced(one.phone)}`
}
