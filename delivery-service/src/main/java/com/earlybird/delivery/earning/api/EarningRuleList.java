package com.earlybird.delivery.earning.api;

import java.util.List;

/** The rules for a delivery boy, or those for all. */
public record EarningRuleList(List<EarningRuleView> items) {}
