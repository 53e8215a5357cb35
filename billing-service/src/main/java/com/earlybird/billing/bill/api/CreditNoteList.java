package com.earlybird.billing.bill.api;

import java.util.List;

/** The credit notes of one bill, the oldest first. */
public record CreditNoteList(List<CreditNoteView> items) {}
