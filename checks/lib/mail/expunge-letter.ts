import type { CheckScene } from "../check.js";
import type { Node } from "../nodes/node.js";

/** A place that a letter may have come to. */
export interface MailFolder {
  /** Login of a person, or name of a shared mailbox. */
  readonly owner: string;
  readonly folder: string;
}

/**
 * Have a letter taken out of folders of people or shared mailboxes that got it from a check. A folder that is
 * not there has no letter.
 *
 * @param subject words of its subject
 */
export async function expungeLetter(
  { tidy }: Pick<CheckScene, "tidy">,
  mail1: Node,
  subject: string,
  places: readonly MailFolder[],
): Promise<void> {
  const owners = [...new Set(places.map(({ owner }) => owner))].join(", ");
  const what = {
    fr: `courriel « ${subject} » chez ${owners}`,
    en: `message “${subject}” at ${owners}`,
  };
  await tidy(mail1, what)`
    set -- ${places.flatMap(({ owner, folder }) => [owner, folder])}
    code=0
    while [ $# -gt 1 ]; do
      said=$(/usr/bin/doveadm expunge -u "$1" mailbox "$2" header subject ${subject} 2>&1) ||
        case $said in *"Mailbox doesn't exist"*) ;; *) echo "$said" >&2; code=1 ;; esac
      shift 2
    done
    exit $code`;
}
