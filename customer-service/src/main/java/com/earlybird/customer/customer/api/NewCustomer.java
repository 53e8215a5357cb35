package com.earlybird.customer.customer.api;

import com.earlybird.contracts.CustomerStatus;
import com.earlybird.customer.customer.app.CreateCustomer;
import com.earlybird.customer.customer.domain.Profile;
import com.earlybird.platform.kernel.Caller;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import java.time.LocalDate;

/**
 * A customer to add.
 *
 * @param phone in any usual spelling, Indian unless it names a country; the login
 * @param status TRIAL or ACTIVE
 * @param trialStartDate with TRIAL only
 * @param marketingBoyId {@code UR-…}; whoever of the marketing staff creates, if not given
 * @param mapLink https
 * @param houseImageUrl https
 * @param previousBalancePaise owed so far; a credit is negative
 * @param password 8 characters to 72 bytes; without one, nobody can log in until it is set
 */
public record NewCustomer(
        @NotBlank @Size(max = 100) String name,
        @NotBlank @Size(max = 25) String phone,
        @Size(max = 254) String email,
        @NotBlank @Size(max = 60) String area,
        @NotNull @Valid AddressBody address,
        CustomerStatus status,
        LocalDate trialStartDate,
        @Size(max = 35) String language,
        @Pattern(regexp = "DB-[0-9]{4,10}") String deliveryBoyId,
        @Pattern(regexp = "UR-[0-9]{4,10}") String marketingBoyId,
        @Size(max = 500) String notes,
        @Size(max = 500) String mapLink,
        @Size(max = 500) String houseImageUrl,
        @Min(-100_000_000) @Max(100_000_000) Long previousBalancePaise,
        @Size(max = 72) String password) {
    CreateCustomer.Command command(Caller caller, String id) {
        return new CreateCustomer.Command(
                caller,
                id,
                name,
                phone,
                email,
                profile(caller),
                address.form(),
                status,
                trialStartDate,
                previousBalancePaise == null ? 0 : previousBalancePaise,
                password);
    }

    private Profile profile(Caller caller) {
        return new Profile(
                language == null ? Profile.USUAL_LANGUAGE : language,
                area.strip(),
                deliveryBoyId,
                marketingBoyId == null ? Profile.wonBy(caller) : marketingBoyId,
                orNull(notes),
                orNull(mapLink),
                orNull(houseImageUrl));
    }

    private static String orNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** For the stored hash of the request, which must not help anybody to guess a password. */
    NewCustomer withoutPassword() {
        return new NewCustomer(
                name,
                phone,
                email,
                area,
                address,
                status,
                trialStartDate,
                language,
                deliveryBoyId,
                marketingBoyId,
                notes,
                mapLink,
                houseImageUrl,
                previousBalancePaise,
                null);
    }
}
