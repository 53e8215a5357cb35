package com.earlybird.order.register.api;

import com.earlybird.platform.audit.AuditResource;

import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who changed what in this service. */
@Path("/api/orders/audit")
@Tag(name = "audit")
public class OrderAudit extends AuditResource {}
