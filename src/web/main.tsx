// The staff app starts here: theme and language before the first picture, then the router.
import './no-eval.ts'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode, useSyncExternalStore } from 'react'
import { createRoot } from 'react-dom/client'
import './look/index.css'
import { chosenTheme, showTheme } from './look/theme.ts'
import { router } from './router.tsx'
import { chosenLanguage, currentLanguage } from './text/language.ts'
import { loadLanguage, onLanguageChange } from './text/load.ts'

function App() {
  // A new language is a new tree: no part has to listen for it.
  const language = useSyncExternalStore(onLanguageChange, currentLanguage)
  return <RouterProvider key={language} router={router} />
}

async function start(): Promise<void> {
  showTheme(chosenTheme())
  await loadLanguage(chosenLanguage())
  const app = document.getElementById('app')
  if (app === null) throw new Error('index.html has no #app')
  createRoot(app).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}

void start()
