package com.earlybird.order.planning.api;

import java.time.LocalDate;

/** What planning did: newly or differently scheduled, left as it was, called off. */
public record PlanningAnswer(LocalDate date, int scheduled, int unchanged, int cancelled) {}
