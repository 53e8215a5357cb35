package com.earlybird.customer.customer.api;

import com.earlybird.customer.customer.app.EditCustomer;
import com.earlybird.platform.kernel.Caller;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What to change of a customer. What is not given stays; an empty text takes away what may be absent.
 */
public record CustomerEdit(
        @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*", message = "must not be blank") @Size(max = 100)
        String name,

        @Size(max = 254) String email,
        @Size(max = 25) String phone,
        @Size(max = 35) String language,
        @Size(max = 60) String area,
        @Pattern(regexp = "|DB-[0-9]{4,10}") String deliveryBoyId,
        @Pattern(regexp = "|UR-[0-9]{4,10}") String marketingBoyId,
        @Size(max = 500) String notes,
        @Size(max = 500) String mapLink,
        @Size(max = 500) String houseImageUrl) {
    EditCustomer.Command command(Caller caller, String id, Long ifMatch) {
        return new EditCustomer.Command(
                caller,
                id,
                ifMatch,
                name,
                email,
                phone,
                language,
                area,
                deliveryBoyId,
                marketingBoyId,
                notes,
                mapLink,
                houseImageUrl);
    }
}
