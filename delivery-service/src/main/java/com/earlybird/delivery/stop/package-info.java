/**
 * The stops: what is planned for a door, and what was said there.
 *
 * <p>Whoever watches a run sees its changes like this. A run names its stops ({@code Runs.find}),
 * and every change of a stop raises that stop's {@code version} by one, whatever it was: a plan, a
 * move, leaving, a confirmation, an undo, a correction. {@code StopReads.versions} reads the versions
 * of many stops by their ids and nothing else; a watcher keeps those it has shown, asks again, and
 * reads the stops whose version is another one now ({@code Stops.find}). What was missed is caught up
 * with by the next look, so the watcher's cursor is that map and no event can be lost.
 *
 * <p>Who confirms is a {@code Speaker}: a person by token or a shared link. {@code ConfirmStop} and
 * {@code UndoConfirmation} take either.
 */
package com.earlybird.delivery.stop;
