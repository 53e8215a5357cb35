package com.earlybird.billing;

import com.earlybird.testing.ArchitectureRules;

class BillingArchitectureTest extends ArchitectureRules {
    BillingArchitectureTest() {
        super("com.earlybird.billing");
    }
}
