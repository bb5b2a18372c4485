import { plan } from "../../stacks/plan/plan.js";

/**
 * `/etc/rsyslog.conf` of every machine: what the journal gets goes to mon1. A collector that is not
 * there costs a bounded queue and an attempt now and then, and no line of log.
 */
export function logForwarderConf(): string {
  const { mon1 } = plan().machines;
  return `# Copie du journal vers le serveur de journaux (mon1). Le journal lui-même : journalctl
global(workDirectory="/var/spool/rsyslog")
module(load="imuxsock")
action(type="omfwd" target="${mon1.interfaces.srv}" port="${plan().logPort}" protocol="tcp"
       template="RSYSLOG_ForwardFormat" keepAlive="on" keepAlive.time="30" keepAlive.probes="3" keepAlive.interval="5"
       queue.type="LinkedList" queue.size="1000" queue.timeoutEnqueue="0" queue.timeoutShutdown="10"
       action.resumeRetryCount="-1" action.resumeInterval="2" action.resumeIntervalMax="15"
       action.reportSuspension="off" action.reportSuspensionContinuation="off")
`;
}
