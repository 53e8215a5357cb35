package com.earlybird.billing.wallet.api;

import com.earlybird.billing.customer.app.KnownCustomers;
import com.earlybird.billing.online.app.StartOnlinePayment;
import com.earlybird.billing.payment.app.RecordPayment;
import com.earlybird.billing.payment.domain.Purpose;
import com.earlybird.billing.wallet.app.TellLevel;
import com.earlybird.billing.wallet.app.UseWallet;
import com.earlybird.billing.wallet.app.WalletBooks;
import com.earlybird.billing.wallet.app.Wallets;
import com.earlybird.billing.wallet.domain.Wallet;
import com.earlybird.contracts.PaymentMethod;
import com.earlybird.platform.http.Answers;
import com.earlybird.platform.http.CurrentRequest;
import com.earlybird.platform.idempotency.IdempotentRequests;
import com.earlybird.platform.ids.Ids;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.BusinessClock;
import com.earlybird.platform.kernel.Caller;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Rejection;
import com.earlybird.platform.kernel.Stored;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Prepaid money: staff see all, a customer his own. */
@Path("/api/wallets/{customer_id}")
@RolesAllowed({"ADMIN", "SUPPORT", "MARKETING_STAFF", "CUSTOMER"})
public class WalletResource {
    private final Wallets wallets;
    private final WalletBooks books;
    private final KnownCustomers customers;
    private final RecordPayment record;
    private final StartOnlinePayment online;
    private final UseWallet use;
    private final TellLevel tell;
    private final BusinessClock clock;
    private final Ids ids;
    private final IdempotentRequests idempotent;
    private final CurrentRequest request;

    WalletResource(
            Wallets wallets,
            WalletBooks books,
            KnownCustomers customers,
            RecordPayment record,
            StartOnlinePayment online,
            UseWallet use,
            TellLevel tell,
            BusinessClock clock,
            Ids ids,
            IdempotentRequests idempotent,
            CurrentRequest request) {
        this.wallets = wallets;
        this.books = books;
        this.customers = customers;
        this.record = record;
        this.online = online;
        this.use = use;
        this.tell = tell;
        this.clock = clock;
        this.ids = ids;
        this.idempotent = idempotent;
        this.request = request;
    }

    @GET
    @Operation(summary = "What is in a wallet, what is kept back, and how it is used")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WalletView.class)))
    public Uni<Response> read(@PathParam("customer_id") String customerId) {
        request.caller().mustSeeCustomer(customerId, "wallet", customerId);
        return answer(customerId);
    }

    @PUT
    @Operation(
            summary = "Say whether bills are paid from the wallet, and when it is low",
            description = "422 customer-unknown")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WalletView.class)))
    public Uni<Response> set(
            @PathParam("customer_id") String customerId, @NotNull @Valid WalletRequest body) {
        Caller caller = request.caller();
        Long ifMatch = request.ifMatch();
        caller.mustSeeCustomer(customerId, "wallet", customerId);
        return customers
                .mustKnow(customerId)
                .chain(() -> wallets.begin(customerId))
                .chain(() -> wallets.update(
                        customerId,
                        ifMatch,
                        Act.of(caller, "wallet.set"),
                        wallet -> Change.to(
                                wallet.value().using(body.walletFirst(), body.lowBalancePaise()))))
                .chain(() -> tell.of(List.of(customerId)))
                .chain(() -> answer(customerId));
    }

    @POST
    @Path("/top-ups")
    @Operation(
            summary = "Put money into the wallet; a customer's own call begins an online payment",
            description = "Staff: 201 with the payment, and the wallet pays what is due where it is"
                    + " used for bills. A customer: 202 with an online payment, which moves no"
                    + " money; the provider's webhook does. 422 customer-unknown; 409"
                    + " reference-taken")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TopUpView.class)))
    public Uni<Response> topUp(
            @PathParam("customer_id") String customerId, @NotNull @Valid TopUpRequest body) {
        Caller caller = request.caller();
        caller.mustSeeCustomer(customerId, "wallet", customerId);
        if (body.method() == PaymentMethod.WALLET) {
            throw Rejection.malformed("method", "must be how the money came");
        }
        return caller.isStaff() ? take(customerId, body, caller) : begin(customerId, body, caller);
    }

    private Uni<Response> take(String customerId, TopUpRequest body, Caller caller) {
        return idempotent.once(
                request, body, () -> ids.dated("PM"), id -> record.handle(new RecordPayment.Command(
                                id,
                                customerId,
                                body.amountPaise(),
                                body.method(),
                                body.reference(),
                                null,
                                null,
                                Purpose.WALLET,
                                null,
                                caller))
                        // Its fact would do the same a moment later; who asks wants to see it now.
                        .call(payment -> use.handle(customerId, payment.id(), caller))
                        .chain(payment -> books.of(customerId).map(now -> Response.created(
                                        URI.create("/api/payments/" + payment.id()))
                                .entity(new TopUpView(
                                        payment.id(),
                                        customerId,
                                        payment.amountPaise(),
                                        "CONFIRMED",
                                        now.walletPaise(),
                                        null,
                                        null))
                                .build())));
    }

    private Uni<Response> begin(String customerId, TopUpRequest body, Caller caller) {
        return idempotent.once(request, body, () -> ids.dated("ON"), id -> online.handle(
                        new StartOnlinePayment.Command(
                                id, customerId, body.amountPaise(), Purpose.WALLET, null, caller))
                .chain(begun -> books.of(customerId).map(now -> Response.accepted(new TopUpView(
                                begun.id(),
                                customerId,
                                begun.amountPaise(),
                                begun.status().name(),
                                now.walletPaise(),
                                begun.paymentUrl(),
                                online.problem(begun)))
                        .build())));
    }

    private Uni<Response> answer(String customerId) {
        return wallets.find(customerId)
                .map(found -> found.orElse(new Stored<>(Wallet.of(customerId), 0)))
                .flatMap(stored -> books.of(customerId)
                        .map(now -> Answers.ok(
                                stored,
                                wallet ->
                                        WalletView.of(wallet, now.walletPaise(), clock.today()))));
    }
}
