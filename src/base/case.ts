// Names cross the border to SQL in one way: camelCase inside, snake_case in the database.

/** `bornOn` → `born_on`. */
export function toSnake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** `born_on` → `bornOn`. */
export function toCamel(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}
