// Every rule of the program, in the order a reader of the guide expects them.
import type { Rule } from '../../src/domain/rule.ts'
import { avoidableUseAdult, avoidableUseChild } from './avoidable-use.ts'

export const rules: readonly Rule[] = [avoidableUseAdult, avoidableUseChild]
