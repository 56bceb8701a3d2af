// A member's name where only their id is at hand, from their status; a stranger's is not told.
import { useEffect, useState } from 'react'
import { readStatus } from '../../api/member.ts'
import { device } from '../device/device.ts'
import { cardName } from './find-members.ts'

export function useMemberName(member: string | undefined): string | undefined {
  const [found, setFound] = useState<{ readonly member: string; readonly name: string }>()
  useEffect(() => {
    if (member === undefined) return
    void device.ask(readStatus, { member }).then((tried) => {
      if (tried.ok) setFound({ member, name: cardName(tried.value) })
    })
  }, [member])
  return found !== undefined && found.member === member ? found.name : undefined
}
