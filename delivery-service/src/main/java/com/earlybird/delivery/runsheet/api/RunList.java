package com.earlybird.delivery.runsheet.api;

import com.earlybird.delivery.runsheet.app.ListRuns;

import java.util.List;

/** All runs of a day, on one page: {@code next_cursor} is always null. */
public record RunList(List<ListRuns.RunState> items, String nextCursor) {}
