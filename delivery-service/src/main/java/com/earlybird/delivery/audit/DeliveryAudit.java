package com.earlybird.delivery.audit;

import com.earlybird.platform.audit.AuditResource;

import jakarta.ws.rs.Path;

/** Who changed what in this service. */
@Path("/api/deliveries/audit")
public class DeliveryAudit extends AuditResource {}
