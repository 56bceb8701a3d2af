// Light, dark, or as the device says. The choice is the reader's and lies in this browser; it says nothing about a member.

export type Theme = 'system' | 'light' | 'dark'

const themeKey = 'alongside.theme'

/** The theme chosen in this browser; `system` when none was. */
export function chosenTheme(): Theme {
  const kept = localStorage.getItem(themeKey)
  return kept === 'light' || kept === 'dark' ? kept : 'system'
}

/** Shows the theme at once and keeps it for the next start. */
export function chooseTheme(theme: Theme): void {
  localStorage.setItem(themeKey, theme)
  showTheme(theme)
}

/** Sets the theme on the page without keeping it. */
export function showTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}
