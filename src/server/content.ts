// What decisions on this server look up of what the program says; the house is given the same.
import { californiaCalendar as calendar, clocks, dueTasks, forms, safety } from '../../content/index.ts'
import type { Content } from '../domain/content.ts'

export const content: Content = { forms, safety, clocks, calendar, dueTasks }
