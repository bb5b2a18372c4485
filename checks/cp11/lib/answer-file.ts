/** Where the deployment server keeps the installer's answers. */
export const answerFile = "/srv/http/installateur/preseed.cfg";
