/**
 * How long a node may keep silent, in milliseconds, before it is taken for dead: while its channel opens, and beyond
 * the limit that it keeps itself. Beside a lab that does its worst a process was held up for three seconds, and one
 * that is taken for dead is not looked at any more.
 */
export const silenceMs = 8000;
