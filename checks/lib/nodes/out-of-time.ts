import { NotObserved } from "../../../scripts/channel/channel.js";

/** A limit or a deadline came before the answer did: it may come in time when less goes on beside. */
export class OutOfTime extends NotObserved {}
