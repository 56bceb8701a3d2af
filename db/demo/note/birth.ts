// Threads of people who are pregnant or gave birth within the year.
import { thread } from './moment.ts'

export const birth = [
  thread(`
    visit home assessment 60 | {name} is in the fifth month. First visit was late because the clinic kept moving it. Blood pressure at home today: fine. | Prenatal visit this week
    visit clinic coordination 70 +provider | Prenatal visit. Heard the heartbeat together. {He} recorded it on {his} phone. | Doula: find one
    call community-referral | Doula found, covered by Medi-Cal. {name} spoke with her for an hour. | Cuff for blood pressure at home
    visit home health-promotion 45 | Cuff is here. Wrote down the numbers that mean call now. Taped inside the kitchen door. | Look at the numbers
    call health-promotion | Two high numbers. Called {clinic} at once; {name} was seen the same day and sent home well. | Visit next week
    visit home family-support 50 +family | Went over the birth wishes with {name} and {his} {kin}. One page, large letters, three copies. | Car seat
    visit office community-referral 40 | Car seat class done, seat in the trunk. | Ride plan for the night it starts
    call transition | A girl, Tuesday at dawn. Both well. Told {name} that I am proud of {him}. | Visit in the first week
    visit home transition 60 | First week. Baby feeds, mother sleeps little. Went over warning signs again. | Visit with {pcp} within two weeks
    visit clinic coordination 60 +provider | Check after birth. Blood pressure normal. The doctor asked about mood and waited for the answer. | Ask about sleep and mood
    call health-promotion | Mood is up and down. {name} has someone to call at night. | Baby's first shots
    visit home family-support 45 | Three months. The baby laughed at my hat. | WIC renewal
  `),
  thread(`
    visit shelter assessment 60 | {name} is in the family shelter, seventh month. Wants two things: {his} own doctor, and not to move again before the birth. | Ask the shelter about staying
    call coordination | The shelter keeps the room until eight weeks after the birth. Got it in writing. | Prenatal visit
    visit clinic coordination 75 +provider | Prenatal visit with {pcp}. Iron is low; pills with orange juice. | Housing interview
    visit office community-referral 70 #housing | Housing interview as a family of two, soon three. | Ask the housing desk
    visit shelter health-promotion 40 | Packed the hospital bag. The list is checked off but for the phone charger. | Charger
    call transition | A boy. {name} called me before the social worker did. | Visit at the hospital
    visit hospital transition 50 | Saw both. Going home tomorrow, to the same room. | First-week visit
    visit shelter transition 45 | First week. Crib is up. | Check after birth
    visit clinic coordination 60 +provider | Check after birth done. All in order. | News from the housing desk
    call community-referral #housing | Two-bedroom matched. {name} asked me to say it again. | Viewing
  `),
]
