/** Where Terraform's states of labs are: a text each, by lab and stack. */
export interface States {
  /** Stacks of a lab that have one. */
  stacks(candidate: string): Promise<string[]>;
  /** Undefined where there is none. */
  read(candidate: string, stack: string): Promise<string | undefined>;
  write(candidate: string, stack: string, state: string): Promise<void>;
  remove(candidate: string, stack: string): Promise<void>;
  /** Remove all of a lab's. */
  removeAll(candidate: string): Promise<void>;
  /** Put right what engines left that were killed as they wrote. */
  mend(candidate: string): Promise<void>;
  /**
   * Wait until no engine has any of a lab's in hand, wherever it runs, but for those that are found on this server.
   *
   * @throws LocalizedError naming one that does not end
   */
  atRest(candidate: string): Promise<void>;
  /** How people find one. */
  where(candidate: string, stack: string): string;
}
