package com.earlybird.billing.bill.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.earlybird.billing.bill.domain.Letterhead;
import com.earlybird.billing.ledger.domain.Imprint;
import com.earlybird.billing.settings.BillingSettings;
import com.earlybird.billing.settings.Settings;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

/** Fixes how the business looks on documents that are issued now. */
@ApplicationScoped
public class KeepLetterhead {
    private static final int ID_CHARACTERS = 32;

    private final Settings settings;
    private final Letterheads letterheads;

    KeepLetterhead(Settings settings, Letterheads letterheads) {
        this.settings = settings;
        this.letterheads = letterheads;
    }

    /** The id of today's, which is in the store by then. */
    public Uni<String> handle() {
        return settings.current().flatMap(current -> {
            Letterhead now = of(current.value());
            return letterheads.keep(now).replaceWith(now.id());
        });
    }

    /** The one of that id, or today's where it is null; it is in the store by then. */
    public Uni<Letterhead> of(String id) {
        return id == null ? handle().flatMap(letterheads::get) : letterheads.get(id);
    }

    /**
     * The one that a document bears.
     *
     * @param imprint null on documents that are older than letterheads: they bear today's
     */
    public Uni<Letterhead> of(Imprint imprint) {
        return imprint == null
                ? settings.current().map(current -> of(current.value()))
                : letterheads.get(imprint.letterheadId());
    }

    private static Letterhead of(BillingSettings business) {
        List<String> said = new ArrayList<>();
        Collections.addAll(
                said,
                business.businessName(),
                business.phone(),
                business.gstin(),
                business.fssai(),
                business.logo(),
                business.upiVpa(),
                business.payeeName());
        said.addAll(business.addressLines());
        return new Letterhead(
                hash(said),
                business.businessName(),
                business.addressLines(),
                business.phone(),
                business.gstin(),
                business.fssai(),
                business.logo(),
                business.upiVpa(),
                business.payeeName());
    }

    private static String hash(List<String> said) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String one : said) {
                // With its length before it, so that no two lists read alike.
                byte[] bytes = one == null ? new byte[0] : one.getBytes(UTF_8);
                digest.update(((one == null ? -1 : bytes.length) + ":").getBytes(UTF_8));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, ID_CHARACTERS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
