const log = "/var/log/squid/cache.log";
const begun = `$(grep -c Accepting ${log})`;

/**
 * Has fw1's proxy read its settings again, for a shell there, and waits until they are in force: a reload is a signal, and
 * whoever asks right after it is still answered by the old ones.
 */
export const reloadProxy = `squid -k parse 2> /dev/null && was=${begun} && systemctl reload squid; for try in $(seq 50); do [ ${begun} -gt $was ] && break; sleep 0.1; done`;
