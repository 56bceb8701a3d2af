// What a disclosure can stand on (CON-1). Nothing else opens the house's door.

export const bases = ['consent', 'treatment-payment-operations', 'court-order', 'mandated-report', 'emergency'] as const
export type Basis = (typeof bases)[number]
