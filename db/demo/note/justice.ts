// Threads of people coming home from jail or prison. What tells of it carries the justice label; next steps stay plain.
import { thread } from './moment.ts'

export const justice = [
  thread(`
    video transition 40 +agency #justice | First talk by video before release, with the re-entry nurse. {name} asked two things: medicines on the first day, and a place to sleep that night. | Be at the gate on the release day
    visit other transition 120 #justice | Release day. Waited from 5 am. {name} came out with a paper bag. Breakfast first, then the pharmacy: 30 days of medicine in hand. | First visit with {pcp}
    visit clinic transition coordination 70 +provider | First visit with {pcp}. Blood pressure high, which nobody wondered at. New plan for the pills. | Check-in with probation: know the days
    call coordination #justice | Probation days are in {his} phone now with a reminder. Officer knows my name too, with {name}'s yes. | California ID
    visit other coordination 90 | ID done at the DMV. | Work program's open day
    visit other community-referral 60 | Open day of the work program. {name} signed up for warehouse and forklift. | Work boots
    visit home coordination 30 | Brought the boot voucher. Size 11. | First week of class
    call community-referral | First week of class done, all five days. | Certificate day
    visit other community-referral 45 | Certificate day. {His} {kin} came and took too many pictures. | Two interviews
    call community-referral | Got the job, nights at first. Moved our calls to the afternoon. | See how nights agree with {him}
  `),
  thread(`
    visit office assessment transition 60 #justice | {name} has been out six days and sleeps on {his} {kin}'s couch. Medi-Cal was on hold and nobody told {him}. | Call the county about the hold
    call coordination | The hold is lifted. Card comes by mail; printed the number for now. | Doctor's visit
    visit clinic coordination 65 +provider | Visit with {pcp}: first one in nine years. Teeth, eyes, back. One at a time. | Dentist
    visit clinic coordination 60 | Dentist pulled one and saved two. | Ride to the court date
    visit other coordination 90 #justice | Court date. Sat in the back row. It was over in six minutes and it went well. | Community service hours: find a place
    call community-referral #justice | Hours will be done at the food bank, Saturdays. | Own room
    visit other community-referral 60 #housing | Looked at two rooms. {name} likes the one with the tree. | Deposit: ask about help
    call community-referral #housing | Help with the deposit is approved. | Move on Saturday
    visit home coordination 50 | {He} has {his} own door now. Made eggs for us. | Monthly visit
  `),
]
