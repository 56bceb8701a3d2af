// What each need an assessment finds suggests for the plan; the needs are those the forms name. Plain words, to be changed into the member’s own.
import type { PlanSuggestion } from '../src/domain/care-plan-suggestion.ts'

export const planSuggestionList: readonly PlanSuggestion[] = [
  {
    need: 'housing',
    problem: 'No steady place to live',
    goal: 'A place of my own where I can stay',
    steps: ['Ask about Housing Transition Navigation', 'Gather ID and proof of income'],
  },
  {
    need: 'home-repair',
    problem: 'The home is not safe or sound',
    goal: 'A home that is safe to live in',
    steps: ['Talk to the landlord together', 'Ask about home changes the plan pays for'],
  },
  {
    need: 'food',
    problem: 'Not enough to eat',
    goal: 'Food in the house all month',
    steps: ['Apply for CalFresh together', 'Find the nearest food pantry'],
  },
  {
    need: 'transport',
    problem: 'No way to get to appointments',
    goal: 'A ride to every visit',
    steps: ['Set up Medi-Cal rides with the plan'],
  },
  {
    need: 'utilities',
    problem: 'Light, heat or water may be shut off',
    goal: 'The lights and the heat stay on',
    steps: ['Apply for help with the bills'],
  },
  {
    need: 'child-care',
    problem: 'No child care',
    goal: 'Somebody I trust looks after my child',
    steps: ['Ask the child care resource agency'],
  },
  {
    need: 'income',
    problem: 'Not enough money to live on',
    goal: 'Enough money for rent and food',
    steps: ['Check benefits together: CalWORKs, SSI, General Relief'],
  },
  {
    need: 'carer-strain',
    problem: 'Caring for others gets too much',
    goal: 'Time to rest',
    steps: ['Ask about Respite Services'],
  },
  {
    need: 'doctor',
    problem: 'No doctor who is seen',
    goal: 'A doctor I know and can call',
    steps: ['Choose a doctor with the plan', 'Go to the first visit together'],
  },
  {
    need: 'medicines',
    problem: 'Trouble taking medicine',
    goal: 'I know what each medicine is for',
    steps: ['Go over the list together', 'Ask the clinician about what is hard'],
  },
  {
    need: 'teeth',
    problem: 'Pain or trouble with teeth',
    goal: 'A mouth that does not hurt',
    steps: ['Find a Medi-Cal dentist'],
  },
  {
    need: 'mood',
    problem: 'Feeling low, afraid or on edge',
    goal: 'More good days than bad ones',
    steps: ['Call the mental health line together'],
  },
  {
    need: 'substances',
    problem: 'Wants to use less or stop',
    goal: 'Help that is there when I am ready',
    steps: ['Call the county help line together'],
  },
  {
    need: 'naloxone',
    problem: 'No naloxone at hand',
    goal: 'Naloxone at home and with me',
    steps: ['Get naloxone at a pharmacy, free with Medi-Cal'],
  },
  {
    need: 'memory',
    problem: 'Memory gets worse',
    goal: 'To know what is going on with my memory',
    steps: ['Ask the doctor for a memory check'],
  },
  {
    need: 'daily-help',
    problem: 'Needs help at home',
    goal: 'Help with what I cannot do alone',
    steps: ['Apply for IHSS together'],
  },
  {
    need: 'falls',
    problem: 'Falls, or fear of falling',
    goal: 'To walk without fear',
    steps: ['Look at the home for what makes one fall'],
  },
  {
    need: 'comfort',
    problem: 'A serious illness brings pain or worry',
    goal: 'Comfort, and a say in my care',
    steps: ['Ask the doctor about palliative care'],
  },
  {
    need: 'development',
    problem: 'Worry about how the child grows',
    goal: 'To know what helps my child',
    steps: ['Call the Regional Center or Early Start together'],
  },
  {
    need: 'vaccines',
    problem: 'Vaccines or the well-child visit are due',
    goal: 'My child is seen and protected',
    steps: ['Make the well-child visit'],
  },
  {
    need: 'school',
    problem: 'School is hard',
    goal: 'My child is in school and gets help there',
    steps: ['Ask the school for a meeting'],
  },
]
