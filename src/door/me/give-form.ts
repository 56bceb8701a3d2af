// What the form of a permission says: one consent of an adult, or for a minor one under each ground that lets them speak alone (CON-9).
import { byGround } from '../../domain/consent-ground.ts'
import { purposesFor } from '../../domain/purpose-for.ts'
import type { Recipient } from '../../domain/recipient.ts'
import { speakerOf } from '../speaker.ts'
import type { Own } from './desk.ts'
import type { Fields, Form, Step } from './form.ts'
import { changeable, kindsFor, kindText, recipientClasses, sharingText } from './give.ts'

export const giveForm: Form = {
  path: 'information/give',
  from: 'information/give',
  to: 'information',
  says: (own, fields, newId) => {
    const text = sharingText(own)
    if (!text) return undefined
    const offered = kindsFor(own, text)
    const given = offered.filter((one) => fields[`kind.${one}`] === 'give')
    const kept = offered.filter((one) => fields[`kind.${one}`] === 'keep')
    if (given.length + kept.length === 0) return 'permit.give.pick'
    const to = recipientsOf(own, fields)
    if (given.length > 0 && to.length === 0) return 'permit.give.who'
    const name = fields.name?.slice(0, 150) ?? null
    if (given.length > 0 && name === null) return 'permit.give.sign'
    const before = changeable(own, fields.of ?? undefined)
    return byGround(own.grounds, given, kept).map(({ ground, ...said }): Step => {
      const isYes = said.given.length > 0
      return {
        does: 'consent.record',
        input: {
          ...{ id: newId(), form: text.form, formVersion: text.version, ground, ...said },
          // What was read and agreed to is the English: nothing that binds is shown otherwise before it is reviewed.
          ...{ language: 'English', discloser: own.agency.name, recipients: { all: isYes ? to : [] } },
          ...{ purposes: isYes ? purposesFor(to) : [], specifics: isYes ? said.given.map(inWords).join(', ') : null },
          ...{ startOn: own.today, expiresOn: null, replaces: before?.id ?? null, strokes: null },
          signature: {
            how: isYes ? 'typed' : 'none',
            by: 'member',
            name,
            relation: null,
            witness: null,
            scanSha256: null,
          },
          // The page shows the rights, and the permission whole for as long as it stands.
          ...{ interpreterMode: null, interpreterName: null, rightsTold: true, copyGiven: true },
        },
      }
    })
  },
}

function recipientsOf({ healthPlan }: Own, fields: Fields): Recipient[] {
  return recipientClasses
    .filter((one) => fields[`to.${one}`])
    .map((kind) => (kind === 'plan' && healthPlan ? { kind, ...healthPlan } : { kind, id: null, name: null }))
}

const english = speakerOf('en')

function inWords(kind: Parameters<typeof kindText>[0]): string {
  return english.say(kindText(kind))
}
