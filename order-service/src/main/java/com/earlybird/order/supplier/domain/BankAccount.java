package com.earlybird.order.supplier.domain;

/**
 * Where a supplier is paid.
 *
 * @param accountNumberSecret whole; its name keeps it out of the audit trail, and nothing but a
 *     payment may show more than {@link #masked}
 * @param ifsc the branch, by the Reserve Bank's code
 */
public record BankAccount(String accountNumberSecret, String ifsc, String holder) {
    private static final int SHOWN = 4;

    /** The last four digits, the others as stars. */
    public String masked() {
        int hidden = Math.max(0, accountNumberSecret.length() - SHOWN);
        return "*".repeat(hidden) + accountNumberSecret.substring(hidden);
    }

    /** Masked: an account number must not reach a log. */
    @Override
    public String toString() {
        return "BankAccount[" + masked() + ", " + ifsc + "]";
    }
}
