// Long passwords that are tried first: lists of leaked passwords hold few of 15 characters or more, and nearly all of
// them are a short thing repeated, a walk along the keyboard, a sentence everybody knows, or the name of what they open.

/** Leaked or obvious, 15 characters or more, letters and digits only; compared without capitals, spaces and signs. */
const KNOWN = new Set(
  `
  passwordpassword password1234567 password12345678 password123456789 password1password1 passwordpassword1
  mypasswordis1234 thisismypassword thisisapassword thisisthepassword thisispassword1 passwordispassword mypassword12345
  correcthorsebatterystaple trustnoonetrustno1 letmeinletmein1 letmeinletmeinletmein welcometothejungle welcomewelcome1
  iloveyouforever iloveyousomuch1 iloveyousomuch12 iloveyoubaby123 iloveyou1234567 iloveyou12345678 iloveyouverymuch
  ilovemyhusband1 ilovemychildren ilovemyfamily123 ilovelosangeles ilovecalifornia iloveyouiloveyou jesuslovesme123
  jesuschristislord jesusismysavior jesusislord12345 godisgoodallthetime thelordismyshepherd inthenameofgod1
  supercalifragilistic supercalifragilisticexpialidocious maytheforcebewithyou onceuponatime123 tobeornottobethatisthequestion
  tobeornottobe123 thequickbrownfox thequickbrownfoxjumpsoverthelazydog loremipsumdolorsitamet abracadabra12345
  administrator123 administrator1234 administratoradministrator adminadminadmin1 changemechangeme changemeplease1
  changethispassword pleasechangeme1 defaultpassword1 temporarypassword temporarypassword1 newpassword12345
  secretsecretsecret supersecretpassword topsecretpassword superman12345678 spiderman1234567 basketball12345
  footballfootball baseballbaseball dodgersdodgers1 gododgersgododgers lakerslakerslakers golakersgolakers
  sunshinesunshine princessprincess butterfly1234567 butterflybutterfly happybirthday123 merrychristmas123 ihatepasswords123
  q1w2e3r4t5y6u7i8 1q2w3e4r5t6y7u8i 1q2w3e4r5t6y7u8i9o0p 1qaz2wsx3edc4rfv 1qaz2wsx3edc4rfv5tgb zaq12wsxcde34rfv
  qazwsxedcrfvtgb qazwsxedc123456 1234qwerasdfzxcv qwerasdfzxcv1234 asdfghjklqwertyuiop qwertyuiop12345 qwertyuiop123456
  qwertyuiopasdfghjklzxcvbnm a1b2c3d4e5f6g7h8 abcd1234abcd1234 abc123abc123abc123 aa123456aa123456 12345678qwertyui
  enhancedcaremanagement leadcaremanager1 caremanagement123 caremanagercaremanager medicalmedical1 communityhealthworker
  walkalongsidedemo
  `
    .trim()
    .split(/\s+/),
)

/** Rows of a keyboard and the alphabets, walked in either direction. */
const WALKS = [
  '01234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qwertzuiop',
  'azertyuiop',
]

/** True if the password is on the list, is mostly repetition or keyboard walks, or is mostly the account's own name. */
export function isCommonPassword(password: string, email: string): boolean {
  const plain = password.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  if (KNOWN.has(plain)) return true
  return distinctPart(plain, ownWords(email)).length < LEAST_DISTINCT
}

/** What must be left of a password when its repetitions, walks and own words are taken away. */
const LEAST_DISTINCT = 8

function ownWords(email: string): string[] {
  const [name = '', domain = ''] = email.toLowerCase().split('@')
  return ['alongside', 'password', ...name.split(/[^\p{L}\p{N}]+/u), ...domain.split('.')].filter(
    (word) => word.length > 3,
  )
}

function distinctPart(plain: string, words: readonly string[]): string {
  const withoutWords = words.reduce((rest, word) => rest.replaceAll(word, ''), plain)
  return withoutRepeats(withoutWalks(withoutWords))
}

/** Drops every run of three or more neighbors of one walk: `4567`, `lkjh`, `abc`. */
function withoutWalks(text: string): string {
  const letters = [...text]
  const isWalked = letters.map(() => false)
  for (let at = 2; at < letters.length; at += 1) {
    if (!isWalk(letters.slice(at - 2, at + 1).join(''))) continue
    isWalked.fill(true, at - 2, at + 1)
  }
  return letters.filter((_, at) => isWalked[at] === false).join('')
}

function isWalk(three: string): boolean {
  const back = [...three].reverse().join('')
  return WALKS.some((walk) => walk.includes(three) || walk.includes(back))
}

/** Drops what only says an earlier part again: `abcdabcdabcd` becomes `abcd`, `aaaaaaa` becomes `a`. */
function withoutRepeats(text: string): string {
  return text.replace(/(.{1,12}?)\1+/gu, '$1')
}
