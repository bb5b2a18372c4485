import { Stopped } from "../ground/stopped.js";

/** Whoever runs the command line stopped all of it, at the keyboard or by a signal. */
export class Interrupted extends Stopped {}
