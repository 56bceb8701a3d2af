// How soon after assignment the first attempt is due: the state says "promptly" and no number (CLOCK-7), so this is our setting until a
// plan's own is kept as dated configuration.

export const firstAttemptDays = 3
