package com.earlybird.billing.audit;

import com.earlybird.platform.audit.AuditResource;

import jakarta.ws.rs.Path;

/** Who changed what in billing. */
@Path("/api/billing/audit")
public class BillingAudit extends AuditResource {}
