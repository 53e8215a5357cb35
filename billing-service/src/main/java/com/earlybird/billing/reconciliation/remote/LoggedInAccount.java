package com.earlybird.billing.reconciliation.remote;

import com.earlybird.billing.reconciliation.app.DeliveryService.OnBehalf;
import com.earlybird.billing.reconciliation.app.ServiceAccount;
import com.earlybird.billing.reconciliation.remote.CustomerServiceClient.Login;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** An administrator's account of this service's own, with login and password from configuration. */
@ApplicationScoped
class LoggedInAccount implements ServiceAccount {
    private final CustomerServiceClient client;
    private final Optional<String> login;
    private final Optional<String> password;

    LoggedInAccount(
            @RestClient CustomerServiceClient client,
            @ConfigProperty(name = "earlybird.service-account.login") Optional<String> login,
            @ConfigProperty(name = "earlybird.service-account.password")
                    Optional<String> password) {
        this.client = client;
        this.login = login;
        this.password = password;
    }

    @Override
    public Uni<OnBehalf> login(String correlationId) {
        if (login.isEmpty() || password.isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        return client.login(new Login(login.get(), password.get()))
                .map(token -> new OnBehalf(token.accessToken(), correlationId));
    }
}
