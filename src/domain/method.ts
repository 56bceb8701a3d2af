// How an outreach attempt or a contact was made. The list is ours (exchange.md section 2): no official one is known, so each
// plan's own words are a dated map in its layout.

export const methods = ['in-person', 'phone', 'text', 'email', 'letter', 'video', 'other'] as const

export type Method = (typeof methods)[number]
