// "Is it this person?": who is known here with the same birth date and a name like it, asked before someone is entered.
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { alikeMembers } from '../../../api/merge.ts'
import type { MemberCard } from '../../../domain/card.ts'
import { device } from '../../device/device.ts'
import { List, ListRow } from '../../parts/list-row.tsx'
import { Notice } from '../../parts/notice.tsx'
import { failureWords } from '../../text/refusal-words.ts'
import { text } from '../../text/text.ts'
import { hitOf } from '../find-members.ts'
import type { Saving } from './saving.ts'

interface Named {
  readonly firstName: string
  readonly lastName: string
  readonly bornOn: string
}

export interface AskedAlike {
  readonly isAsking: boolean
  /** Who is shown, as long as name and birth date stay as they were asked for. */
  readonly found: readonly MemberCard[]
  /** Asks the house; yes also when who was found has been shown already, and one goes on. */
  isSomeoneNew(): Promise<boolean>
}

/** Asks once for each name and birth date written. Without a birth date nobody is asked about. */
export function useAlike(
  saving: Saving,
  organization: string | undefined,
  { firstName, lastName, bornOn }: Named,
): AskedAlike {
  const [asked, setAsked] = useState<{ readonly of: string; readonly found: readonly MemberCard[] }>()
  const [isAsking, setAsking] = useState(false)
  const of = JSON.stringify([firstName.trim(), lastName.trim(), bornOn])
  return {
    isAsking,
    found: asked?.of === of ? asked.found : [],
    isSomeoneNew: async () => {
      if (bornOn === '' || organization === undefined || asked?.of === of) return true
      const input = { organization, firstName: firstName.trim(), lastName: lastName.trim(), bornOn }
      setAsking(true)
      const tried = await device.ask(alikeMembers, input)
      setAsking(false)
      saving.complain(tried.ok ? undefined : failureWords(tried.failure))
      if (!tried.ok) return false
      setAsked({ of, found: tried.value.found })
      return tried.value.found.length === 0
    },
  }
}

/** Those found: each opens its chart. */
export function Alike({ found }: { found: readonly MemberCard[] }) {
  const navigate = useNavigate()
  const shown = useRef<HTMLDivElement>(null)
  useEffect(() => {
    shown.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <div ref={shown}>
      <Notice kind="due" isLive title={text('enter.alike', 'Is it this person?')}>
        {text('enter.alikeAbout', 'Same birth date and a name like it. Open the chart, or go on if it is someone new.')}
      </Notice>
      <List label={text('enter.alike', 'Is it this person?')}>
        {found.map(hitOf).map(({ id, name, about }) => (
          <ListRow
            key={id}
            title={
              <button
                type="button"
                onClick={() =>
                  void navigate({ to: '/member/$memberId', params: { memberId: id }, search: {}, replace: true })
                }
              >
                <bdi>{name}</bdi>
              </button>
            }
            about={about}
          />
        ))}
      </List>
    </div>
  )
}
