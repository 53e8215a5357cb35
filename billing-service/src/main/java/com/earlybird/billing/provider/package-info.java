/** How the payment provider is spoken to; what is said to it is in {@code online} and {@code settlement}. */
package com.earlybird.billing.provider;
