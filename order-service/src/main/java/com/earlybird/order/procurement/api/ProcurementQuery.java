package com.earlybird.order.procurement.api;

import com.earlybird.contracts.Shift;
import com.earlybird.order.procurement.app.ReadProcurement;
import com.earlybird.platform.kernel.Caller;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;

import java.time.LocalDate;

/** Of which date; without a shift both, without a supplier all that the caller may see. */
public class ProcurementQuery {
    @NotNull
    @QueryParam("date")
    LocalDate date;

    @QueryParam("shift")
    Shift shift;

    @Size(max = 40)
    @QueryParam("supplier_id")
    String supplierId;

    ReadProcurement.Query of(Caller caller) {
        return new ReadProcurement.Query(date, shift, supplierId, caller);
    }
}
