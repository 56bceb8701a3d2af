// In a table only the row with the focus has tab stops inside; what can be pressed in a cell asks here.
import { createContext, useContext } from 'react'

/** True in the row that has the focus, and outside of any table. */
export const RowFocus = createContext(true)

/** The tab index of something pressable in a row: left out where it is an ordinary stop. */
export function useRowTabIndex(): -1 | undefined {
  return useContext(RowFocus) ? undefined : -1
}
