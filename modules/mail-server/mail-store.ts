/** Where mailboxes are on the mail server's disk, a folder for each login. */
export const mailStore = "/srv/mail";
