/** Something published. */
export interface Notice {
  /** Its number, and the name of its page. */
  readonly id: string;
  /** Day of its publication, at eight in the morning (UTC), or the instant: ISO 8601. */
  readonly date: string;
  readonly author: string;
  readonly title: string;
  readonly text: string;
}
