/** Opening of a command of reprepro on the deployment server: where the repository is, and who signs it. */
export const reprepro = "GNUPGHOME=/root/.gnupg /usr/bin/reprepro --basedir /srv/depot";
