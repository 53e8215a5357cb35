package com.earlybird.delivery.cash.app;

import com.earlybird.delivery.boy.app.DeliveryBoys;
import com.earlybird.delivery.boy.domain.DeliveryBoy;
import com.earlybird.platform.kernel.Act;
import com.earlybird.platform.kernel.Change;
import com.earlybird.platform.kernel.Page;
import com.earlybird.platform.kernel.Stored;

import io.smallrye.mutiny.Uni;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Knows every delivery boy who is asked for. */
class KnownBoys implements DeliveryBoys {
    @Override
    public Uni<Stored<DeliveryBoy>> get(String id) {
        return Uni.createFrom()
                .item(new Stored<>(
                        new DeliveryBoy(
                                id, "UR-" + id, id, null, true, null, null, null, List.of(), 1),
                        1));
    }

    @Override
    public Uni<Map<String, DeliveryBoy>> find(Collection<String> ids) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<Page<DeliveryBoy>> page(String cursor, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<Boolean> add(DeliveryBoy boy) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<Stored<DeliveryBoy>> update(
            String id, Long ifMatch, Act act, Function<DeliveryBoy, Change<DeliveryBoy>> change) {
        throw new UnsupportedOperationException();
    }
}
