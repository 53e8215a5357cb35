/**
 * {@code ./earlybird bench}: how fast the whole system is on this machine, measured and never
 * asserted. A {@link com.earlybird.runner.bench.Bench} says what it loads and measures; {@link
 * com.earlybird.runner.bench.Trial} gives it a system of its own, started empty on free ports with a
 * business clock, and takes down what it found:
 *
 * <ul>
 *   <li>{@code trial.admin()}, {@code trial.gateway()}: the public API; {@code trial.store(service)}:
 *       that service's database, for data that would take too long to enter through the API;
 *       {@code trial.events()}: facts straight onto the topics
 *   <li>{@code trial.size("customers")}: a size with its default, changed by {@code --set customers=…}
 *   <li>{@code Load.open(…)}: requests at a fixed rate, each timed from the moment it was due, so
 *       that a system that stalls is not measured only when it does not
 *   <li>{@code trial.report()}: rates, percentiles and memory, each beside its target
 * </ul>
 *
 * A new bench is one class, listed in {@code BenchCommand}.
 */
package com.earlybird.runner.bench;
