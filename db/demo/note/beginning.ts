// How care begins: the first long talk, the assessment, the first plan. One of these opens each chart that came so far.
import { thread } from './moment.ts'

export const beginnings = [
  thread(`
    visit home assessment 75 | First long visit. {name} did most of the talking and I listened. Health, money, sleep, who helps. We stopped when {he} was tired; half the assessment is done. | Finish the assessment
    visit home assessment coordination 60 | Finished the assessment. What matters most to {name}: {hope}. We wrote three goals in {his} words and {he} kept a copy. | Send {pcp} the plan and ask for an early visit
  `),
  thread(`
    visit clinic assessment 60 | Met at {clinic} after the blood draw. {name} brought all {his} medicines in a bag. Went through each one and wrote down what {he} takes and what {he} does not. | Go over the rest of the assessment at home
    visit home assessment coordination 70 | Assessment done over two cups of tea. {name} wants {hope}. Strong points: knows {his} own body well, keeps appointments when someone reminds {him}. | Agree on the first three goals
    call coordination | Went over the goals by phone and {name} agreed to all three, with one change: the doctor's visit comes first. | Book the visit with {pcp}
  `),
  thread(`
    visit office assessment 80 | {name} came to the office. Explained again that this is free and that {he} can stop any time. Did the whole assessment in one sitting, with two breaks. First wish: {hope}. | Write up the plan and read it back to {him}
    call coordination | Read the plan back. {name} asked to take out the goal about the gym, so I did. | Start with {pcp}: ask for the next open visit
  `),
  thread(`
    visit street assessment 40 | Sat on the wall near {spot}. Did the health part of the assessment and the part about money. {name} said that is enough questions for one day. | Come back for the rest, same place, same hour
    visit street assessment coordination 50 | {name} was where {he} said {he} would be. Finished the assessment. {He} wants {hope}. Gave {him} my card and wrote the plan's first step on the back. | Ask {clinic} for a walk-in time
  `),
  thread(`
    video assessment 45 | Video visit because of the cough. Started with medicines and breathing, then food and rent. The picture froze twice but we got through it. | Finish face to face next week
    visit home assessment coordination 60 | Saw the apartment, met the neighbor who looks in. Assessment complete. What {name} would like: {hope}. | Send the plan to {pcp}
  `),
]

export const childBeginnings = [
  thread(`
    visit home assessment family-support 75 +guardian | Sat with {name} and {his} {kin} at the kitchen table. {name} showed me a drawing of the whole family. Went through doctors, school, sleep, and who watches {him} when. | Finish the assessment
    visit home assessment coordination 60 +guardian | Assessment done. For the family the hardest part is {hope}. Agreed on who calls whom; I keep one list of all appointments. | Send the list to {pcp} and the school nurse
  `),
  thread(`
    visit clinic assessment coordination 60 +guardian | Met {name} and {his} {kin} at {clinic} before the visit, so that they did not have to tell everything twice. They want help with {hope}. | Home visit to finish the assessment
    visit home assessment 55 +guardian | Finished at home. Read the plan aloud together. {name} chose the sticker for the folder. | Ask the specialist's office for the next open time
  `),
  thread(`
    visit school assessment 50 +guardian +agency | Met at school with {his} {kin} and the school nurse. {name} told us what helps when {he} feels bad: water, quiet, and being asked once. Wish of the family: {hope}. | Write the plan and bring it to the family
    call coordination +guardian | Went over the plan with {his} {kin}. Two small changes, both made. | Book the check-up with {pcp}
  `),
]

/** What a person hopes for, in words that fit after "wants". */
export const hopes = `a door that locks and a bed by the window
to be seen by one doctor who knows the whole story
to cook for {his} grandchildren again
to get through a month without the emergency room
to sleep through the night
to walk to the market and back
to work again, even a few hours
fewer pills, or at least to know what each is for
to see {his} family on Sundays
someone to call before things go wrong
to get {his} papers in order, once and for all
to stay in this apartment
new glasses, to read again
to be asked, not told
a quiet place and time to think`.split('\n')

export const childHopes = `keeping track of five doctors
the rides to the specialist
sleep, for everyone in the house
getting the school to listen
one person to call
the forms, which come in English only
getting the equipment repaired on time`.split('\n')
