// Threads of older people who wish to stay at home, or to go home from a nursing facility.
import { thread } from './moment.ts'

export const stayingHome = [
  thread(`
    visit home assessment family-support 75 +family | {name} lives alone on the second floor. {His} {kin} comes on Sundays and worries all week. Counted the rugs: nine. We rolled up four. | Grab bars: ask about home changes
    call community-referral | Request for home changes is in: two grab bars, one rail, a shower seat. | Ask for the answer
    visit home coordination 50 | Bars are up and hold. {name} tried the shower seat with {his} clothes on, laughing. | In-home help: apply for IHSS
    visit home coordination 60 +family | IHSS form done with {his} {kin}, who would be the helper. | IHSS home visit
    visit home coordination 70 +family +agency | IHSS home visit. Told {name} beforehand: show a bad day, not a good one. {He} did. | Ask for the hours
    call coordination | IHSS gave 84 hours a month. {His} {kin} is signing up as the helper. | Emergency button
    visit home health-promotion 40 | The emergency button works; we tried it. The lady on the line was kind. | Fall check with {pcp}
    visit clinic coordination 60 +provider | Fall check. Walker is set right now, it was two inches too low for a year. | Exercise class for seniors
    call health-promotion | {name} goes to the class on Tuesdays and complains about the music. {He} goes. | Monthly visit
  `),
  thread(`
    visit home assessment health-promotion 65 | {name} forgets the stove and knows it. Two pots are burnt. {His} {kin} sat with us. | Stove shut-off; memory check
    visit home coordination 40 | Stove shut-off is in place. Tea comes from the kettle now. | Memory check with {pcp}
    visit clinic coordination 80 +family +provider | Memory check took an hour. {pcp} spoke to {name} first, then to {his} {kin}. Early changes. Everybody heard the same words. | Day center: look at it
    visit other community-referral 70 +family | Looked at the adult day center. They play dominoes and speak {his} language. {name} asked when {he} can come back. | Start two days a week
    call coordination | First week at the day center went well. The van comes at 8:20. | Respite hours for the family
    call family-support +family | Respite is approved: {his} {kin} has Saturday mornings free for the first time in two years. | Papers: who decides if {he} cannot
    visit home family-support 60 +family | Talked about who decides if {name} cannot one day. {He} was clear: {his} {kin}. Form given, no hurry. | Witnesses for the form
    visit home coordination 45 +family | Form signed, two neighbors as witnesses. Copies to {pcp} and the hospital. | Look in each month
  `),
  thread(`
    visit home assessment 60 | Fridge had milk, rice and mustard. {name} says {he} is not hungry. {His} pants tell another story. | Medically Tailored Meals
    call community-referral | Meals are approved for twelve weeks, soft food, low salt. | See the first box
    visit home health-promotion 40 | First box came. {name} likes the fish and gives the peas to the neighbor. | Weigh {him} in two weeks
    visit home health-promotion 35 | Three pounds up. | Dentures hurt: dentist
    visit clinic coordination 60 | Dentist adjusted the dentures. {He} bit an apple in the waiting room to prove it. | Lunch club at the senior center
    visit other community-referral 50 | Lunch club. {name} knew two people there from the old street. | Ride to the lunch club
    call coordination | Rides are set for Mondays and Thursdays. | Meals end soon: what comes after
  `),
]

export const goingHome = [
  thread(`
    visit other assessment transition 70 +agency | Met {name} in the nursing facility. {He} has been there fourteen months and counts them. Wants to go home; says so to everyone who comes in. | Meeting with the social worker
    visit other transition 60 +agency | Meeting with the facility's social worker. List of what must be ready: ramp, bed, helper, medicines. | Look at the apartment
    visit home transition 50 +family | Looked at the apartment with {his} {kin}. Door is wide enough. Bathroom is not. | Bathroom changes: ask the plan
    call community-referral | Plan approved the bathroom changes and the move. | Date for the work
    visit other coordination 40 | Told {name} the date. {He} wrote it on {his} hand. | Practice with the chair on the ramp
    visit other transition 45 +provider | Practiced transfers with the therapist. {name} needs one person, not two. | Helper for mornings
    call coordination | Morning helper found, speaks {his} language, lives near. | Going-home day
    visit home transition 120 | Going-home day. {name} went through each room and touched the walls. Medicines compared, all right. | Visit tomorrow
    visit home transition 45 | First night was fine. The helper came at seven. | {pcp} within a week
    visit clinic transition 60 +provider | Seen by {pcp}. Skin is good, spirits are better. | Weekly visit for a month
    visit home health-promotion 40 | One month home. {He} sits outside at four to see the school children pass. | Monthly visit
  `),
  thread(`
    visit other assessment 60 | {name} is in the facility since the hip. Walks with the walker to the dining room and wants to walk farther. No home to go back to: the room was given up. | Ask about assisted living
    visit other community-referral 55 +family | Talked through assisted living with {name} and {his} {kin}, also what {he} pays there {himself}. | Visit two places
    visit other community-referral 110 | Visited two places. The first was dark. In the second someone was frying onions and {name} smiled. | Application for the second
    call coordination | Application in, doctor's form from {pcp} still missing. | Get the form
    call coordination | Form is here, sent on. | Ask for the answer
    visit other transition 60 | Accepted. Told {name} in person. {He} asked for a room near the kitchen. | Moving day
    visit home transition 90 +family | Moving day. {His} {kin} brought the curtains. | Visit in the first week
    visit home coordination 45 | Eats with others, walks to the corner. | Monthly visit
  `),
]
