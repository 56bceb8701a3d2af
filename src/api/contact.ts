// Contacts: record one, sign it, mend one.
import {
  ContactAmendment,
  ContactDraft,
  ContactSigning,
  decideContact,
  decideContactAmendment,
  decideContactSigning,
} from '../domain/contact.ts'
import { command, member, one } from './operation.ts'

export const recordContact = command({
  name: 'contact.record',
  says: 'Records a contact with or for a member in care, with its next step.',
  does: 'contact.write',
  offline: true,
  input: ContactDraft,
  about: (input) => member(input.member),
  refuses: [
    'episode-unknown',
    'episode-ended',
    'episode-not-begun',
    'in-the-future',
    'next-step-in-the-past',
    'interpreter-missing',
  ],
  loads: (input) => ({ episode: one('episode', input.episodeId), known: one('member', input.member) }),
  decide: decideContact,
})

export const amendContact = command({
  name: 'contact.amend',
  says: 'Mends a contact by a new entry that replaces it; the first stays in the journal.',
  does: 'contact.write',
  offline: true,
  input: ContactAmendment,
  about: (input) => member(input.member),
  refuses: ['contact-unknown', 'in-the-future', 'reason-missing', 'not-the-writer'],
  loads: (input) => ({ contact: one('contact', input.amends), episode: one('episode', input.episodeId) }),
  decide: decideContactAmendment,
})

export const signContact = command({
  name: 'contact.sign',
  says: 'Signs a contact that was kept unsigned; from then on it is only mended, with a reason.',
  does: 'contact.write',
  offline: true,
  input: ContactSigning,
  about: (input) => member(input.member),
  refuses: ['contact-unknown', 'contact-signed', 'contact-closed', 'not-the-writer'],
  loads: (input) => ({ contact: one('contact', input.contact) }),
  decide: decideContactSigning,
})
