// A plan writes where someone without a home can be written to; that is no place to visit. Kept as sent, marked as no fixed address.

const notFixed = /^(homeless|nofixedaddress|nofixedabode|noaddress|unhoused|transient|generaldelivery)/

/** Whether a street line as sent names a place: HOMELESS, NO FIXED ADDRESS, General Delivery and the like do not. */
export function isFixedAddress(street: string): boolean {
  return !notFixed.test(street.toLowerCase().replace(/[^a-z0-9]/g, ''))
}
