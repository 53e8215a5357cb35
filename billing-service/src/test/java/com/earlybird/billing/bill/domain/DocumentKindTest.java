package com.earlybird.billing.bill.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentKindTest {
    private static final TaxLine TAXED = TaxLine.of("0405", BigDecimal.valueOf(5), 10_500);
    private static final TaxLine EXEMPT = TaxLine.of("0401", BigDecimal.ZERO, 5_000);

    @Test
    void the_name_follows_what_is_on_the_bill() {
        assertEquals(DocumentKind.TAX_INVOICE, DocumentKind.of(List.of(TAXED), true));
        assertEquals(DocumentKind.BILL_OF_SUPPLY, DocumentKind.of(List.of(EXEMPT), true));
        assertEquals(
                DocumentKind.INVOICE_CUM_BILL_OF_SUPPLY,
                DocumentKind.of(List.of(EXEMPT, TAXED), true));
        assertEquals(DocumentKind.STATEMENT, DocumentKind.of(List.of(), true));
    }

    @Test
    void who_is_not_registered_issues_no_tax_invoice() {
        assertEquals(DocumentKind.BILL, DocumentKind.of(List.of(TAXED), false));
    }
}
