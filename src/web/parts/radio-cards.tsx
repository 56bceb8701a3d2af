// A choice in one tap: each answer is a card as large as a thumb. Two of them in a row make an outreach attempt.
import { useId } from 'react'
import { FieldError, FieldNotes, type FieldProps } from './field.tsx'
import { Icon, type IconName } from './icon.tsx'
import './choice.css'
import './radio-cards.css'

export type Card = {
  readonly value: string
  readonly label: string
  readonly about?: string
  readonly icon?: IconName
  /** Why it cannot be chosen now; the card stays to be read. */
  readonly barred?: string
}

export type RadioCardsProps = FieldProps & {
  cards: readonly Card[]
  value: string | undefined
  onChange: (value: string) => void
  /** `row` lays them side by side, `column` below each other; rows wrap on a phone. */
  lay?: 'row' | 'column'
}

/** A group of cards of which one is chosen. */
export function RadioCards(props: RadioCardsProps) {
  const { label, hint, error, cards, value, onChange, lay = 'row' } = props
  const made = useId()
  const id = props.id ?? made
  const described = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`].join(' ').trim()
  return (
    <fieldset
      id={id}
      className="field radio-cards"
      data-wrong={error === undefined ? undefined : true}
      aria-describedby={described === '' ? undefined : described}
    >
      <legend className="field__label">
        {label}
        <FieldNotes {...props} />
      </legend>
      {hint === undefined ? null : (
        <span id={`${id}-hint`} className="field__hint">
          {hint}
        </span>
      )}
      {error === undefined ? null : <FieldError id={`${id}-error`} error={error} />}
      <div className="radio-cards__cards" data-lay={lay}>
        {cards.map((card, index) => (
          <label key={card.value} className="radio-card" data-barred={card.barred === undefined ? undefined : true}>
            <input
              className="choice__input radio-card__input"
              type="radio"
              name={`${id}-choice`}
              id={index === 0 ? `${id}-first` : undefined}
              value={card.value}
              checked={card.value === value}
              disabled={card.barred !== undefined}
              onChange={() => onChange(card.value)}
            />
            {card.icon === undefined ? null : <Icon name={card.icon} />}
            <span className="radio-card__words">
              <span className="radio-card__label">{card.label}</span>
              {card.barred === undefined && card.about === undefined ? null : (
                <span className="radio-card__about">{card.barred ?? card.about}</span>
              )}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
