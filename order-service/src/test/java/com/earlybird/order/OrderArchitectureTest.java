package com.earlybird.order;

import com.earlybird.testing.ArchitectureRules;

class OrderArchitectureTest extends ArchitectureRules {
    OrderArchitectureTest() {
        super("com.earlybird.order");
    }
}
