package com.earlybird.customer.auth.api;

import com.earlybird.customer.auth.app.ChangeOwnPassword;
import com.earlybird.customer.auth.app.LogIn;
import com.earlybird.customer.auth.app.LogOut;
import com.earlybird.customer.auth.app.LoggedIn;
import com.earlybird.customer.auth.app.RefreshLogin;
import com.earlybird.platform.http.CurrentRequest;

import io.smallrye.mutiny.Uni;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Logging in and out, and staying in. */
@Path("/api/auth")
public class AuthResource {
    private final CurrentRequest request;
    private final LogIn logIn;
    private final RefreshLogin refreshLogin;
    private final LogOut logOut;
    private final ChangeOwnPassword changeOwnPassword;

    AuthResource(
            CurrentRequest request,
            LogIn logIn,
            RefreshLogin refreshLogin,
            LogOut logOut,
            ChangeOwnPassword changeOwnPassword) {
        this.request = request;
        this.logIn = logIn;
        this.refreshLogin = refreshLogin;
        this.logOut = logOut;
        this.changeOwnPassword = changeOwnPassword;
    }

    /** {@code login} is an e-mail address, or a phone in any usual spelling. */
    public record LoginBody(
            @NotBlank @Size(max = 254) String login,
            @NotBlank @Size(max = 200) String password) {}

    /** A refresh token as it was given out. */
    public record RefreshBody(@NotBlank @Size(max = 200) String refreshToken) {}

    /** {@code newPassword} has 8 characters to 72 bytes. */
    public record PasswordBody(
            @NotBlank @Size(max = 200) String currentPassword,
            @NotBlank @Size(max = 72) String newPassword) {}

    @POST
    @Path("/login")
    @PermitAll
    @Operation(
            summary = "Log in by e-mail or phone",
            description = "401 wrong-login, the same whether the login exists or not; 429"
                    + " login-locked for 15 minutes after five wrong tries; 429 too-many for an"
                    + " address that tries many.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = TokenAnswer.class)))
    public Uni<Response> login(@NotNull @Valid LoginBody body) {
        return logIn.handle(
                        new LogIn.Command(body.login(), body.password(), request.clientAddress()))
                .map(AuthResource::answer);
    }

    @POST
    @Path("/refresh")
    @PermitAll
    @Operation(
            summary = "New tokens for a refresh token, which is used up by it",
            description = "401 token-invalid; 401 token-reused for one that was used before: that"
                    + " ends the session.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = TokenAnswer.class)))
    public Uni<Response> refresh(@NotNull @Valid RefreshBody body) {
        return refreshLogin.handle(body.refreshToken()).map(AuthResource::answer);
    }

    @POST
    @Path("/logout")
    @PermitAll
    @Operation(summary = "End the session of a refresh token")
    @APIResponse(responseCode = "204", description = "It is over, or was before")
    public Uni<Response> logout(@NotNull @Valid RefreshBody body) {
        return logOut.handle(body.refreshToken())
                .map(ended -> Response.noContent().build());
    }

    @POST
    @Path("/password")
    @RolesAllowed({"ADMIN", "SUPPORT", "MARKETING_STAFF", "DELIVERY_BOY", "SUPPLIER", "CUSTOMER"})
    @Operation(
            summary = "Change the own password",
            description = "Ends all sessions of the caller and begins a new one. 422"
                    + " wrong-password, counted as a wrong try.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = TokenAnswer.class)))
    public Uni<Response> password(@NotNull @Valid PasswordBody body) {
        return changeOwnPassword
                .handle(new ChangeOwnPassword.Command(
                        request.caller(), body.currentPassword(), body.newPassword()))
                .map(AuthResource::answer);
    }

    private static Response answer(LoggedIn loggedIn) {
        return Response.ok(TokenAnswer.of(loggedIn))
                .header("Cache-Control", "no-store")
                .build();
    }
}
