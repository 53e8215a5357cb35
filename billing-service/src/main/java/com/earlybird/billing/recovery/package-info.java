/**
 * Finds one-time orders that were delivered and never charged, those of the legacy system too, brings
 * them into the books with their true dates, tells each customer once, and reports what came of it.
 */
package com.earlybird.billing.recovery;
