// Threads of people with serious mental health or substance use needs. What tells of it carries its label; next steps stay plain.
import { thread } from './moment.ts'

export const mind = [
  thread(`
    visit home assessment 60 #mental-health | {name} told me about the bad weeks last spring, in {his} own order and at {his} own speed. {He} would like to see someone again, a woman, not too far. | Find a therapist with an open place
    call community-referral #mental-health | County clinic on Maple has a place in three weeks, with a woman. {name} said yes. | Remind the day before
    call coordination #mental-health | Reminded {name}. {He} asked if I would come along for the first time. I will. | Go with {him}
    visit clinic coordination 80 #mental-health | First visit. I waited outside, as {he} wished. {He} came out and said: not bad. | Ask how the second visit went
    call coordination #mental-health | Second visit done alone. {name} took the bus both ways. | Medicine visit
    visit clinic coordination 60 +provider #mental-health | Medicine visit. The new one makes {him} sleepy at noon; the doctor moved it to evenings. | Ask about sleep
    call health-promotion #mental-health | Sleep is better. {He} gets up at eight now. | Wellness plan
    visit home health-promotion 50 #mental-health | Wrote {his} wellness plan together: what {he} notices first, whom {he} calls, what helps. One copy on the fridge, one with {his} {kin}. | Look at the plan again in spring
    call health-promotion #mental-health | Hard week, the anniversary. {name} used the plan and called before it got worse. | Call again tomorrow
    call health-promotion #mental-health | Better today. {He} slept and ate. Sees the therapist Thursday. | Monthly visit
  `),
  thread(`
    visit clinic assessment 50 #sud-part-2 | {name} goes to the morning clinic every day and has not missed one this month. What {he} needs from me is the bus pass and the early hour. | Bus pass
    visit street coordination 20 | Gave {name} the bus pass. | Ask about take-home days
    call coordination #sud-part-2 | Clinic says take-home days after thirty days in a row. {name} is at nineteen. | Call on day thirty
    visit clinic coordination 45 #sud-part-2 | Day thirty. {He} has Sundays free now and plans to sleep. | Ask {pcp} about the liver test
    visit clinic coordination 60 +provider #sud-other | Liver test done. {pcp} explained what can be treated, and that it can. | Result of the test
    call coordination #sud-other | Result is back and {name} starts the treatment: eight weeks, one pill a day. | Set an alarm for the pill
    visit home health-promotion 40 #sud-other | Week four of eight. The alarm plays a ranchera. | Last week of treatment: be there
    visit clinic coordination 45 +provider | Treatment finished. {name} shook everyone's hand at {clinic}. | Control test in three months
  `),
  thread(`
    visit home assessment 55 #mental-health | {name} keeps the curtains closed and hears the neighbors talk about {him}. {He} knows it may not be so. {He} let me in, which is a lot. | Come back on the same weekday
    visit home coordination 35 #mental-health | Same chair, same hour. Talked about the garden next door. No pressure today. | Same weekday again
    visit home coordination 40 #mental-health | {name} asked what the injection is like. I do not know, so we agreed to ask someone who does. | Ask the nurse to come along
    visit home health-promotion 50 +provider #mental-health | The nurse came along and answered all eleven questions. {He} will think. | Ask what {he} decided
    call coordination #mental-health | {He} decided: yes, once a month, at home. | Be there for the first one
    visit home coordination 45 +provider #mental-health | First one done. {He} put on music for it. | Call after one week
    call health-promotion #mental-health | Less noise from the neighbors, {he} says, and laughs a little. | Day program visit
    visit other community-referral 60 | Visited the day program together. {name} stayed for the cooking. | Ask about two days a week
    call community-referral | Two days a week from next month. | See how it goes
  `),
  thread(`
    visit shelter assessment 50 #sud-other | {name} has eleven days without a drink and counts them out loud. Wants a place where nobody offers one. | Ask about the sober living house
    call community-referral #sud-other | House has a bed on the 1st. Rules by mail; I will read them to {him}. | Read the rules together
    visit shelter coordination 40 #sud-other | Read the rules. {name} is fine with all but the curfew, and will live with the curfew. | Move on the 1st
    visit home transition 70 | Moved in. Room for two, quiet roommate, a yard with a lemon tree. | Visit after the first week
    visit home coordination 40 #sud-other | Forty days. {He} leads the Tuesday dishes. | Doctor's visit: blood pressure
    visit clinic coordination 60 +provider | Blood pressure is down. {pcp} was pleased and said so. | Food handler's card
    visit office community-referral 45 | Took the online class for the food handler's card together. Passed. | Two job applications
    call community-referral | Called back by the bakery. Starts with three mornings. | See how the first week was
  `),
]
