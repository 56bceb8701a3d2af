// What the house may do about the ways in of the people who work here. A port: sign-in carries it out with its own role and schema, so an
// account and a command are never in one transaction. Each call may be repeated, and comes before the commit of what it belongs to: what
// is half done leaves a person outside, never a stranger inside.

export interface AccountHolder {
  readonly staffId: string
  readonly email: string
}

export interface Accounts {
  /**
   * Makes the account, or makes it anew: a first password, told once; authenticator, passkeys and recovery codes are forgotten, every
   * sign-in ends.
   */
  give(holder: AccountHolder): Promise<string>
  /** From now on the person signs in with this e-mail. */
  rename(holder: AccountHolder): Promise<void>
  /** No way in any more. */
  close(staffId: string): Promise<void>
  /** How these people stand to signing in; who has no account is not among them. */
  standings(staffIds: readonly string[]): Promise<ReadonlyMap<string, 'first' | 'ready'>>
}
