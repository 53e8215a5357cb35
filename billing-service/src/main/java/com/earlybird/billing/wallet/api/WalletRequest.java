package com.earlybird.billing.wallet.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;

/**
 * How a wallet is to be used.
 *
 * @param walletFirst whether bills are paid from it
 * @param lowBalancePaise below this, after the reserve, it is low; the business's minimum if not given
 */
public record WalletRequest(
        @NotNull Boolean walletFirst,
        @PositiveOrZero @Max(100_000_000) Long lowBalancePaise) {}
