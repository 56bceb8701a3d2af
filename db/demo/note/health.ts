// Threads of people whose body keeps bringing them to the emergency room: heart, sugar, breath, kidneys, and coming home from hospital.
import { thread } from './moment.ts'

export const health = [
  thread(`
    visit home assessment health-promotion 60 | {name} has been in the emergency room four times for swelling and short breath. Nobody had asked about a scale. There is none. | Bring a scale
    visit home health-promotion 45 | Brought the scale with the big numbers. {name} will write the weight on the calendar each morning. Three pounds more in two days means call me. | Look at the calendar
    call health-promotion | Weight steady all week. {He} read me every number. | Ask {pcp} about the water pill
    visit clinic coordination 70 +provider | With {name} at {pcp}. Showed the calendar. The water pill is changed to mornings. | Pick up the new bottle
    visit home health-promotion 40 | New bottle is on the shelf, old one is gone. Went through the soups in the cupboard and read the salt on the labels together. | Call on Friday about the weight
    call coordination | Up four pounds since Sunday. Called {clinic} while {name} stayed on the other line: extra pill for two days. No emergency room. | Weight on Thursday
    call health-promotion | Back to the old weight. {name} is proud, and so am I. | Heart doctor's visit
    visit clinic coordination 80 +provider | Heart doctor. Good news on the picture of the heart: a little stronger. | Book the six-month visit
    visit home health-promotion 45 | Walked to the corner and back. Last spring {he} could not cross the room. | Walk a little farther each week
  `),
  thread(`
    visit home assessment health-promotion 60 | Sugar has been high since winter. {name} has a meter, but the strips ran out in March and the pharmacy said no. | Call the pharmacy about strips
    call coordination | Pharmacy needed a new order from {pcp}. Asked for it today. | Check that the strips came
    visit home health-promotion 50 | Strips are here. Practiced twice. {name} does it without looking now. | Write down numbers before breakfast
    visit home health-promotion 45 | Ten numbers in the book, mostly under 200. Talked about rice: not none, a smaller bowl. | Diabetes class at {clinic}
    visit clinic health-promotion 60 | Went to the first class together. {name} asked the best question: what to eat at weddings. | Eye check
    visit clinic coordination 70 | Eye check done. A little change in the left eye, come back in six months. | Foot check with {pcp}
    visit clinic coordination 55 +provider | Foot check fine. The long-term sugar number went from 10.2 to 8.4. | Next blood test
    call health-promotion | {name} had two low mornings. Wrote down what to do: juice, wait, measure again. | Ask {pcp} about the evening dose
    call coordination | Evening dose is lowered. No low mornings since. | Next blood test
  `),
  thread(`
    visit home assessment health-promotion 60 | Breathing is worst at night. {name} uses the blue inhaler ten times a day; the brown one sits in the drawer because nobody said what it is for. | Ask {pcp} for an inhaler lesson
    visit clinic health-promotion 50 +provider | Lesson with the nurse: brown one every morning, blue one when needed, with the spacer. {name} showed it back to us. | Count puffs for a week
    visit home health-promotion 40 | Blue one four times this week. Looked at the window: mold in the corner behind the bed. | Write to the landlord; ask about Asthma Remediation
    call community-referral | Asthma Remediation request is in with the plan. | Ask for the answer
    visit home coordination 45 | Approved: air filter, mattress cover, mold cleaned by a company. {name} wants to be there when they come. | Be there for the visit
    visit home coordination 60 | The crew came on time and put on shoe covers. Room smells of soap. | See how the nights are
    call health-promotion | Sleeps through. Blue inhaler twice this week. | Breathing test at {clinic}
    visit clinic coordination 60 +provider | Breathing test better than in spring. {pcp} keeps the medicines as they are. | Flu shot
  `),
  thread(`
    call transition | {hospital} called: {name} was admitted last night. Spoke with {him}; {he} asked me to tell {his} {kin}. | Visit at the hospital
    visit hospital transition 60 +provider | Saw {name} on the ward. Went over the going-home list with the nurse. Three new medicines, one old one stopped. | Be there when {he} goes home
    visit home transition health-promotion 70 | Home since yesterday. Took every bottle out and compared with the hospital's list; the stopped one is out of the cupboard. | Visit with {pcp} within seven days
    visit clinic transition coordination 60 +provider | Visit with {pcp} on day five. Wound clean. {name} knows which signs mean call, and which mean 911. | Home health nurse's first visit
    call transition | Nurse comes twice a week. {name} likes her. | Check the pillbox
    visit home health-promotion 45 | Pillbox filled for two weeks. {He} asked to do the next one {himself}. | Watch {him} fill the box once
    visit home health-promotion 40 | {He} filled it without a mistake. Thirty days home without going back. | Regular monthly visit
  `),
  thread(`
    visit home assessment 60 | Kidneys are weak; {name} hears "dialysis" and stops listening. Asked what {he} fears. It is the needle, and the rides. | Ask for a talk with the kidney nurse
    visit clinic coordination health-promotion 75 +provider | Talk with the kidney nurse. She drew it on paper. Two kinds of treatment, one at home. {name} took the drawing. | Give {him} time; call next week
    call health-promotion | {name} would like to hear more about the home kind. | Home class
    visit clinic health-promotion 60 | Home class. {He} held the tubing, asked about showers. | Ride plan, in case it is the center after all
    call coordination | Rides are set up with the plan: pick-up 40 minutes before, same driver if possible. | Blood test
    visit clinic coordination 60 +provider | Numbers hold. No treatment needed yet. {name} said the word dialysis today without lowering {his} voice. | Next blood test
  `),
]
