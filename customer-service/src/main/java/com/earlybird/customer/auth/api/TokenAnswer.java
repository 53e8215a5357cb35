package com.earlybird.customer.auth.api;

import com.earlybird.contracts.Role;
import com.earlybird.customer.auth.app.AccessTokens;
import com.earlybird.customer.auth.app.LoggedIn;
import com.earlybird.customer.user.domain.User;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What a login gives.
 *
 * @param accessToken a JWT, for the header {@code Authorization: Bearer}
 * @param refreshToken good once, for 30 days
 * @param tokenType always {@code Bearer}
 * @param expiresIn seconds that the access token is good for
 */
public record TokenAnswer(
        String accessToken,
        String refreshToken,
        String tokenType,
        long expiresIn,
        LoggedInUser user) {

    /** Who logged in; {@code customerId} and {@code deliveryBoyId} where the role has one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LoggedInUser(
            String id, String name, Role role, String customerId, String deliveryBoyId) {}

    static TokenAnswer of(LoggedIn loggedIn) {
        User user = loggedIn.user();
        return new TokenAnswer(
                loggedIn.accessToken(),
                loggedIn.refreshToken().text(),
                "Bearer",
                AccessTokens.LIFE.toSeconds(),
                new LoggedInUser(
                        user.userId(),
                        user.name(),
                        user.role(),
                        user.customerId(),
                        user.deliveryBoyId()));
    }
}
