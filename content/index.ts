// All that the program says, by kind.
export { rules } from './rules/all.ts'
