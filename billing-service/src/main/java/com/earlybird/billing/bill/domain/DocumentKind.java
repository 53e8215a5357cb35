package com.earlybird.billing.bill.domain;

import java.util.Collection;

/** What a bill is called before the tax law. The names are those of the CGST Rules, 2017. */
public enum DocumentKind {
    /** Rule 46: taxable supplies. */
    TAX_INVOICE("Tax invoice"),
    /** Rule 49: exempt supplies only. */
    BILL_OF_SUPPLY("Bill of supply"),
    /** Rule 46A: taxable and exempt supplies to an unregistered person on one document. */
    INVOICE_CUM_BILL_OF_SUPPLY("Invoice-cum-bill of supply"),
    /** Of a business that is not registered for GST: section 32 of the CGST Act. */
    BILL("Bill"),
    /** Nothing was supplied; it says what is owed. */
    STATEMENT("Statement of account");

    private final String title;

    DocumentKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** @param registered whether the business has a GSTIN */
    public static DocumentKind of(Collection<TaxLine> tax, boolean registered) {
        if (tax.isEmpty()) {
            return STATEMENT;
        }
        if (!registered) {
            return BILL;
        }
        boolean exempt = tax.stream().anyMatch(TaxLine::exempt);
        boolean taxable = tax.stream().anyMatch(line -> !line.exempt());
        if (exempt && taxable) {
            return INVOICE_CUM_BILL_OF_SUPPLY;
        }
        return exempt ? BILL_OF_SUPPLY : TAX_INVOICE;
    }
}
