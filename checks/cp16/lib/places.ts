/** Where reports are handed in on desk1. */
export const reportFolder = "/srv/rapports";
/** The command that makes one anew, given the month. */
export const reportCommand = "/usr/local/bin/rapport-mensuel";
