// The places of the app: all of them in the rail on a desk; under the thumb on a phone as many as have room, the rest one press away.
import { Link, useMatchRoute, useNavigate } from '@tanstack/react-router'
import { Icon } from '../parts/icon.tsx'
import { Menu } from '../parts/menu.tsx'
import { text } from '../text/text.ts'
import { type Place, places } from './place.ts'
import type { ShellData } from './shell-data.ts'

/** How many have room beside the search on the narrowest phone. */
const inBarMost = 5

/** Where one can go; with a search, also the way to it on a phone. */
export function PlaceNav({ data, onSearch }: { data: ShellData; onSearch: () => void }) {
  const all = places(data.may)
  const kept = all.length > inBarMost ? inBarMost - 1 : inBarMost
  return (
    <nav className="shell__nav" aria-label={text('shell.places', 'Places')}>
      {all.map((place, n) => (
        <Link
          key={place.to}
          to={place.to}
          className="shell__place"
          data-further={n >= kept || undefined}
          aria-keyshortcuts={`g ${place.key}`}
        >
          <Icon name={place.icon} />
          <span className="shell__word">{place.label}</span>
          <span className="shell__keys" aria-hidden="true" dir="ltr">
            <kbd>g</kbd> <kbd>{place.key}</kbd>
          </span>
        </Link>
      ))}
      {all.length > kept ? <OtherPlaces others={all.slice(kept)} /> : null}
      {data.search === undefined ? null : (
        <button type="button" className="shell__place shell__place--phone" onClick={onSearch}>
          <Icon name="search" />
          <span className="shell__word">{text('shell.searchShort', 'Find')}</span>
        </button>
      )}
    </nav>
  )
}

function OtherPlaces({ others }: { others: readonly Place[] }) {
  const navigate = useNavigate()
  const matches = useMatchRoute()
  const here = others.find(({ to }) => matches({ to, fuzzy: true }) !== false)
  const items = others.map(({ to, label, icon }) => ({ id: to, label, icon, isChosen: to === here?.to }))
  return (
    <span className="shell__place shell__place--phone" data-here={here === undefined ? undefined : true}>
      <Menu
        className="shell__more"
        label={text('shell.more', 'More places')}
        sections={[{ id: 'places', items }]}
        onChoose={(to) => {
          const place = others.find((one) => one.to === to)
          if (place !== undefined) void navigate({ to: place.to })
        }}
      >
        <Icon name="more" />
        <span className="shell__word">{text('shell.moreShort', 'More')}</span>
      </Menu>
    </span>
  )
}
