package com.earlybird.notification;

import com.earlybird.testing.ArchitectureRules;

class NotificationArchitectureTest extends ArchitectureRules {
    NotificationArchitectureTest() {
        super("com.earlybird.notification");
    }
}
