package com.earlybird.customer;

import com.earlybird.testing.ArchitectureRules;

class CustomerArchitectureTest extends ArchitectureRules {
    CustomerArchitectureTest() {
        super("com.earlybird.customer");
    }
}
