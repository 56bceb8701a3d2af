// Threads of children and young people: with conditions that need many doctors, in foster care, and growing out of it.
import { thread } from './moment.ts'

export const illChild = [
  thread(`
    call coordination +guardian | {His} {kin} has three visits on three days next week, at two ends of town. Asked the hospital to put two on one day; they can. | Send the new times
    text coordination +guardian | Sent the new times with the bus line. | Go along to the specialist
    visit clinic coordination 90 +guardian +provider | Went along. Wrote down what the specialist said and read it back before we left. | Order for the new brace
    call coordination +guardian | Order is in; the company needs one more signature. Sent it today. | Ask when the brace comes
    visit home coordination 45 +guardian | The brace is here and fits. {name} wants it in blue next time. | School: tell the nurse about the brace
    visit school coordination 50 +agency | Met the school nurse. The plan for bad days is in her folder now. | Meeting about the school plan
    visit school family-support 75 +guardian +agency | Meeting about the school plan. {His} {kin} had all questions on a card and asked each of them. Extra help agreed. | See if the extra help began
    call family-support +guardian | It began. {name} came home and told about it without being asked. | Next specialist visit
    visit clinic coordination 80 +guardian +provider | Specialist is content. Next time in six months, not three. | Respite for the family
    call community-referral +guardian | Respite approved: one evening a week. {His} {kin} does not know yet what to do with it. | Look in next month
  `),
  thread(`
    visit home assessment family-support 60 +guardian | The breathing machine hums; the whole family sleeps by it. {name} showed me how {he} turns it off in the morning. The spare filter is used up. | Filters
    call coordination +guardian | Filters ordered, two at a time from now on. | Ride to the lung clinic
    visit clinic coordination 85 +guardian +provider | Lung clinic. {name} blew all candles out on the screen. Medicine stays. | Letter for the electric company
    call coordination +guardian | Letter sent: the power may not be cut without a call. They confirmed. | Back-up battery
    visit home coordination 40 +guardian | Battery is here. Tried it: four hours. | Summer: camp with a nurse?
    call community-referral +guardian | Camp has a nurse and a place. {name} is over the moon, {his} {kin} is not sure. | Talk about camp again
    visit home family-support 50 +guardian | Talked about camp. We will visit the place together first. | Visit the camp
  `),
]

export const youth = [
  thread(`
    visit home assessment 55 +guardian | {name} moved for the third time this year. Boxes are not unpacked. {He} asked if I will also change. Said: not if I can help it. | Same day each week
    visit school coordination 45 +agency | School counselor and I compared what we know. {name} is good at math and nobody had told {him}. | Records from the last school
    call coordination +agency | Records arrived. Two credits were missing and are now counted. | Dentist: two years since the last time
    visit clinic coordination 60 +guardian | Dentist. Two small holes, both done. {name} was brave and wants it written down. | Visits with {his} brother
    call family-support +agency | Brother visits: every second Saturday. {name} marked the whole year. | Talk about someone to talk to
    visit other health-promotion 40 | Walked around the block three times. {He} would try talking to someone if it is not in an office. | Find a counselor who walks
    call community-referral | Found one who does. First walk next week. | Ask how it went
    visit home coordination 40 +guardian | Boxes are unpacked. There is a poster. | Court report: what {name} wants said
    visit home coordination 50 | Wrote down what {name} wants the judge to hear. {His} words, {his} spelling. | Hand it in
  `),
  thread(`
    visit other assessment 60 | {name} turns twenty-one this year and says everyone leaves when you age out. We made a list of who stays. | Apply for the housing program for former foster youth
    visit office community-referral 70 #housing | Application done. Three letters needed; we know three people. | Collect the letters
    call coordination #housing | All three letters are in. | Interview
    visit other community-referral 60 #housing | Interview. {name} wore the good shirt. They liked {him}. | Ask for the answer
    call community-referral #housing | Yes. Studio from next month. {name} was quiet, then asked about curtains. | Medi-Cal stays to 26: check
    call coordination | Checked: Medi-Cal stays to 26. {name} wanted it on paper, so I sent it. | Community college sign-up
    visit school community-referral 75 | Signed up for two classes, auto and English. | First weeks of class
    visit home coordination 45 | Studio has curtains. Passed the first auto test. | Monthly visit
  `),
]

/** Short check-ins with a family, when nothing big is under way. */
export const childCheckIns = `
call coordination +guardian | Check-in with {his} {kin}. All stable; the ride came on time twice. | Call again next month
call family-support +guardian | {His} {kin} is tired and said so. Listened; no advice wanted today. | Call again this week
visit home family-support 40 +guardian | Short visit. {name} is taller. Updated the list of appointments on the fridge. | Next visit in a month
text coordination +guardian | Sent a reminder for the check-up; got a thumbs-up back. |
call coordination +guardian | Refill was late. Called the pharmacy, ready tomorrow. | See that it was picked up
visit school coordination 30 +agency | Looked in at school. The nurse has no worries. |
call coordination +guardian | New phone number for the family; changed it here and at {clinic}. |
visit clinic coordination 60 +guardian +provider | Check-up with {pcp}. Shots up to date, next time in a year. |
call family-support +guardian | Went over the plan. One goal reached, one new: swimming. | Ask about swimming lessons
call community-referral +guardian | Food box set up, Thursdays near the school. | Ask if it helps
`
