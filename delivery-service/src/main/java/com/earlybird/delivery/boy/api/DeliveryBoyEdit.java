package com.earlybird.delivery.boy.api;

import jakarta.validation.constraints.Size;

/** What is to change; a field left out stays, an empty text takes the value away. */
public record DeliveryBoyEdit(
        @Size(max = 100) String area,
        @Size(max = 100) String vehicle,
        @Size(max = 1000) String notes) {}
