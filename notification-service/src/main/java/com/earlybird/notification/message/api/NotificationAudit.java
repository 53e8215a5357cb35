package com.earlybird.notification.message.api;

import com.earlybird.platform.audit.AuditResource;

import jakarta.ws.rs.Path;

/** Who changed which template and which settings. */
@Path("/api/notifications/audit")
public class NotificationAudit extends AuditResource {}
