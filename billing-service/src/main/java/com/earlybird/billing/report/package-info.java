/**
 * What the business earned, is owed, took in and owes as tax: pure reads of the ledger. Revenue and
 * tax count what was confirmed; nothing here is stored.
 */
package com.earlybird.billing.report;
