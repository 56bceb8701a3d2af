// The thread of someone who leaves violence at home: she decides what is said and written. Nothing here says where she lives.
import { moments, thread } from './moment.ts'

export const leaving = thread(`
  visit clinic coordination 40 | {name} would rather not say much today. Told {him}: you decide when and how much. Blood pressure, a glass of water, a date for next week. | Same room, same hour
  visit clinic coordination 45 | {He} talked a little. Gave {him} the hotline number on a card that looks like any other. | Ask if {he} wants to meet the advocate
  visit clinic coordination 60 +agency | The advocate came along. They spoke alone, as {he} wished. | Same room, same hour
  visit clinic coordination 50 | {name} has thought about it for a long time and knows what {he} wants. Made a list: papers, keys, medicine, whom to call. The list stays with me. | Copies of the papers
  visit clinic coordination 45 | Copies made. {He} sets the day; nobody else does. | Wait for {his} call; keep the phone on
  call coordination 20 moved | {name} called: {he} is in a safe place. Where is not written in notes. Flags are set in the chart. | Meet at the clinic, side door
  visit clinic coordination 50 | First time since. {He} is tired and calm. New number is in the chart, marked private; calls only between ten and noon, no messages. | Tell the plan nothing; ask for a confidential address
  visit clinic coordination 60 +agency | With the advocate: the state's address confidentiality program. Form filled in. | Ask if the form was accepted
  call coordination | Form accepted. {name} laughed for the first time since I know {him}. | Change the address with {pcp}'s office, in person
  visit clinic coordination 45 | {pcp}'s office uses the program's address now. Checked it on their screen. | Sleep and headaches: ask
`)

export const survivorBeginning = thread(`
  visit clinic assessment 60 | Did the health part of the assessment. {name} answers with care. I asked each question once and let it be. | Finish the assessment, same room
  visit clinic assessment coordination 55 | Finished. {He} wants {hope}. No mail, no messages: agreed and written at the top. | Next date in the same room
`)

export const survivorCheckIns = moments(`
  call coordination | Short call in the morning, as agreed. All well. | Next call, same hour
  visit clinic coordination 40 | Met at the clinic, side door. {He} brought oranges. | Next date in the same room
  call health-promotion | Headaches are fewer. Sleeps five hours, sometimes six. | Ask about sleep
  visit clinic health-promotion 45 +provider | With {pcp}: new glasses may help the headaches. | Eye exam
  call coordination | {name} starts a course in bookkeeping, evenings. | Ask how the course is
  call health-promotion | The course is going well. {He} sits by the door and that is all right. | Next call, same hour
  visit clinic coordination 35 | Looked at the month together. Two dates, both in the morning, as {he} likes. | Next date in the same room
  call coordination | A question about a bill that came through the program. It was paid already. |
  visit clinic health-promotion 45 | {He} walks in the evening again. We talked about shoes for most of the hour. | Next date in the same room
  call coordination | {name} asked who can see {his} chart. Told {him}: those who walk along, and every look is written down. | Ask the privacy officer for the list
  visit clinic coordination 40 | Brought the list of who looked. {He} read it twice and kept it. |
  call health-promotion | A hard anniversary. {He} called before it came, not after. | Call again tomorrow
  call health-promotion | {He} got through the day with the advocate and a long film. | Next call, same hour
`)
