package com.earlybird.platform.audit;

import com.earlybird.platform.http.Paging;
import com.earlybird.platform.json.Bson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.bson.BsonDocument;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The audit trail of a service; each serves it under its own base (api.md, "every service"). */
public abstract class AuditResource {
    @Inject
    AuditTrail trail;

    @GET
    @RolesAllowed("ADMIN")
    @Operation(
            summary = "Who changed what: newest first, by record, user, table, action and time",
            description = "Items: at, table, record_id, version, action, user_id, role, reason,"
                    + " correlation_id, before and after (only what changed; secrets hidden)")
    public Uni<Response> search(
            @QueryParam("record_id") String recordId,
            @QueryParam("user_id") String userId,
            @QueryParam("table") String table,
            @QueryParam("action") String action,
            @QueryParam("from") Instant from,
            @QueryParam("to") Instant to,
            @BeanParam Paging paging) {
        AuditTrail.Query query = new AuditTrail.Query(recordId, userId, table, action, from, to);
        return trail.search(query, paging.cursor(), paging.limit())
                .map(page -> paging.answer(page.map(AuditResource::view)));
    }

    private static JsonNode view(BsonDocument entry) {
        ObjectNode node = (ObjectNode) Bson.node(entry);
        node.set("id", node.remove("_id"));
        node.remove("order");
        return node;
    }
}
