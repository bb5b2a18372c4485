# Ce que rspamd a marqué va dans les indésirables. Après un changement : sievec indesirables.sieve
require ["fileinto"];
if header :is "X-Spam" "Yes" {
  fileinto "Junk";
  stop;
}
