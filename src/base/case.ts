// Names cross the border to SQL in one way: camelCase inside, snake_case in the database.

/** `bornOn` → `born_on`. */
export const toSnake = remembering((name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`))

/** `born_on` → `bornOn`. */
export const toCamel = remembering((name) => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()))

/** Names are few and come a million times; what names are given is bounded by the catalog. */
function remembering(turn: (name: string) => string): (name: string) => string {
  const known = new Map<string, string>()
  return (name) => {
    let turned = known.get(name)
    if (turned === undefined) {
      turned = turn(name)
      known.set(name, turned)
    }
    return turned
  }
}
