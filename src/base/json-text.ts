// JSON that is written already: a long list goes from the database to the wire as text, without becoming objects on the way.

export class JsonText {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }

  /** Whoever writes it inside something else, or looks into it, gets what it says. */
  toJSON(): unknown {
    return JSON.parse(this.text)
  }
}
