package com.earlybird.delivery.earning.app;

import com.earlybird.delivery.earning.domain.WorkDay;

import io.smallrye.mutiny.Uni;

import java.time.YearMonth;
import java.util.List;

/** What was confirmed of a delivery boy's stops, as it stands now. */
public interface WorkReads {
    Uni<List<WorkDay>> of(String deliveryBoyId, YearMonth month);
}
