package com.earlybird.customer.auth.app;

import com.earlybird.customer.auth.domain.RefreshToken;
import com.earlybird.customer.user.domain.User;

/** Somebody who is in: who it is, and the two tokens that say so. */
public record LoggedIn(User user, String accessToken, RefreshToken refreshToken) {}
