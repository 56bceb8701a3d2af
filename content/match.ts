// Telling whether a referral is about somebody who is here: weights of the fields, and names that one person goes by. Ours, from made-up
// people; a plan measures its own and dates them.
import type { MatchContent } from '../src/domain/match.ts'

export const matching: MatchContent = {
  weights: {
    from: '2022-01-01',
    source: 'Design: our own figures (unconfirmed); Fellegi and Sunter, 1969, for the method',
    of: {
      name: { same: 9, near: 6, different: -8 },
      bornOn: { same: 9, near: 4, different: -8 },
      sex: { same: 1, near: 0, different: -3 },
      phone: { same: 7, near: 0, different: -1 },
      place: { same: 5, near: 3, different: -1 },
    },
    // A name alone asks nobody; a name and birth date alone ask a person, and link only where a third thing agrees.
    askAt: 11,
    linkAt: 20,
  },
  nicknames: [
    ['alexander', 'alex', 'sasha'],
    ['alejandro', 'alex', 'ale'],
    ['anthony', 'tony'],
    ['antonio', 'tono', 'tony'],
    ['catherine', 'katherine', 'kate', 'kathy', 'cathy', 'katie'],
    ['christopher', 'chris'],
    ['daniel', 'dan', 'danny'],
    ['dolores', 'lola'],
    ['edward', 'ed', 'eddie'],
    ['elizabeth', 'liz', 'beth', 'betty', 'eliza'],
    ['francisco', 'paco', 'pancho'],
    ['guadalupe', 'lupe', 'lupita'],
    ['hakob', 'hagop', 'jacob'],
    ['ignacio', 'nacho'],
    ['james', 'jim', 'jimmy'],
    ['jesus', 'chuy'],
    ['john', 'jack', 'johnny'],
    ['jose', 'pepe'],
    ['joseph', 'joe', 'joey'],
    ['margaret', 'maggie', 'peggy', 'meg'],
    ['michael', 'mike', 'mikey'],
    ['mohammed', 'mohammad', 'muhammad', 'mohamed'],
    ['patricia', 'pat', 'patty', 'trish'],
    ['richard', 'rick', 'dick', 'rich'],
    ['robert', 'bob', 'rob', 'bobby'],
    ['rosario', 'charo'],
    ['sarkis', 'sergio'],
    ['thomas', 'tom', 'tommy'],
    ['william', 'bill', 'will', 'billy'],
  ],
}
