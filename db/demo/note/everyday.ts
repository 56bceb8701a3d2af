// Side threads that any grown person's chart may hold, short check-ins between them, and calls nobody answered.
import { moments, thread } from './moment.ts'

export const sideThreads = [
  thread(`
    visit home coordination 35 | Medi-Cal renewal letter was in the pile. Opened it together; due at the end of the month. | Fill in the renewal form
    visit office coordination 50 | Renewal form filled in and scanned. {name} signed twice. | Check that the county has it
    call coordination | County has the form, all complete. | Ask for the decision
    call coordination | Renewed for a year. Told {name}. |
  `),
  thread(`
    text coordination | {name}'s phone was cut off. Found out by text from {his} {kin}. | Free phone program
    visit office community-referral 40 | Applied for the free phone with the Medi-Cal card. | Did it come?
    visit home coordination 30 | Phone came. Put five numbers in: mine, {pcp}, {his} {kin}, the pharmacy, 911. |
  `),
  thread(`
    call coordination | Toothache for a week. Called three dentists who take Medi-Cal; one has Thursday. | Ride to the dentist
    visit clinic coordination 60 | Dentist took the bad tooth out. Soft food until Sunday. | Second visit: fillings
    visit clinic coordination 50 | Fillings done. Next cleaning in six months. |
  `),
  thread(`
    visit home community-referral 40 | Food runs out after the third week. {name} had CalFresh once and lost it over a form. | Apply again for CalFresh
    call community-referral | CalFresh interview by phone, I was on the line. Went well. | Ask for the amount
    call coordination | CalFresh starts on the 7th. Found a food pantry for the week before. |
  `),
  thread(`
    visit home health-promotion 45 | Fourteen bottles, three of them the same pill under two names. Set the doubles aside and called {clinic}. | Medicine review with {pcp}
    visit clinic coordination 60 +provider | Medicine review. Fourteen became nine. {pcp} wrote what each is for in plain words. | Pharmacy: bubble packs
    call coordination | Pharmacy packs them by morning and night from the 1st. | See how the packs work
    visit home health-promotion 35 | Packs work. One evening missed in two weeks. |
  `),
  thread(`
    call coordination | {name} cannot read the letters from the plan any more. Eye doctor? | Eye exam
    visit clinic coordination 60 | Eye exam done, frames chosen. Brown ones. | Pick up the glasses
    visit home coordination 25 | Glasses are here. {He} read my card to me. |
  `),
  thread(`
    visit home health-promotion 45 | Talked about smoking because {he} brought it up. A pack a day since nineteen. Not now, but maybe. | Ask again in a month
    call health-promotion | Asked again. {He} picked a day, a Sunday. | Patches from {pcp}
    call health-promotion | Day four without. Mornings are the hardest. | Call on Friday
    call health-promotion | Two cigarettes at a funeral, then none. Still going. |
  `),
  thread(`
    call coordination | The ride to the clinic never came; {name} waited an hour. Filed a complaint with the ride line, number noted. | Next ride: call the day before
    call coordination | Called the day before. Ride came on time. |
  `),
  thread(`
    visit home family-support 50 +family | {name} wanted {his} {kin} there today. We went over what I may tell and what not; {he} decided each line. | Give {his} {kin} a copy of the plan
    call family-support +family | {His} {kin} has the copy and two good questions about the pills. |
  `),
  thread(`
    visit home coordination 40 | The electric bill is two months behind. Looked at it calmly; there is a program. | Apply for the discount
    call coordination | Discount granted, payments spread over six months. | Check the next bill
    call coordination | Next bill is half of the old one. |
  `),
  thread(`
    visit clinic coordination 60 +provider | Went with {name} to {pcp}: {he} had three questions on a card and asked all three. | Blood test
    call coordination | Blood test done, {pcp} will call with the results. | Results
    call health-promotion | Results are fine but for vitamin D. {He} will sit in the sun with the newspaper. |
  `),
  thread(`
    visit home health-promotion 40 | Knees hurt on stairs. {name} would rather move than take another pill. | Physical therapy
    call coordination | Six physical therapy visits approved. | First visit
    visit clinic health-promotion 50 | Learned four exercises; {he} taught them to me. | Ask about the knees
    call health-promotion | Knees: better down the stairs, up as before. |
  `),
  thread(`
    visit office coordination 60 | Mail gets lost at the old place. Set up a mailbox at the post office with the fee waived. | Give the new mailbox to the plan and to {pcp}
    call coordination | Plan and {clinic} have the mailbox now. |
  `),
  thread(`
    visit home community-referral 40 | {name} has not spoken with anybody but me this week. {He} used to play cards. | Card table at the senior center
    visit other community-referral 60 | Walked in together. They needed a fourth. | Ask if {he} went again
    call health-promotion | {He} went again, and lost, and will go again. |
  `),
  thread(`
    visit home coordination 30 | Landlord sent a notice about noise. {name} is frightened. Read it aloud: no date, no court. | Legal aid, to be sure
    visit office community-referral 60 | Legal aid read it: a warning, nothing more. Wrote a polite answer together. |
  `),
  thread(`
    visit clinic health-promotion 45 | Flu shot for both of us, same nurse. {name} chose the left arm. |
  `),
  thread(`
    call coordination | {name} would like a doctor who speaks {his} language. Asked the plan for names. | Call the two names
    call coordination | One of them takes new patients. First visit in three weeks. | Change the doctor with the plan
    visit clinic coordination 70 +provider | First visit with the new doctor. {name} talked for ten minutes without stopping. |
  `),
]

/** Short contacts between the bigger things. */
export const checkIns = moments(`
call coordination | Check-in. {name} is well, nothing new. Went over the two dates this month. | Call again in two weeks
call health-promotion | Short call. {He} walks in the mornings now, before the heat. |
visit home coordination 35 | Monthly visit. Looked at the goals on the fridge: one done, two on the way. | Next monthly visit
visit street coordination 20 | Met {name} at {spot}. All right today. Gave water and socks. | Look for {him} again on Thursday
text coordination | Reminded {him} of tomorrow's visit. {He} wrote back "yes". |
call coordination | {name} had a question about a bill. It was not a bill, only a summary. {He} laughed. |
call coordination | Pharmacy says the refill is ready. Told {name}. | See that it was picked up
visit home health-promotion 40 | Visit. {He} had made a list for me: four points. Did three of them on the spot. | The fourth point: call the county
call family-support +family | {His} {kin} called, with {name}'s permission. Wanted to know the next appointment. |
call coordination | {name} was not up for a talk today and said so. We set another day. | Call on the day we set
visit office coordination 30 | {name} dropped in with two letters. Read both; one to keep, one to throw away. |
call health-promotion | Slept badly three nights. Talked about coffee and the telephone. | Ask about sleep
visit home coordination 45 | Went through the calendar for the quarter. {He} writes in pen now, not in pencil. | Next monthly visit
call community-referral | Asked about the waiting list. No news; told {him} so. | Ask the waiting list again
visit clinic coordination 55 +provider | Went along to {clinic}. Short visit, no changes. | Next visit with {pcp}
call coordination | {name} thanked the driver, the nurse and me. A good day. |
call coordination | Appointment moved by the clinic. New time is on the calendar. | Remind {him} the day before
visit home health-promotion 35 | Weight, pressure, sugar: all within what {pcp} wants. Wrote them in the book. | Next check at home
video coordination 20 | Video call from {his} {kin}'s kitchen. All well. | Next call from home
call coordination | Asked what is most important this month. "That nothing new happens." Noted. | Ask again next month
`)

/** Contacts that did not come about. */
export const unanswered = moments(`
  call 5 | No answer. Will try at another hour.
  call 5 | No answer, mailbox full.
  call 5 | Rang through. Left a short message with my name only.
  call 5 | Phone is off. Trying again tomorrow.
  call 5 | {He} picked up but was at the doctor's; we will talk later.
  call 5 | Wrong moment, {he} asked me to call back.
  visit home 15 | Went by as agreed; nobody home. Left a card with my number, nothing else on it.
  visit street 20 | Not at the usual place today. Somebody there had seen {him} yesterday and well.
`)

export const taskOutcomes = [
  'Done',
  'Done, see the note',
  'Done together',
  'Done by phone',
  'Sorted out at the visit',
  'No longer needed',
]
