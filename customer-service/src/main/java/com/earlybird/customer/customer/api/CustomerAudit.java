package com.earlybird.customer.customer.api;

import com.earlybird.platform.audit.AuditResource;

import jakarta.ws.rs.Path;

/** Who changed customers and users; the table of both is {@code people}. */
@Path("/api/customers/audit")
public class CustomerAudit extends AuditResource {}
