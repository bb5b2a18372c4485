/** A value that a command is given and its evidence does not show: a private key, a password. */
export class Secret {
  private readonly value: string;

  constructor(value: string) {
    this.value = value;
  }

  /** What the command is given. */
  toString(): string {
    return this.value;
  }
}
