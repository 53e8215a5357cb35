package com.earlybird.delivery;

import com.earlybird.testing.ArchitectureRules;

class DeliveryArchitectureTest extends ArchitectureRules {
    DeliveryArchitectureTest() {
        super("com.earlybird.delivery");
    }
}
