// The member wants another Lead Care Manager or agency, and how it is answered.
import { ChangeAnswered, ChangeAsked, decideChangeAnswered, decideChangeAsked } from '../domain/change-request.ts'
import { all, command, member, one } from './operation.ts'

export const requestChange = command({
  name: 'change.request',
  says: 'Takes down that the member wants another Lead Care Manager or agency, with the day it is answered by.',
  does: 'change.ask',
  offline: true,
  input: ChangeAsked,
  about: (input) => member(input.member),
  refuses: ['episode-unknown', 'episode-ended', 'already-asked'],
  loads: (input) => ({
    episode: one('episode', input.episodeId),
    requests: all('changeRequest', { episodeId: input.episodeId }),
  }),
  decide: decideChangeAsked,
})

export const answerChange = command({
  name: 'change.answer',
  says: 'Answers a wish for another Lead Care Manager or agency, with its reason when it is a no.',
  does: 'change.answer',
  offline: false,
  input: ChangeAnswered,
  about: (input) => member(input.member),
  refuses: ['request-unknown', 'request-answered', 'note-missing', 'day-missing'],
  loads: (input) => ({
    request: one('changeRequest', input.request),
    tasks: all('task', { sourceId: input.request }),
  }),
  decide: decideChangeAnswered,
})
