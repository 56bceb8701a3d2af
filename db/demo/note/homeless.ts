// Threads of people who have no home of their own, or had none when care began.
import { thread } from './moment.ts'

export const homeless = [
  thread(`
    visit street coordination community-referral 40 | Found {name} at {spot}. {He} lost {his} ID with the bag. Made a list of the papers we need: birth certificate, then ID, then Social Security card. | Order the birth certificate
    visit office coordination 30 | Filled in the birth certificate form together. Fee waiver signed; no cost. | Check whether it came
    visit street coordination 35 | Birth certificate is here. Gave {name} a copy, the original stays in the office folder, as {he} asked. | Take {him} to the DMV, appointment at 9:40
    visit other coordination 120 | Went to the DMV together. Two hours in line and {name} stayed calm the whole time. Temporary ID in hand. | Housing interview at the access center
    visit office community-referral coordination 75 #housing | Housing interview done. {name} answered everything. Told {him} plainly that the wait can be long and that we keep looking meanwhile. | Ask the housing desk for news
    call community-referral #housing | No match yet. Told {name} the truth: nothing new. {He} thanked me for calling anyway. | Ask the housing desk again
    visit street coordination 25 #housing | There may be a match, a studio near the bus line. {name} has questions about the rules: guests, the dog, the elevator. Wrote them down. | Bring the answers and set a viewing
    visit other coordination 90 #housing | Viewed the studio. Small, clean, fourth floor, elevator works. {name} stood at the window for a while, then said yes. | Help with the application
    visit office coordination 60 #housing | Application in. Landlord asked for one more proof of income; we had it in the folder. | Lease signing
    visit home coordination community-referral 90 #housing moved | Lease signed. Walked through the unit, wrote down each scratch with a photo. {name} has keys. | Bring the kitchen box and the bedding
    visit home coordination 60 | First week in the new place. {name} still sleeps on the floor beside the bed, out of habit. No complaints. | Set up mail and the electric bill
    visit home health-promotion 45 | Mail and electric are in {his} name. {He} made coffee for both of us. | Monthly look at rent and neighbors
  `),
  thread(`
    visit shelter coordination 35 | {name} has a bed at the shelter until the end of the month. Sleeps badly, the room is loud. Asked the desk about a lower bunk by the wall. | Ask about the lower bunk again
    visit shelter coordination 30 +agency | Lower bunk by the wall it is. The desk was kind about it. | Housing interview
    visit shelter community-referral 70 #housing | Housing interview with the shelter's own worker; I sat beside. One story, told once. | Get proof of income from the county
    visit office coordination 50 | County office for the proof of income. Number 84 in line, took the morning. Done. | Look at the room in the shared house
    visit other community-referral 60 #housing | Looked at a room in a shared house: four people, two baths, one kitchen with labels on everything. {name} wants to think about it. | Call {him} about the room
    call coordination #housing | {name} says no to the shared house: too many people, and {he} knows that about {himself}. Fair. Keep looking. | Ask about the senior building
    visit shelter coordination 40 | Shelter extended the stay by thirty days; I asked, they agreed. | Two more applications
    visit office community-referral 55 #housing | Two applications done today, both buildings take the voucher. | Call both buildings
    call coordination #housing | One building answered: {name} is second on the list. | Call again in two weeks
    visit other coordination 90 #housing | {name} was called for the unit. Saw it together. South side, warm, no stairs. {He} signed the same day. | Move-in help
    visit home coordination 80 #housing moved | Moved in with two bags and a plant. {name} asked me to keep the shelter's number, just in case. | Visit after the first week
    visit home health-promotion 40 | All quiet. {He} found the pharmacy and the bus stop. | Rent reminder set up for the first of the month
  `),
  thread(`
    visit street health-promotion 30 | {name}'s foot is swollen. Looked at it with the nurse of the street team, cleaned and wrapped it. {He} agreed to be seen. | Ride to {clinic} at 10
    visit clinic coordination 80 +provider | Seen by {pcp}. Cream, clean socks, come back in a week. Gave {him} six pairs. | Check the foot
    visit street health-promotion 25 | Foot looks better. {name} showed me the wrapping {he} did {himself}. Well done. | Ask about the recuperative care bed
    call community-referral | Bed in recuperative care is open from Monday. {name} wants to know if {he} can bring the cart. {He} can. | Go with {him} on Monday
    visit other transition 75 +agency | Took {name} to recuperative care. Showed {him} the locker and the clean shower. {He} stayed. | Visit there
    visit other coordination 40 | {name} rests, eats, and has opinions about the soup. The foot is closed. | Plan what comes after the bed
    visit other community-referral 60 #housing | Talked about after. {He} would try a motel room first, one with a door to the parking lot. | Ask the plan about Transitional Rent
    call coordination #housing | Request for Transitional Rent is in. Answer within five working days. | Ask for the answer
    visit other coordination 70 #housing moved | Approved. Moved {name} to the motel, room 12, ground floor. | Weekly visit
    visit home coordination 45 | Weekly visit. Room is tidy. {He} cooks on one plate and it smells good. | Weekly visit; look at listings together
  `),
  thread(`
    visit street coordination 30 | {name} and {his} dog sleep in the car near {spot}. The car runs but the tags are out. | Ask about the fee waiver for the tags
    visit street coordination 25 | Waiver form filled in on the hood of the car. | Drop the form off
    call coordination | Tags came to our office. {name} will pick them up. | Safe parking place?
    visit other community-referral 50 #housing | Safe parking lot has a space: bathroom, guard, open from 7 pm. {name} likes the guard already. | See how the first week went
    visit street health-promotion 30 | First week in the safe lot: slept six hours in a row. {He} looks it. | Housing interview
    visit office community-referral 75 #housing | Housing interview done. The dog has papers too now. | Ask about buildings that take dogs
    call community-referral #housing | Three buildings take dogs. {name} wants the one near the park. | Visit the building by the park
    visit other coordination 60 #housing | Saw it. The manager met the dog first and {name} second. Application in. | Ask for the answer
  `),
]
